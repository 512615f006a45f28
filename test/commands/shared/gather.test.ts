import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFlags } from '../../../src/command-line/flags/parse-flags.ts';
import { gather } from '../../../src/commands/shared/gather.ts';
import { nodeFlags } from '../../../src/commands/shared/node-flags.ts';
import { completeNodeOptions } from '../../../src/commands/shared/node-options.ts';
import { Failure } from '../../../src/errors/failure.ts';
import type { NodeEvent } from '../../../src/operations/on-nodes.ts';
import { testContext } from '../../support/test-context.ts';

/** What is said of events, and whether the command has failed. */
async function said(nodes: string, events: readonly NodeEvent<string>[], ...words: readonly string[]) {
  const { context, stderr } = testContext();
  const { flags } = parseFlags(nodeFlags, ['-N', nodes, ...words]);
  const nodeOptions = completeNodeOptions(flags, context);
  const { hasFailures } = await gather(inTurn(events), { nodeOptions, context, outcomeOf: (result) => result });
  return { stderr: stderr(), hasFailures };
}

async function* inTurn<Event>(events: readonly Event[]): AsyncGenerator<Event, void, void> {
  for (const event of events) yield await Promise.resolve(event);
}

const answered = (nodeName: string): NodeEvent<string> => ({ kind: 'answered', nodeName, result: 'created' });
const postponed = (nodeName: string, ...pods: readonly string[]): NodeEvent<string> => ({
  kind: 'postponed',
  nodeName,
  pods,
});
const GO_ON = 'hint: once that is mended, go on with -N and these nodes\n';

describe('what is said of many nodes', () => {
  it('fails where a node was not tried', async () => {
    const skipped = { kind: 'skipped', nodeName: 'cp2', reason: { kind: 'interrupted' } } as const;

    assert.deepEqual(await said('cp[1-2]', [answered('cp1'), skipped]), {
      stderr: 'error: cp2: not tried: interrupted\n2 nodes: 1 created, 1 not tried (cp2)\n',
      hasFailures: true,
    });
  });

  it('tells failures before what was not tried for them, each in the order of the user', async () => {
    const reason = { kind: 'failures', failed: 2, most: 1 } as const;
    const failure = new Failure('node', 'cannot be reached');
    const events = [
      { kind: 'skipped', nodeName: 'd', reason },
      { kind: 'skipped', nodeName: 'c', reason },
      { kind: 'failed', nodeName: 'a', failure },
      { kind: 'answered', nodeName: 'b', result: 'created', failure },
    ] as const;

    assert.deepEqual(await said('d,b,c,a', events), {
      stderr:
        'error: b,a: cannot be reached\n' +
        `error: d,c: not tried: 2 nodes have failed, and --max-fail is 1\n${GO_ON}` +
        '4 nodes: 2 failed (b, a), 2 not tried (d, c)\n',
      hasFailures: true,
    });
  });

  it('tells of each pod of the control plane once, and nothing to who wants no talk', async () => {
    const events = [
      postponed('cp1', 'etcd', 'kube-apiserver'),
      postponed('cp2', 'etcd'),
      postponed('cp3', 'bad\u001b[2J'),
      ...['cp1', 'cp2', 'cp3'].map(answered),
    ];

    assert.equal(
      (await said('cp[1-3]', events)).stderr,
      'pod/etcd and pod/kube-apiserver are of the control plane: one node at a time, until one fails\n' +
        'pod/bad^[[2J is of the control plane: one node at a time, until one fails\n' +
        '3 nodes: 3 created\n',
    );
    assert.equal((await said('cp[1-3]', events, '-q')).stderr, '');
  });

  it('says of nodes that were not tried which pods are of the control plane', async () => {
    const reason = { kind: 'control plane', pods: ['etcd', 'kube-apiserver'] } as const;

    assert.deepEqual(await said('cp1', [{ kind: 'skipped', nodeName: 'cp1', reason }], '-q'), {
      stderr: `error: not tried: a node has failed, and pod/etcd and pod/kube-apiserver are of the control plane\n${GO_ON}`,
      hasFailures: true,
    });
  });
});

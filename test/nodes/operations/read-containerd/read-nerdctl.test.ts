import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NodeConversation } from '../../../../src/nodes/conversation/conversation.ts';
import { readNerdctl, readNerdctlScript } from '../../../../src/nodes/operations/read-containerd/read-containerd.ts';
import { runtimePlaces, type RuntimePlaces } from '../../../support/recorded-crictl.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

const ANYWHERE = { endpoint: undefined, nodeName: 'cp1' };

/** Lists a static pod's sandbox and container, one whose manifest sets a UID, an ordinary pod, and what is no pod's. */
const LISTS = `case "$*" in
  *' ps '*) printf '%s\\n' a1/web-cp1/s1 a1/web-cp1/c1 a-b-c/etcd-cp1/s2 d-e-f/dns-7d4b-x2x/s3 ///other ;;
`;

const NERDCTL = `${LISTS}
  *) echo "$*" ;;
esac
`;

// What hangs is waited for at the same time.
const CONCURRENT = { concurrency: true, skip: requirement('root', 'namespaces', 'shells', 'busybox') };

describe('readNerdctl', CONCURRENT, () => {
  for (const shell of NODE_SHELLS) {
    it(`asks once for all that may be of static pods, in ${shell}`, async (test) => {
      const places = await placesWith(test, NERDCTL);

      const reading = await readNerdctl(open(test, places, shell), ANYWHERE);

      assert.equal(reading.kind, 'answer');
      assert.deepEqual(reading.client, {
        kind: 'nerdctl',
        program: 'nerdctl',
        endpoint: 'unix:///run/containerd/containerd.sock',
      });
      assert.match(
        textOf(reading.containers),
        /^--address \/run\/containerd\/containerd\.sock --namespace k8s\.io inspect --mode native .* s1 c1 s2$/,
      );
    });

    it(`does not wait longer than it must for a client that hangs, in ${shell}`, async (test) => {
      const places = await placesWith(test, 'exec sleep 30');
      const startedAt = performance.now();

      const reading = await readNerdctl(open(test, places, shell), ANYWHERE);

      assert.deepEqual(reading, { kind: 'none', reason: 'timed out', complaint: undefined });
      assert.ok(performance.now() - startedAt < 8000);
    });
  }

  it('asks for all pods where the name of the node is not known', async (test) => {
    const places = await placesWith(test, NERDCTL);

    const reading = await readNerdctl(open(test, places), { ...ANYWHERE, nodeName: undefined });

    assert.equal(reading.kind, 'answer');
    assert.match(textOf(reading.containers), / s1 c1 s2 s3$/);
  });

  it('asks again when one is gone meanwhile, for then it is told of none', async (test) => {
    const seen = `${temporaryDirectory(test)}/seen`;
    const gone = `*) [ -e ${seen} ] || { : >${seen}; echo "no such object" >&2; exit 1; }; echo again ;; esac`;
    const places = await placesWith(test, `${LISTS}${gone}`);

    const reading = await readNerdctl(open(test, places), ANYWHERE);

    assert.equal(reading.kind, 'answer');
    assert.equal(textOf(reading.containers), 'again');
  });

  it('says what a client complains about', async (test) => {
    const line = 'time="2026-01-02T03:04:05Z" level=fatal msg="cannot access containerd socket"';
    const places = await placesWith(test, `echo '${line}' >&2; exit 1`);

    assert.deepEqual(await readNerdctl(open(test, places), ANYWHERE), {
      kind: 'none',
      reason: 'refused',
      complaint: 'cannot access containerd socket',
    });
  });
});

async function placesWith(test: Test, nerdctl: string): Promise<RuntimePlaces> {
  const places = runtimePlaces(test, { nerdctl });
  await places.listen('containerd/containerd.sock');
  return places;
}

function open(test: Test, { enter }: RuntimePlaces, shell: NodeShell = 'sh'): NodeConversation {
  return openShell(test, { shell, operations: [readNerdctlScript], enter });
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

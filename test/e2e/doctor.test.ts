import assert from 'node:assert/strict';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { REAL_NODE, startRealNode } from '../support/real-node.ts';
import type { RealNode } from '../support/real-node.ts';
import { manageServices } from '../support/real-node/service-manager.ts';
import { requirement } from '../support/requirements.ts';
import { KSTATIC, runKstatic } from '../support/run-kstatic.ts';
import { until } from '../support/until.ts';
import { readExamination } from './examination.ts';
import type { Examination } from './examination.ts';
import { PLANTED_FAULTS, WEB } from './planted-faults.ts';

async function examine(node: RealNode): Promise<Examination> {
  const { stdout, stderr, exitCode } = await runKstatic(['doctor', '-o', 'json'], { on: node });
  assert.notEqual(stdout, '', stderr);
  return readExamination(stdout, exitCode);
}

/** Runs commands on the node as somebody would type them there. */
async function type(node: RealNode, commands: readonly string[]): Promise<void> {
  const script = `kstatic() { "${process.execPath}" "${KSTATIC}" "$@"; }; web=$1; set -e\n${commands.join('\n')}`;
  const { exitCode, stderr } = await node.run(script, [WEB]);
  assert.equal(exitCode, 0, `${commands.join('\n')}: ${stderr}`);
}

describe('what doctor tells of a real node', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode({
      kubeletConfiguration: { fileCheckFrequency: '1s', syncFrequency: '1s' },
      files: { '/etc/kubernetes/manifests/web.yaml': { content: WEB, mode: 0o600 } },
    });
    await manageServices(node);
    await until(
      () => node.kubeletPods(),
      (pods) => pods.some(({ phase }) => phase === 'Running'),
    );
  });
  after(() => node.stop());

  it('is nothing where nothing is wrong', async () => {
    const { stdout, stderr, exitCode } = await runKstatic(['doctor'], { on: node });

    assert.deepEqual({ stdout, stderr, exitCode }, { stdout: '', stderr: 'No problems found.\n', exitCode: 0 });
  });

  for (const fault of PLANTED_FAULTS) {
    it(`is what is wrong, and what mends it, when ${fault.name}`, async () => {
      const [check, harm] = fault.found;
      await type(node, [fault.plant]);

      // A kubelet takes a moment to hang, or to refuse: until then a fault does less harm.
      const { first, exitCode } = await until(
        () => examine(node),
        (examination) => isDeepStrictEqual(told(examination), fault.found),
      );
      assert.match(first?.what ?? '', fault.what);
      assert.equal(exitCode, harm === 'warning' ? 0 : 1);

      const mend = first?.mend ?? [];
      assert.equal(mend.length > 0, fault.undo === undefined);
      await type(node, fault.undo === undefined ? mend : [fault.undo]);
      await until(
        () => examine(node),
        ({ checks }) => !checks.includes(check),
      );
      await type(node, [TIDY]);
    });
  }

  it('is nothing any more once all is mended', async () => {
    const { checks } = await until(
      () => examine(node),
      (examination) => examination.checks.length === 0,
    );

    assert.deepEqual(checks, []);
  });
});

function told({ first }: Examination): readonly (string | undefined)[] {
  return [first?.check, first?.harm, first?.subject];
}

/** What a mend does not bring back because it was not what was wrong, or leaves in the home of root. */
const TIDY = `D=/etc/kubernetes/manifests
  rm -rf /root/manifests /root/*.yaml /root/NOTES /root/events /root/*.bak
  rm -f $D/slip.yaml
  if [ ! -e $D/web.yaml ]; then (umask 077 && printf %s "$web" >$D/.web && mv $D/.web $D/web.yaml); fi`;

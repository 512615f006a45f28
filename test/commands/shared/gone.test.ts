import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import type { Ended } from '../../support/run-program.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const WEB = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: main, image: busybox}]}\n';
const FILE = '/etc/kubernetes/manifests/web.yaml';

describe('the wait of remove and stop', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());
  beforeEach(() => node.run(`rm -rf /var/lib/kstatic; cat >${FILE}`, [], WEB));

  const kstatic = (...words: readonly string[]): Promise<Ended> => runKstatic(words, { on: node });

  for (const { verb, line } of [
    { verb: 'remove', line: 'pod "web" deleted from default namespace\n' },
    { verb: 'stop', line: 'pod/web stopped\n' },
  ]) {
    it(`of ${verb} is over at once where no runtime can be asked, and says so to who asks for it`, async () => {
      assert.deepEqual(await kstatic(verb, 'web'), { stdout: line, stderr: '', exitCode: 0 });

      for (const asked of ['--wait', '--timeout=20s']) {
        await node.run(`cat >${FILE}`, [], WEB);
        const { stdout, stderr, exitCode } = await kstatic(verb, 'web', asked);

        assert.deepEqual([stdout, exitCode], [line, 0]);
        // Which it is depends on what the machine of the test has.
        assert.match(
          stderr,
          /^Warning: pod\/web: whether it has ended cannot be told: (there is no crictl, ctr, nerdctl or docker|the container runtime has no socket)\n$/,
        );
      }
    });

    it(`of ${verb} can be no time that is none, and is none of what is not done`, async () => {
      const wrong = await kstatic(verb, 'web', '--timeout=soon');
      const dry = await kstatic(verb, 'web', '--dry-run=server', '--wait');

      assert.deepEqual(wrong, {
        stdout: '',
        stderr:
          'error: invalid argument "soon" for "--timeout" flag: time: invalid duration "soon"\n' +
          `See 'kstatic ${verb} --help' for usage.\n`,
        exitCode: 1,
      });
      assert.deepEqual([dry.stderr, dry.exitCode], ['', 0]);
      assert.equal((await node.run(`cat ${FILE}`)).stdout, WEB);
    });

    it(`of ${verb} is refused on a mounted file system to who asks for it`, async (test) => {
      const root = temporaryDirectory(test);

      assert.deepEqual(await runKstatic([verb, 'web', '--root', root, '--wait']), {
        stdout: '',
        stderr: 'error: --wait cannot be used with --root: nothing runs on a mounted file system\n',
        exitCode: 1,
      });
      assert.deepEqual(await runKstatic([verb, 'web', '--root', root, '--stop-stale']), {
        stdout: '',
        stderr: 'error: --stop-stale cannot be used with --root: nothing runs on a mounted file system\n',
        exitCode: 1,
      });
    });
  }
});

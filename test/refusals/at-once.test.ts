import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { MANIFESTS, podNamed, put, tidy, WEB } from './refused.ts';

const ROUNDS = 4;

const imageOf = (tag: string): string => WEB.replace('busybox', `busybox:${tag}`);

/** What changes one pod, each in its own way. */
const CHANGES: readonly (readonly [words: readonly string[], stdin: string])[] = [
  [['install', '-f', '-'], imageOf('1')],
  [['install', '-f', '-'], imageOf('2')],
  [['install', '-f', '-'], podNamed('web', '  labels: {app: web}\n')],
  [['remove', 'web'], ''],
  [['stop', 'web'], ''],
  [['set', 'image', 'web', 'main=busybox:3'], ''],
];

const MADE = /^pod\/web (created|configured|stopped|image updated)\n$|^pod "web" deleted from default namespace\n$/;

/** The other was quicker: it changes the node right now, or has changed the pod, or taken it away. */
const REFUSED =
  /^error: (\S+@\S+ \(kstatic\/\S+\) is changing this node since \S+, as process \d+; nothing was changed|\S+ changed since it was read: \S+@\S+ \(kstatic\/\S+\) (installed|patched|removed|stopped) it at \S+; nothing was written|pods? "web" not found|[^\n]* no pod [^\n]*)\n/;

describe('several people who change one pod at once', { skip: requirement('sshd', 'root', 'namespaces') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());

  const kstatic = (words: readonly string[], stdin = '') =>
    runKstatic([...words, '-N', 'controlplane', '--ssh-config', node.sshConfigFile], { stdin });

  it('each win or lose as a whole, and the history says who won', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await tidy(node);
      await put(node, { 'web.yaml': WEB });

      const ends = await Promise.all(CHANGES.map(([words, stdin]) => kstatic(words, stdin)));

      const winners = ends.filter(({ exitCode }) => exitCode === 0);
      for (const { stdout, stderr, exitCode } of ends) {
        if (exitCode === 0) assert.match(stdout, MADE);
        else assert.match(stderr, REFUSED);
      }
      assert.ok(winners.length >= 1);
      const { stdout } = await node.run(LOOK);
      const [versions = '', last = '', file = '', rest = ''] = stdout.split('\n');
      assert.equal(Number(versions), winners.length, `${stdout}\n${JSON.stringify(ends, undefined, 1)}`);
      assert.equal(file, last, 'the file is what the last version says');
      assert.equal(rest, 'web.yaml'.repeat(file === '-' ? 0 : 1), 'nothing else is left');
    }
  });
});

// How many versions there are besides the one that was found; the digest of what the last one says to be there, and of
// what is there, `-` for nothing; the names in the directory.
const LOOK = `
cd /var/lib/kstatic/history/default/web
last=$(ls | sort -n | tail -1)
grep -L '^action found' */record | wc -l
if [ -e "$last/manifest" ]; then sha256sum <"$last/manifest"; else echo -; fi
if [ -e ${MANIFESTS}/web.yaml ]; then sha256sum <${MANIFESTS}/web.yaml; else echo -; fi
ls -A ${MANIFESTS}
`;

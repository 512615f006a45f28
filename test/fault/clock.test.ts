import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import type { Ended } from '../support/run-program.ts';

const PATH = '/etc/kubernetes/manifests/web.yaml';

const manifest = (version: string) =>
  `# ${version}\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: "busybox:${version}"}]}\n`;

/** Clocks of a node, one for each of four changes, as `date -d` takes them. */
const CLOCKS: Readonly<Record<string, readonly string[]>> = {
  'goes backwards': ['2026-03-04 UTC', '2026-03-03 UTC', '2026-03-02 UTC', '2026-03-01 UTC'],
  'begins in 1970': ['2026-03-04 UTC', '@0', '@1', '@2'],
  'is in the year 9999': ['9999-12-31 UTC', '9999-12-30 UTC', '2026-03-04 UTC', '@0'],
  'is beyond the year 9999': ['@253402300800', '@253402300801', '2026-03-04 UTC', '@253402300802'],
  'has no time to tell': ['nonsense', 'nonsense', 'nonsense', 'nonsense'],
};

/** An age, that of a time to come, and none. */
const AGE = /^\d +\w+ +(\d+[dhmsy\d]*|<invalid>|<unknown>) +\S+ +web\.yaml$/;

/** The node's date, by the clock of the moment. */
const DATE = '#!/bin/sh\nexec /usr/bin/date -d "$(cat /tmp/clock)" "$@"\n';

// The number of a version decides which one is the last, never its time.
describe('a clock of a node that jumps', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
    await node.run('cat >/usr/local/bin/date; chmod 755 /usr/local/bin/date', [], DATE);
  });
  after(() => node.stop());
  beforeEach(() => node.run(`rm -rf /var/lib/kstatic ${PATH}`));

  const kstatic = (words: readonly string[], stdin = ''): Promise<Ended> => runKstatic(words, { on: node, stdin });
  const setClock = (clock: string | undefined) => node.run('printf %s "$1" >/tmp/clock', [clock ?? '']);
  const file = async () => (await node.run(`cat ${PATH}`)).stdout;
  const printed = (stdout: string): Ended => ({ stdout, stderr: '', exitCode: 0 });

  for (const [name, [first, second, third, fourth]] of Object.entries(CLOCKS)) {
    it(`${name}: the history keeps its order, and undo goes back to the version before`, async () => {
      for (const [version, clock] of [
        ['1', first],
        ['2', second],
        ['3', third],
      ] as const) {
        await setClock(clock);
        const { stdout, exitCode } = await kstatic(['install', '-f', '-'], manifest(version));
        assert.deepEqual([stdout, exitCode], [version === '1' ? 'pod/web created\n' : 'pod/web configured\n', 0]);
      }
      await setClock(fourth);

      assert.deepEqual(await kstatic(['rollout', 'undo', 'web']), printed('pod/web rolled back\n'));
      assert.equal(await file(), manifest('2'));
      assert.deepEqual(
        await kstatic(['remove', 'web', '--wait=false']),
        printed('pod "web" deleted from default namespace\n'),
      );
      assert.deepEqual(await kstatic(['rollout', 'undo', 'web']), printed('pod/web rolled back\n'));
      assert.equal(await file(), manifest('2'));
      assert.deepEqual(await kstatic(['rollout', 'undo', 'web', '--to-revision=1']), printed('pod/web rolled back\n'));
      assert.equal(await file(), manifest('1'));

      const { stdout, stderr, exitCode } = await kstatic(['rollout', 'history', 'web']);
      assert.deepEqual([stderr, exitCode], ['', 0]);
      const rows = stdout.trimEnd().split('\n').slice(2);
      assert.deepEqual(
        rows.map((row) => row.split(/ +/).slice(0, 2).join(' ')),
        ['1 installed', '2 installed', '3 installed', '4 undone', '5 removed', '6 undone', '7 undone'],
      );
      for (const row of rows) assert.match(row, AGE);
    });
  }
});

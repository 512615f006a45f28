import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { LONGEST_MANIFEST } from '../../../../src/nodes/operations/longest-manifest.ts';
import {
  readHistory,
  readHistoryScript,
  type PendingChange,
  type Version,
} from '../../../../src/nodes/operations/read-history/read-history.ts';
import { requirement } from '../../../support/requirements.ts';
import { outputOf } from '../../../support/run-program.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const HASH = '0123456789abcdef'.repeat(2);
const WHERE = 'directory /etc/kubernetes/manifests\nfile web.yaml\n';
const INSTALLED = `pod default/web\naction installed\ndigest ${DIGEST}\n${WHERE}`;
const BY_ANN = 'user ann\nfrom desk\nprogram kstatic/0.1.0\ntime 2026-01-02T03:04:05Z\n';

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');

  describe(`a history as ${shell} reads it`, { skip: needs }, () => {
    it('is what the records say, the oldest version first', async (test) => {
      const { node } = setScene(test, shell, {
        'history/default/web/9/record': `action found\ndigest ${DIGEST}\n${WHERE}time 2025-12-31T00:00:00Z\n`,
        'history/default/web/9/manifest': 'old\n',
        'history/default/web/10/record': INSTALLED + BY_ANN,
        'history/default/web/10/manifest': 'new\n',
        'history/default/web/10/config-hash': `${HASH}\n`,
        'history/_/notes.txt/1/record': `action removed\n${WHERE}${BY_ANN}`,
      });

      const { versions, ...rest } = await readHistory(node, [], { withManifests: true });

      const place = { directory: '/etc/kubernetes/manifests', file: 'web.yaml' };
      const ann = { user: 'ann', from: 'desk', program: 'kstatic/0.1.0', time: new Date('2026-01-02T03:04:05Z') };
      const nobody = { user: undefined, from: undefined, program: undefined };
      assert.deepEqual(
        [...versions].map(([pod, list]) => [pod, list.map(withText)]),
        [
          [
            '_/notes.txt',
            [
              {
                number: 1,
                action: 'removed',
                digest: undefined,
                ...place,
                ...ann,
                configHash: [],
                manifest: undefined,
              },
            ],
          ],
          [
            'default/web',
            [
              {
                number: 9,
                action: 'found',
                digest: DIGEST,
                ...place,
                ...nobody,
                time: new Date('2025-12-31T00:00:00Z'),
                configHash: [],
                manifest: 'old\n',
              },
              {
                number: 10,
                action: 'installed',
                digest: DIGEST,
                ...place,
                ...ann,
                configHash: [HASH],
                manifest: 'new\n',
              },
            ],
          ],
        ],
      );
      assert.deepEqual(rest, { pending: [], trials: [], format: 'known', isDenied: false });
    });

    it('is read of the pods that are named, without manifests where they are not wanted', async (test) => {
      const { node } = setScene(test, shell, {
        'history/default/web/1/record': INSTALLED,
        'history/default/web/1/manifest': 'web\n',
        'history/default/db/1/record': INSTALLED,
        'history/kube-system/etcd/1/record': INSTALLED,
        'history/kube-system/etcd/1/manifest': 'etcd\n',
      });

      const { versions } = await readHistory(node, ['kube-system/etcd', 'default/web', 'default/none'], {
        withManifests: false,
      });

      assert.deepEqual(summary(versions), ['default/web 1', 'kube-system/etcd 1']);
    });

    it('holds nothing of what is broken, or leads elsewhere', async (test) => {
      const { state, node } = setScene(test, shell, {
        'history/default/web/1/record': INSTALLED.slice(0, -4),
        'history/default/web/2/record': Buffer.from([0, 255, 10, 0]),
        'history/default/web/3/record': '',
        'history/default/web/4/manifest': 'no record\n',
        'history/default/web/5/record': INSTALLED,
        'history/default/web/5/manifest': Buffer.from(Array.from({ length: 256 }, (_, index) => index)),
        'history/default/web/5/config-hash': `${HASH}\nnonsense\n${HASH.toUpperCase()}\n${HASH.slice(1)}\n${HASH}`,
        'history/default/web/6/record': 'x'.repeat(70_000),
        'history/default/web/7/record': INSTALLED,
        'history/default/web/.8/record': INSTALLED,
        'history/default/web/08/record': INSTALLED,
        'history/default/web/nine/record': INSTALLED,
        'history/default/web/99999999999999999999/record': INSTALLED,
        'elsewhere/1/record': INSTALLED,
        'elsewhere/record': INSTALLED,
        'history/default/plain': 'a file\n',
        'history/a b/c  d/1/record': INSTALLED,
      });
      truncateSync(touch(join(state, 'history/default/web/7/manifest')), LONGEST_MANIFEST + 1);
      symlinkSync(join(state, 'elsewhere'), join(state, 'history/default/linked'));
      symlinkSync(join(state, 'elsewhere/1'), join(state, 'history/default/web/11'));
      mkdirSync(join(state, 'history/default/web/12'));
      symlinkSync(join(state, 'elsewhere/1/record'), join(state, 'history/default/web/12/record'));
      mkdirSync(join(state, 'history/default/web/13'));
      await outputOf('mkfifo', [join(state, 'history/default/web/13/record')]);
      mkdirSync(join(state, 'history/default/web/14/record'), { recursive: true });

      const { versions } = await readHistory(node, [], { withManifests: true });
      const elsewhere = await readHistory(node, ['../..', 'default/../../elsewhere', 'default', '', 'default/linked'], {
        withManifests: true,
      });

      assert.deepEqual(summary(versions), ['a b/c  d 1', `default/web 5 ${HASH} (256 bytes)`, 'default/web 7']);
      assert.deepEqual(summary(elsewhere.versions), []);
    });

    it('tells of a change that was begun, and whether who began it still lives', async (test) => {
      const { state, node } = setScene(test, shell, {
        'pending/4/record': INSTALLED + BY_ANN,
        'pending/4/manifest': 'new\n',
        'pending/5/record': `pod default/db\naction removed\n${WHERE}`,
        'pending/6/record': `pod default/lost\naction removed\n${WHERE}`,
        'pending/.new/record': INSTALLED,
        'lock/6.released': '',
      });
      const boot = (await outputOf('cat', ['/proc/sys/kernel/random/boot_id'])).trim();
      const space = (await outputOf('readlink', ['/proc/self/ns/pid'])).trim();
      const started = (await outputOf('cat', [`/proc/${String(process.pid)}/stat`]))
        .replace(/^.*\) /s, '')
        .split(' ')[19];
      const alive = `${String(process.pid)} ${started ?? ''} ${boot} ${space} ann@desk kstatic/0.1.0 now`;
      symlinkSync(alive, join(state, 'lock/4'));
      symlinkSync(alive.replace(boot, 'another-boot'), join(state, 'lock/5'));

      const { pending } = await readHistory(node, [], { withManifests: true });
      const ofWeb = await readHistory(node, ['default/web'], { withManifests: false });

      const owner = { process: process.pid, label: 'ann@desk kstatic/0.1.0 now' };
      assert.deepEqual(pending.map(tellPending), [
        ['default/web', 4, 'installed', 'new\n', { ...owner, isAlive: true }],
        ['default/db', 5, 'removed', undefined, { ...owner, isAlive: false }],
        ['default/lost', 6, 'removed', undefined, undefined],
      ]);
      assert.deepEqual(ofWeb.pending.map(tellPending), [
        ['default/web', 4, 'installed', undefined, { ...owner, isAlive: true }],
      ]);
    });

    it('tells of a change that waits to be confirmed, and for how long', async (test) => {
      const tried = `pod default/web\naction reverted\ndigest ${DIGEST}\n${WHERE}${BY_ANN}tried ${DIGEST}\nsince 2026-01-02T03:04:05Z\n`;
      const boot = (await outputOf('cat', ['/proc/sys/kernel/random/boot_id'])).trim();
      const uptime = Math.floor(Number((await outputOf('cat', ['/proc/uptime'])).split(' ')[0]));
      const { node } = setScene(test, shell, {
        'trial/4/record': `${tried}deadline ${String(uptime + 500)}\nboot ${boot}\n`,
        'trial/5/record': `${tried}deadline ${String(uptime - 5)}\nboot ${boot}\n`,
        'trial/6/record': `${tried}deadline ${String(uptime - 15)}\nboot ${boot}\n`,
        'trial/7/record': `${tried}deadline ${String(uptime + 500)}\nboot another\n`,
        'trial/8/record': `${tried}boot ${boot}\n`,
        'trial/8/manifest': 'old\n',
        'trial/.new/record': tried,
      });

      const { trials } = await readHistory(node, ['default/web'], { withManifests: false });
      const ofOthers = await readHistory(node, ['default/db'], { withManifests: false });

      const lefts = trials.map(({ number, secondsLeft, isOver }) => [
        number,
        Math.round((secondsLeft ?? NaN) / 50),
        isOver,
      ]);
      assert.deepEqual(lefts, [
        [4, 10, false],
        [5, -0, false],
        [6, -0, true],
        [7, NaN, true],
        [8, NaN, true],
      ]);
      const since = new Date('2026-01-02T03:04:05Z');
      assert.deepEqual(trials[0]?.tried, { digest: DIGEST, since, by: undefined });
      assert.deepEqual([trials[0].pod, trials[0].user, trials[0].file], ['default/web', 'ann', 'web.yaml']);
      assert.deepEqual(ofOthers.trials, []);
    });

    it('may not be there, be of a newer format, or have lost its number', async (test) => {
      const files = { 'history/default/web/1/record': INSTALLED };
      const bare = openShell(test, { shell, operations: [readHistoryScript], root: temporaryDirectory(test) });
      const formatOf = async (more: Record<string, string>) => {
        const { versions, format } = await readHistory(setScene(test, shell, more).node, [], { withManifests: false });
        return [format, ...summary(versions)];
      };

      const { format } = await readHistory(bare, [], { withManifests: false });

      assert.equal(format, 'none');
      assert.deepEqual(await formatOf({ format: '' }), ['none']);
      assert.deepEqual(await formatOf({ ...files, format: '3\n' }), ['newer']);
      assert.deepEqual(await formatOf({ ...files, format: 'nonsense\n' }), ['newer']);
      assert.deepEqual(await formatOf({ ...files, format: '' }), ['known', 'default/web 1']);
    });

    it('can be read of a hundred pods at once', async (test) => {
      const records = Object.fromEntries(
        Array.from({ length: 1000 }, (_, index) => [
          `history/default/pod-${String(index % 100)}/${String(1 + Math.floor(index / 100))}/record`,
          INSTALLED,
        ]),
      );
      const { node } = setScene(test, shell, records);

      const { versions } = await readHistory(node, [], { withManifests: true });

      assert.deepEqual(
        [versions.size, [...versions.values()].flat().length, versions.get('default/pod-7')?.at(-1)?.number],
        [100, 1000, 10],
      );
    });
  });
}

describe('a history that only root may read', { skip: requirement('root') }, () => {
  it('is none for others, who are told so', async (test) => {
    const { root, state } = setScene(test, 'sh', { 'history/default/web/1/record': INSTALLED });
    for (let place = join(state, '..'); place.startsWith(root); place = dirname(place)) chmodSync(place, 0o755);
    const enter = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const node = openShell(test, { shell: 'sh', operations: [readHistoryScript], root, enter });

    const history = await readHistory(node, [], { withManifests: true });

    assert.deepEqual(history, { versions: new Map(), pending: [], trials: [], format: 'none', isDenied: true });
  });
});

/** Makes the files of a state of the format that is known, and a conversation with the node that has it. */
function setScene(test: Test, shell: NodeShell, files: Readonly<Record<string, string | Uint8Array>>) {
  const root = temporaryDirectory(test);
  const state = join(root, 'var/lib/kstatic');
  for (const [path, content] of Object.entries({ format: '1\n', ...files })) {
    writeFileSync(touch(join(state, path)), content);
  }
  chmodSync(state, 0o700);
  return { root, state, node: openShell(test, { shell, operations: [readHistoryScript], root }) };
}

function touch(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  return path;
}

function withText({ manifest, ...version }: Version) {
  return { ...version, manifest: manifest && Buffer.from(manifest).toString() };
}

function summary(versions: ReadonlyMap<string, readonly Version[]>): readonly string[] {
  return [...versions].flatMap(([pod, list]) =>
    list.map(({ number, configHash, manifest }) =>
      [pod, number, ...configHash, ...(manifest === undefined ? [] : [`(${String(manifest.length)} bytes)`])].join(' '),
    ),
  );
}

function tellPending({ pod, number, action, manifest, owner }: PendingChange) {
  return [pod, number, action, manifest && Buffer.from(manifest).toString(), owner];
}

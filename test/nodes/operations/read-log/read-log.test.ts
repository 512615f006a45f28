import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  readLogs,
  readLogScript,
  type LogNews,
  type LogPosition,
} from '../../../../src/nodes/operations/read-log/read-log.ts';
import { requirement } from '../../../support/requirements.ts';
import { startProgram } from '../../../support/run-program.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

const NOW = { quarters: 0, bytes: 1_000_000 };

function startOf(path: string): LogPosition {
  return { path, inode: undefined, offset: 0, process: undefined };
}

function after(position: LogPosition, news: LogNews | undefined): LogPosition {
  assert.equal(news?.kind, 'bytes');
  return { ...position, inode: news.inode, offset: news.offset + news.bytes.length };
}

function textOf(news: LogNews | undefined): string {
  assert.equal(news?.kind, 'bytes');
  return Buffer.from(news.bytes).toString('latin1');
}

for (const shell of NODE_SHELLS) {
  describe(`readLogs in ${shell}`, { skip: requirement('shells', 'busybox') }, () => {
    it('reads from any byte on, any bytes, as many as it is asked for', async (test) => {
      const path = join(temporaryDirectory(test), '0.log');
      const content = Buffer.from(Array.from({ length: 20_000 }, (_, index) => index % 251));
      writeFileSync(path, content);
      const node = openShell(test, { shell, operations: [readLogScript] });
      const inode = String(statSync(path).ino);

      for (const offset of [0, 1, 4095, 4096, 4097, 19_999]) {
        const news = (await readLogs(node, [{ ...startOf(path), offset }], NOW)).get(0);
        assert.deepEqual(news, { kind: 'bytes', inode, offset, size: 20_000, bytes: content.subarray(offset) });
      }
      const piece = (await readLogs(node, [{ ...startOf(path), offset: 5000 }], { quarters: 0, bytes: 8192 })).get(0);
      assert.equal(textOf(piece), content.subarray(5000, 12_288).toString('latin1'));
      const last = (await readLogs(node, [{ ...startOf(path), offset: -10 }], NOW)).get(0);
      assert.equal(textOf(last), content.subarray(-10).toString('latin1'));
      const more = (await readLogs(node, [{ ...startOf(path), offset: -50_000 }], NOW)).get(0);
      assert.equal(textOf(more), content.toString('latin1'));
    });

    it('waits for what is written, and tells it when it is', async (test) => {
      const directory = temporaryDirectory(test);
      const [quiet, busy] = [join(directory, 'quiet.log'), join(directory, 'busy.log')];
      writeFileSync(quiet, 'a\n');
      writeFileSync(busy, 'b\n');
      const node = openShell(test, { shell, operations: [readLogScript] });
      const starts = [startOf(quiet), startOf(busy)];
      const first = await readLogs(node, starts, NOW);
      const positions = starts.map((start, index) => after(start, first.get(index)));

      const waited = readLogs(node, positions, { quarters: 100, bytes: 4096 });
      await sleep(300);
      appendFileSync(busy, 'c\n');
      const news = await waited;

      assert.deepEqual([...news.keys()], [1]);
      assert.equal(textOf(news.get(1)), 'c\n');
      assert.equal(
        (await readLogs(node, [after(positions[1] ?? startOf(busy), news.get(1))], { ...NOW, quarters: 1 })).size,
        0,
      );
    });

    it('reads a file that was moved aside to its end, then the next', async (test) => {
      const path = join(temporaryDirectory(test), '0.log');
      writeFileSync(path, 'one\n');
      const node = openShell(test, { shell, operations: [readLogScript] });
      const position = after(startOf(path), (await readLogs(node, [startOf(path)], NOW)).get(0));
      renameSync(path, `${path}.20260102-030405`);

      assert.equal((await readLogs(node, [position], { ...NOW, quarters: 1 })).size, 0);
      appendFileSync(`${path}.20260102-030405`, 'two\n');
      writeFileSync(path, 'three\n');
      const rest = (await readLogs(node, [position], NOW)).get(0);
      const next = (await readLogs(node, [after(position, rest)], NOW)).get(0);

      assert.equal(textOf(rest), 'two\n');
      assert.deepEqual(next, { kind: 'next', inode: String(statSync(path).ino) });
      const begun = { ...position, inode: next.inode, offset: 0 };
      assert.equal(textOf((await readLogs(node, [begun], NOW)).get(0)), 'three\n');
    });

    it('goes on with the next file where the last is gone, and from the beginning where it was emptied', async (test) => {
      const path = join(temporaryDirectory(test), '0.log');
      writeFileSync(path, 'one\ntwo\n');
      const node = openShell(test, { shell, operations: [readLogScript] });
      const position = after(startOf(path), (await readLogs(node, [startOf(path)], NOW)).get(0));

      writeFileSync(path, 'new\n');
      assert.equal(textOf((await readLogs(node, [position], NOW)).get(0)), 'new\n');
      writeFileSync(`${path}.other`, 'next\n');
      renameSync(`${path}.other`, path);
      const inode = String(statSync(path).ino);
      assert.deepEqual((await readLogs(node, [position], NOW)).get(0), { kind: 'next', inode });
      rmSync(path);
      assert.deepEqual((await readLogs(node, [position], NOW)).get(0), { kind: 'missing', reason: 'nothing' });
    });

    it('tells what is no file', async (test) => {
      const directory = temporaryDirectory(test);
      const node = openShell(test, { shell, operations: [readLogScript] });
      const paths = [join(directory, 'none'), directory, '/dev/null'];

      const news = await readLogs(node, paths.map(startOf), NOW);

      assert.deepEqual(
        [...news.values()],
        [
          { kind: 'missing', reason: 'nothing' },
          { kind: 'missing', reason: 'special' },
          { kind: 'missing', reason: 'special' },
        ],
      );
    });

    it('tells that a process has ended, once everything is read', async (test) => {
      const path = join(temporaryDirectory(test), '0.log');
      writeFileSync(path, 'one\n');
      const node = openShell(test, { shell, operations: [readLogScript] });
      const running = startProgram('sleep', ['100']);
      const { stdout: stat } = await startProgram('cat', [`/proc/${String(running.pid)}/stat`]).ended;
      const start = stat.slice(stat.lastIndexOf(')')).split(' ')[20];
      const process = `${String(running.pid)}:${start ?? ''}`;
      const begin = { ...startOf(path), process };
      const position = after(begin, (await readLogs(node, [begin], NOW)).get(0));

      assert.equal((await readLogs(node, [position], NOW)).size, 0);
      // Another process with its number is not it.
      const other = { ...position, process: `${String(running.pid)}:1` };
      assert.deepEqual((await readLogs(node, [other], NOW)).get(0), { kind: 'ended' });
      running.kill('SIGKILL');
      await running.ended;
      appendFileSync(path, 'two\n');
      const rest = (await readLogs(node, [position], NOW)).get(0);
      assert.equal(textOf(rest), 'two\n');
      assert.deepEqual((await readLogs(node, [after(position, rest)], NOW)).get(0), { kind: 'ended' });
    });

    it('reads a mounted file system by its own links', async (test) => {
      const root = temporaryDirectory(test);
      mkdirSync(join(root, 'data'));
      mkdirSync(join(root, 'logs'));
      writeFileSync(join(root, 'data/json.log'), 'inside\n');
      symlinkSync('/data/json.log', join(root, 'logs/0.log'));
      symlinkSync('/etc/hostname', join(root, 'logs/1.log'));
      const node = openShell(test, { shell, root, operations: [readLogScript] });

      const news = await readLogs(node, ['/logs/0.log', '/logs/1.log'].map(startOf), NOW);

      assert.equal(textOf(news.get(0)), 'inside\n');
      assert.deepEqual(news.get(1), { kind: 'missing', reason: 'nothing' });
    });
  });
}

describe('readLogs as an ordinary user', { skip: requirement('root', 'shells') }, () => {
  it('tells that a log may not be read', async (test) => {
    const directory = temporaryDirectory(test);
    chmodSync(directory, 0o755);
    const path = join(directory, '0.log');
    writeFileSync(path, 'secret\n', { mode: 0o600 });
    const enter = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const node = openShell(test, { shell: 'sh', operations: [readLogScript], enter });

    const news = await readLogs(node, [startOf(path)], NOW);

    assert.deepEqual(news.get(0), { kind: 'missing', reason: 'denied' });
  });
});

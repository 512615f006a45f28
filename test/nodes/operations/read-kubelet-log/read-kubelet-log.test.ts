import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { NodeConversation } from '../../../../src/nodes/conversation/conversation.ts';
import {
  readKubeletLog,
  readKubeletLogScript,
  type KubeletLogQuery,
  type KubeletLogReading,
} from '../../../../src/nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import { JOURNAL_FILES, logToJournal } from '../../../support/journal.ts';
import { startNode, type TestNode } from '../../../support/node.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

const EVERYTHING: KubeletLogQuery = { pid: undefined, unit: undefined, since: undefined, words: [], mostLines: 100 };

const LOG = `I0101 10:00:00.000001       1 a.go:1] "starting" node="cp1"
E0101 10:00:01.000001       1 a.go:2] "Error syncing pod, skipping" err=<
\tone
\ttwo
 > pod="default/web.1-cp1"
E0101 10:00:02.000001       1 a.go:2] "Error syncing pod, skipping" err="no" pod="default/web-1-cp1"
I0101 10:00:03.000001       1 a.go:3] "values" other=<
\tof another
 >
panic: a line without a time
\t/a/crash.go:1 +0x1
`;

/** A process that writes into this file, on descriptor 2. */
function writerOf(test: Test, file: string, environment: Readonly<Record<string, string>> = {}): number {
  const descriptor = openSync(file, 'a');
  const writer = spawn('sleep', ['30'], { stdio: ['ignore', 'ignore', descriptor], env: { ...environment } });
  closeSync(descriptor);
  test.after(() => {
    writer.kill();
  });
  return writer.pid ?? 0;
}

function logged(test: Test, text: string): string {
  const file = join(temporaryDirectory(test), 'kubelet log');
  writeFileSync(file, text);
  return file;
}

function messages(reading: KubeletLogReading): readonly string[] {
  assert.equal(reading.kind, 'found');
  return reading.lines.map(({ message, values }) => [message, ...values.values()].join(' '));
}

function open(test: Test, shell: NodeShell = 'sh', root = ''): NodeConversation {
  return openShell(test, { shell, root, operations: [readKubeletLogScript] });
}

describe('readKubeletLog', { skip: requirement('root', 'shells', 'busybox') }, () => {
  for (const shell of NODE_SHELLS) {
    it(`reads the file into which the kubelet writes, in ${shell}`, async (test) => {
      const file = logged(test, LOG);
      const pid = writerOf(test, file);
      const node = open(test, shell);

      const all = await readKubeletLog(node, { ...EVERYTHING, pid });
      const some = await readKubeletLog(node, { ...EVERYTHING, pid, words: ['web.1-cp1', '[x]*'] });

      assert.equal(all.kind === 'found' && all.source, file);
      assert.deepEqual(messages(all), [
        'starting cp1',
        'Error syncing pod, skipping one\ntwo default/web.1-cp1',
        'Error syncing pod, skipping no default/web-1-cp1',
        'values of another',
        'panic: a line without a time',
        '\t/a/crash.go:1 +0x1',
      ]);
      assert.deepEqual(messages(some), ['Error syncing pod, skipping one\ntwo default/web.1-cp1']);
    });

    it(`tells what there is none of, in ${shell}`, async (test) => {
      const pid = writerOf(test, logged(test, ''));

      assert.deepEqual(messages(await readKubeletLog(open(test, shell), { ...EVERYTHING, pid })), []);
      assert.deepEqual(await readKubeletLog(open(test, shell, temporaryDirectory(test)), EVERYTHING), {
        kind: 'none',
        reason: 'no log',
        complaint: undefined,
      });
    });
  }

  it('reads the last lines, since then', async (test) => {
    const pid = writerOf(test, logged(test, LOG), { TZ: 'UTC' });
    const read = async (query: Partial<KubeletLogQuery>): Promise<readonly string[]> =>
      messages(await readKubeletLog(open(test), { ...EVERYTHING, pid, words: ['a.go'], ...query }));
    const year = new Date().getUTCFullYear();

    assert.deepEqual(await read({ mostLines: 1 }), ['values of another']);
    assert.deepEqual(await read({ since: new Date(`${String(year)}-01-01T10:00:02Z`) }), [
      'Error syncing pod, skipping no default/web-1-cp1',
      'values of another',
    ]);
    // What has no time was said after what has one.
    assert.deepEqual(await read({ since: new Date(`${String(year)}-01-01T10:00:03Z`), words: [] }), [
      'values of another',
      'panic: a line without a time',
      '\t/a/crash.go:1 +0x1',
    ]);
  });

  it('reads times as the kubelet writes them, in its own time zone', async (test) => {
    const pid = writerOf(test, logged(test, LOG), { TZ: 'EAST-3:30' });

    const reading = await readKubeletLog(open(test), { ...EVERYTHING, pid, mostLines: 100 });

    assert.match(
      (reading.kind === 'found' ? reading.lines[0]?.at?.toISOString() : undefined) ?? '',
      /^\d{4}-01-01T06:30:00\.000Z$/,
    );
  });

  it('reads a file that is called otherwise by now, or holds what is no text', async (test) => {
    const file = logged(test, `\0\xff\n${LOG}`);
    const pid = writerOf(test, file);
    unlinkSync(file);

    const reading = await readKubeletLog(open(test), { ...EVERYTHING, pid, words: ['starting'] });

    assert.deepEqual(messages(reading), ['starting cp1']);
    assert.equal(reading.kind === 'found' && reading.source, `${file} (deleted)`);
  });

  it('takes no more than the end of a long log, and no half a line', async (test) => {
    const line = `I0101 10:00:00.000001 1 a.go:1] "${'x'.repeat(900)}" n=`;
    const pid = writerOf(
      test,
      logged(test, Array.from({ length: 40_000 }, (_, index) => `${line}${String(index)}\n`).join('')),
    );

    const reading = await readKubeletLog(open(test), { ...EVERYTHING, pid, mostLines: 10_000 });

    assert.equal(reading.kind, 'found');
    assert.ok(reading.lines.length > 1000 && reading.lines.length < 1200);
    assert.equal(reading.lines.at(-1)?.values.get('n'), '39999');
    assert.ok(reading.lines.every(({ values }) => values.size === 1));
  });

  it('reads the files of a mounted file system', async (test) => {
    const root = temporaryDirectory(test);
    mkdirSync(join(root, 'var/log'), { recursive: true });
    writeFileSync(join(root, 'var/log/kubelet.log'), LOG);

    const reading = await readKubeletLog(open(test, 'sh', root), { ...EVERYTHING, pid: 1, words: ['starting'] });

    assert.equal(reading.kind === 'found' && reading.source, '/var/log/kubelet.log');
    assert.deepEqual(messages(reading), ['starting cp1']);

    mkdirSync(join(root, 'var/lib/rancher/rke2/agent/logs'), { recursive: true });
    writeFileSync(join(root, 'var/lib/rancher/rke2/agent/logs/kubelet.log'), LOG.replace('starting', 'rke2'));
    const ofRke2 = await readKubeletLog(open(test, 'sh', root), { ...EVERYTHING, words: ['rke2'] });
    assert.deepEqual(messages(ofRke2), ['rke2 cp1']);
  });
});

const JOURNAL = requirement('root', 'namespaces', 'sshd', 'journald');

describe('readKubeletLog of a journal', { skip: JOURNAL }, () => {
  let node: TestNode;
  let pid: number;
  before(async () => {
    node = await startNode({ kubelet: 'none', files: JOURNAL_FILES });
    const text = `${LOG}I0101 10:00:04.000001 1 a.go:1] "\x1b[31mred"\nlast\n`;
    pid = await logToJournal(node, 'kubelet.service', text);
  });
  after(() => node.stop());

  const read = async (test: Test, query: Partial<KubeletLogQuery>, root = ''): Promise<KubeletLogReading> =>
    readKubeletLog(openShell(test, { shell: 'sh', operations: [readKubeletLogScript], enter: node.enter, root }), {
      ...EVERYTHING,
      ...query,
    });

  it('is that of the unit in which the process is', async (test) => {
    const reading = await read(test, { pid });

    assert.equal(reading.kind === 'found' && reading.source, 'the journal of kubelet.service');
    assert.deepEqual(messages(reading), [
      'starting cp1',
      'Error syncing pod, skipping one\ntwo default/web.1-cp1',
      'Error syncing pod, skipping no default/web-1-cp1',
      'values of another',
      'panic: a line without a time',
      '\t/a/crash.go:1 +0x1',
      '\x1b[31mred',
      'last',
    ]);
    const times = reading.kind === 'found' ? reading.lines.map(({ at }) => at?.getTime() ?? 0) : [];
    assert.ok(times.every((time) => Math.abs(time - Date.now()) < 60_000));
  });

  it('is chosen from, by words, number and time', async (test) => {
    assert.deepEqual(messages(await read(test, { pid, words: ['web.1-cp1'] })), [
      'Error syncing pod, skipping one\ntwo default/web.1-cp1',
    ]);
    assert.deepEqual(messages(await read(test, { pid, mostLines: 1 })), ['last']);
    assert.deepEqual(messages(await read(test, { pid, words: ['nobody says this'] })), []);
    assert.deepEqual(messages(await read(test, { pid, since: new Date(Date.now() + 60_000) })), []);
  });

  it('is found where no kubelet runs', async (test) => {
    assert.deepEqual(messages(await read(test, { words: ['starting'] })), ['starting cp1']);
    assert.deepEqual(messages(await read(test, { unit: 'kubelet.service', words: ['starting'] })), ['starting cp1']);
    assert.equal((await read(test, { unit: 'k3s.service' })).kind, 'none');
  });

  it('is read of a mounted file system', async (test) => {
    await node.run('journalctl --flush; mkdir -p /mnt; mount --bind / /mnt');

    const reading = await read(test, { words: ['starting'] }, '/mnt');

    assert.deepEqual(messages(reading), ['starting cp1']);
  });

  it('is not waited for longer than it must', async (test) => {
    await node.run(
      'printf "#!/bin/sh\nexec sleep 30\n" >/usr/local/bin/journalctl; chmod 755 /usr/local/bin/journalctl',
    );
    const startedAt = performance.now();

    const reading = await read(test, { pid });

    assert.deepEqual(reading, { kind: 'none', reason: 'timed out', complaint: undefined });
    assert.ok(performance.now() - startedAt < 8000);
  });
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import process from 'node:process';
import { describe, it } from 'node:test';
import { readVersion, readVersionScript } from '../../../../src/nodes/operations/find-kubelets/read-version.ts';
import { requirement } from '../../../support/requirements.ts';
import type { Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

/** Starts a program that runs until the test ends, and gives its number. */
function running(test: Test, program: string, ...words: readonly string[]): number {
  const child = spawn(program, words, { stdio: 'ignore' });
  test.after(() => {
    child.kill('SIGKILL');
  });
  return child.pid ?? 0;
}

for (const shell of NODE_SHELLS) {
  describe(`the version of a process, asked by ${shell}`, { skip: requirement('shells', 'busybox') }, () => {
    const open = (test: Test) => openShell(test, { shell, operations: [readVersionScript] });

    it('is what its program prints', async (test) => {
      const pid = running(test, process.execPath, '-e', 'setTimeout(() => {}, 60_000)');

      assert.equal(await readVersion(open(test), pid), process.version);
    });

    it('is nothing when the program knows no --version, or the process has gone', async (test) => {
      const node = open(test);

      assert.equal(await readVersion(node, running(test, 'dash', '-c', 'sleep 60; :')), undefined);
      assert.equal(await readVersion(node, 2 ** 22 + 1), undefined);
    });
  });
}

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { OperationScript } from '../../../src/nodes/conversation/conversation.ts';
import { composeProgram, loginShellCommand } from '../../../src/nodes/conversation/program.ts';
import framesLibrary from '../../../src/nodes/library/frames.sh';
import { findKubeletsScript } from '../../../src/nodes/operations/find-kubelets/find-kubelets.ts';
import { installManifestScript } from '../../../src/nodes/operations/install-manifest/install-manifest.ts';
import {
  readContainerdScript,
  readNerdctlScript,
} from '../../../src/nodes/operations/read-containerd/read-containerd.ts';
import { readDockerScript } from '../../../src/nodes/operations/read-docker/read-docker.ts';
import { readDropInsScript } from '../../../src/nodes/operations/read-files/read-drop-ins.ts';
import { readFilesScript } from '../../../src/nodes/operations/read-files/read-files.ts';
import { findLogFilesScript } from '../../../src/nodes/operations/read-log/find-log-files.ts';
import { locateLogScript } from '../../../src/nodes/operations/read-log/locate-log.ts';
import { readDockerLogScript } from '../../../src/nodes/operations/read-log/read-docker-log.ts';
import { readLogScript } from '../../../src/nodes/operations/read-log/read-log.ts';
import { readRuntimeScript } from '../../../src/nodes/operations/read-runtime/read-runtime.ts';
import { removeManifestScript } from '../../../src/nodes/operations/remove-manifest/remove-manifest.ts';
import { scanDirectoryScript } from '../../../src/nodes/operations/scan-directory/scan-directory.ts';
import { requirement } from '../../support/requirements.ts';
import { runProgram } from '../../support/run-program.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../operations/open-shell.ts';

const ALL_OPERATIONS = [
  findKubeletsScript,
  findLogFilesScript,
  installManifestScript,
  locateLogScript,
  readContainerdScript,
  readDockerLogScript,
  readDockerScript,
  readDropInsScript,
  readFilesScript,
  readLogScript,
  readNerdctlScript,
  readRuntimeScript,
  removeManifestScript,
  scanDirectoryScript,
];

const PARTS = { mark: 'f00d', root: '', become: 'auto', operations: ALL_OPERATIONS } as const;

describe('the program of a conversation', () => {
  it('fits, with all that a node can be asked, into the one argument that Linux lets it have', () => {
    assert.ok(loginShellCommand(composeProgram(PARTS)).length < 100_000);
  });

  it('travels in a command that every login shell reads alike', () => {
    const command = loginShellCommand(composeProgram(PARTS));

    assert.match(command, /^exec sh -c 'eval "\$\(echo [A-Za-z0-9+/]+=* \| base64 -d\)"'$/);
  });

  it('holds each library once, however many operations call it', () => {
    const program = composeProgram({ ...PARTS, become: 'never' });

    assert.equal(program.split('walk_inside() {').length - 1, 1);
  });

  it('sends no comments', () => {
    assert.doesNotMatch(composeProgram(PARTS), /^\s*#/m);
  });

  it('is faultless shell', { skip: requirement('shellcheck') }, async (test) => {
    const file = join(temporaryDirectory(test), 'program.sh');
    // The inner program is a value of the outer one; both are looked at.
    const inner = composeProgram({ ...PARTS, become: 'never' });
    writeFileSync(file, `#!/bin/sh\n${inner}\n`);

    const { stdout } = await runProgram('shellcheck', ['--severity=error', file]);

    assert.equal(stdout, '');
  });
});

const sayArguments: OperationScript = {
  name: 'say_arguments',
  text: 'say said "$#"\nfor word in "$@"; do say_text "$word" word; done',
  libraries: [framesLibrary],
};
const sayPayload: OperationScript = {
  name: 'say_payload',
  text: 'printf %s "$payload" | base64 -d | say_content payload',
  libraries: [framesLibrary],
};
const complain: OperationScript = { name: 'complain', text: 'echo "no such thing" >&2\nexit 7', libraries: [] };
const lackProgram: OperationScript = { name: 'lack_program', text: 'no-such-program', libraries: [] };
const setVariable: OperationScript = { name: 'set_variable', text: 'left=behind; cd /; exit 0', libraries: [] };
const sayVariable: OperationScript = {
  name: 'say_variable',
  text: `printf '%s left %s\\n' "$mark" "\${left-nothing}"`,
  libraries: [],
};

for (const shell of NODE_SHELLS) {
  const needs = shell === 'busybox' ? requirement('busybox') : requirement('shells');
  const operations = [sayArguments, sayPayload, complain, lackProgram, setVariable, sayVariable];

  describe(`a conversation with ${shell}`, { skip: needs }, () => {
    it('hands over words as they are', async (test) => {
      const words = ['', ' ', 'two words', "it's", '$HOME', '-n', 'a\nb\n', '日本', '\\n', '*'];

      const { status, frames } = await openShell(test, { shell, operations }).request(sayArguments, words);

      assert.equal(status, 0);
      assert.deepEqual(frames[0], { word: 'said', fields: ['10'], content: undefined });
      assert.deepEqual(
        frames.slice(1).map(({ content }) => Buffer.from(content ?? []).toString()),
        words,
      );
    });

    it('hands over a payload of any bytes', async (test) => {
      const payload = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 256));

      const { frames } = await openShell(test, { shell, operations }).request(sayPayload, [], payload);

      assert.deepEqual(Buffer.from(frames[0]?.content ?? []), payload);
    });

    it('tells the status and what was said on standard error', async (test) => {
      const answer = await openShell(test, { shell, operations }).request(complain, []);

      assert.deepEqual(answer, { status: 7, frames: [], errorText: 'no such thing\n' });
    });

    it('names a program that the node lacks', async (test) => {
      const answer = openShell(test, { shell, operations }).request(lackProgram, []);

      await assert.rejects(answer, { kind: 'node', message: /^lacks a program that kstatic needs: .*no-such-program/ });
    });

    it('keeps its requests apart', async (test) => {
      const node = openShell(test, { shell, operations });
      await node.request(setVariable, []);

      const { frames } = await node.request(sayVariable, []);

      assert.deepEqual(frames[0]?.fields, ['nothing']);
    });
  });
}

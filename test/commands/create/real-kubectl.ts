import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { currentKubectl, nameOfKubectl } from '../../support/current-kubectl.mjs';
import { runProgram } from '../../support/run-program.ts';
import { makeTemporaryDirectory, removeDirectory } from '../../support/temporary-directory.ts';
import type { CreateResult } from './create-line.ts';

const FAKE_API = fileURLToPath(new URL('../../golden/kubectl-run/fakeapi.mjs', import.meta.url));

export interface RealKubectl {
  /** Its version and digest. */
  readonly name: string;
  /** What `kubectl run --dry-run=client` answers, in kstatic's words. */
  run(words: readonly string[]): Promise<CreateResult>;
  stop(): void;
}

/** Today's kubectl, with the little of an API server that it asks for before it prints anything. */
export async function startRealKubectl(): Promise<RealKubectl> {
  const kubectl = currentKubectl();
  if (kubectl === undefined) throw new Error('there is no kubectl of today');
  const directory = makeTemporaryDirectory();
  const server = spawn(process.execPath, [FAKE_API], { stdio: ['ignore', 'pipe', 'inherit'] });
  const firstLine: readonly unknown[] = await once(server.stdout, 'data');
  const configuration = join(directory, 'config');
  writeFileSync(configuration, kubeconfig(String(firstLine[0]).trim()));

  const environment = { PATH: process.env['PATH'] ?? '', HOME: directory, KUBECONFIG: configuration };
  return {
    name: nameOfKubectl(kubectl),
    async run(words) {
      const ended = await runProgram(kubectl, ['run', '--dry-run=client', ...words], {
        environment,
        workingDirectory: directory,
        timeoutMilliseconds: 60_000,
      });
      return { stdout: ended.stdout, stderr: inKstaticsWords(ended.stderr), exit: ended.exitCode };
    },
    stop() {
      server.kill();
      removeDirectory(directory);
    },
  };
}

function kubeconfig(port: string): string {
  return `apiVersion: v1
kind: Config
clusters: [{name: fake, cluster: {server: "http://127.0.0.1:${port}"}}]
contexts: [{name: fake, context: {cluster: fake}}]
current-context: fake
`;
}

function inKstaticsWords(stderr: string): string {
  return stderr.replaceAll('kubectl run', 'kstatic create').replaceAll('for run', 'for create');
}

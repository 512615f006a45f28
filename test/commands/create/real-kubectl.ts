import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runProgram } from '../../support/run-program.ts';
import { makeTemporaryDirectory, removeDirectory } from '../../support/temporary-directory.ts';
import type { CreateResult } from './create-line.ts';

const FAKE_API = fileURLToPath(new URL('../../golden/kubectl-run/fakeapi.mjs', import.meta.url));

export interface RealKubectl {
  /** What `kubectl run --dry-run=client` answers, as a kubectl of today would put it. */
  run(words: readonly string[]): Promise<CreateResult>;
  stop(): void;
}

/** The kubectl of this machine, with the little of an API server that it asks for before it prints anything. */
export async function startRealKubectl(): Promise<RealKubectl> {
  const directory = makeTemporaryDirectory();
  const server = spawn(process.execPath, [FAKE_API], { stdio: ['ignore', 'pipe', 'inherit'] });
  const firstLine: readonly unknown[] = await once(server.stdout, 'data');
  const configuration = join(directory, 'config');
  writeFileSync(configuration, kubeconfig(String(firstLine[0]).trim()));

  const environment = { PATH: process.env['PATH'] ?? '', HOME: directory, KUBECONFIG: configuration };
  return {
    async run(words) {
      const ended = await runProgram('kubectl', ['run', '--dry-run=client', ...words], { environment });
      return { stdout: inTodaysForm(ended.stdout), stderr: inKstaticsWords(ended.stderr), exit: ended.exitCode };
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

// The front that gcloud puts before kubectl's versions refuses some lines itself, with a capital or in a log's form.
function inKstaticsWords(stderr: string): string {
  return stderr
    .replace(/^Error: /, 'error: ')
    .replace(/^E\d{4} .*\] "command failed" err="(.*)"$/m, (_, message: string) => {
      return `error: ${message.replaceAll('\\"', '"')}`;
    })
    .replaceAll('kubectl run', 'kstatic create')
    .replaceAll('for run', 'for create')
    .replace('jsonpath-file,name', 'jsonpath-file,kyaml,name');
}

// Before 1.34 kubectl printed an empty time of creation.
function inTodaysForm(text: string): string {
  return text.replace(/^ *(?:creationTimestamp: null|"creationTimestamp": null,?)\n/gm, '');
}

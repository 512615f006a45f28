import type { RuntimeClient } from '../../nodes/operations/runtime-answer.ts';
import type { RunningPod } from '../../runtimes/running-pod.ts';
import { shellWord } from './shell-word.ts';

/** The command line, for a shell on the node, by which the client that answered kstatic is asked for something. */
export function runtimeCommand({ kind, program, endpoint }: RuntimeClient, words: readonly string[]): string {
  return [program, ...settingsOf(kind, program, endpoint), ...words].map(shellWord).join(' ');
}

function settingsOf(kind: RuntimeClient['kind'], program: string, endpoint: string): readonly string[] {
  const embedded = /(^|\/)(k3s|k0s)$/.test(program) ? [kind] : [];
  const path = endpoint.replace(/^unix:\/\//, '');
  switch (kind) {
    case 'crictl':
      return [...embedded, ...(endpoint === '' ? [] : ['--runtime-endpoint', endpoint])];
    case 'ctr':
    case 'nerdctl':
      return [...embedded, '--address', path, '--namespace', 'k8s.io'];
    case 'docker':
      return ['--host', endpoint];
  }
}

/** The commands that end what a runtime has of one sandbox, for good; none for clients that know of no sandboxes. */
export function stopSandbox(client: RuntimeClient, { sandboxId, containers }: RunningPod): readonly string[] {
  switch (client.kind) {
    case 'crictl':
      return [runtimeCommand(client, ['stopp', sandboxId]), runtimeCommand(client, ['rmp', sandboxId])];
    case 'docker':
    case 'nerdctl':
      return [runtimeCommand(client, ['stop', ...running(containers), sandboxId])];
    case 'ctr':
      return [...running(containers), sandboxId].map((id) =>
        runtimeCommand(client, ['tasks', 'kill', '--signal', 'SIGKILL', id]),
      );
  }
}

function running(containers: RunningPod['containers']): readonly string[] {
  return containers.filter(({ state }) => state === 'running').map(({ id }) => id);
}

import { loginShellCommand, type Become } from '../conversation/program.ts';
import type { Argv, Way } from '../conversation/way.ts';
import type { SshDestination } from './destination.ts';
import { explainSsh } from './ssh-refusal.ts';

export interface SshSettings {
  /** ssh's `-F`. */
  readonly configFile: string | undefined;
  /** ssh's `-o`, each as given. */
  readonly options: readonly string[];
  /** ssh's `-i`. */
  readonly identityFile: string | undefined;
  /** In milliseconds. */
  readonly connectTimeout: number;
  /** Nobody is there to be asked for a passphrase: more than one node, or no terminal. */
  readonly isUnattended: boolean;
  readonly become: Become;
}

/**
 * A node reached by the system's `ssh`, which knows the user's ssh_config, agent, jump hosts, hardware keys and
 * known_hosts. The host key check is ssh's own and is never changed here.
 */
export function sshWay(destination: SshDestination, settings: SshSettings): Way {
  return {
    nodeName: destination.name,
    root: '',
    become: settings.become,
    connectTimeout: settings.isUnattended ? settings.connectTimeout : undefined,
    argv: (program) => sshArgv('-T', destination, settings, loginShellCommand(program)),
    // Twice, for the standard output of kstatic need be no terminal (ssh(1), -t).
    terminalArgv: (program) => sshArgv('-tt', destination, settings, loginShellCommand(program)),
    carriesTerminal: true,
    explain: (exitCode, errorText) => explainSsh(exitCode, errorText),
  };
}

function sshArgv(terminal: '-T' | '-tt', destination: SshDestination, settings: SshSettings, command: string): Argv {
  const seconds = Math.max(1, Math.ceil(settings.connectTimeout / 1000));
  return [
    'ssh',
    terminal,
    ...(settings.configFile === undefined ? [] : ['-F', settings.configFile]),
    ...(settings.identityFile === undefined ? [] : ['-i', settings.identityFile]),
    // ssh takes the first value it is given, so what the user says comes first.
    ...settings.options.flatMap((option) => ['-o', option]),
    ...(settings.isUnattended ? ['-o', 'BatchMode=yes'] : []),
    '-o',
    `ConnectTimeout=${String(seconds)}`,
    ...(destination.user === undefined ? [] : ['-l', destination.user]),
    ...(destination.port === undefined ? [] : ['-p', String(destination.port)]),
    '--',
    destination.host,
    command,
  ];
}

import type { Become } from '../conversation/program.ts';
import type { Way } from '../conversation/way.ts';

/** This machine, or a file system of another one that is mounted on it at `root`. */
export function localWay(nodeName: string, become: Become, root = ''): Way {
  return {
    nodeName,
    root,
    become,
    connectTimeout: 0,
    argv: (program) => ['sh', '-c', program],
    terminalArgv: (program) => ['sh', '-c', program],
    carriesTerminal: false,
    explain: () => undefined,
  };
}

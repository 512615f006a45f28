import { hostname, userInfo } from 'node:os';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Context } from '../../command-line/context.ts';
import type { ChangeAuthor } from '../../nodes/state-directory.ts';

/** Who is at the keyboard, as the history of a node will tell it. */
export function authorOf({ environment }: Context): ChangeAuthor {
  return {
    user: environment['SUDO_USER'] ?? environment['USER'] ?? environment['LOGNAME'] ?? userName(),
    from: hostname(),
    program: `kstatic/${packageJson.version}`,
  };
}

// A process may run as a user without a name.
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

import { spawnSync } from 'node:child_process';
import { requirement } from '../support/requirements.ts';
import { temporaryDirectory, type Test } from '../support/temporary-directory.ts';

/** A shell that a node may have as its sh, and where its programs are. */
export interface Shell {
  readonly name: string;
  readonly argv: readonly [program: string, ...words: string[]];
  /** What this machine lacks for it, for `{ skip }`. */
  readonly lacks: string | false;
  /** The PATH under which it runs. */
  path(test: Test): string;
}

export const SHELLS: readonly Shell[] = [
  { name: 'dash', argv: ['/usr/bin/dash'], lacks: requirement('shells'), path: () => USUAL },
  { name: 'bash', argv: ['/usr/bin/bash'], lacks: requirement('shells'), path: () => USUAL },
  // With its own programs and no other, as on a node that has nothing else.
  { name: 'busybox', argv: ['/usr/bin/busybox', 'sh'], lacks: requirement('busybox'), path: busyboxPrograms },
];

const USUAL = '/usr/sbin:/usr/bin:/sbin:/bin';

/** A directory that holds busybox under the name of each of its programs. */
function busyboxPrograms(test: Test): string {
  const directory = temporaryDirectory(test);
  spawnSync('busybox', ['--install', '-s', directory]);
  return directory;
}

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { memoryDirectory, type Test } from '../support/temporary-directory.ts';
import type { Start } from './aftermath.ts';
import { DEEDS, type Deed } from './deeds.ts';
import { sceneAt } from './scene.ts';
import { SHELLS, type Shell } from './shells.ts';
import { describeTally, summaryOf, type Tally } from './tally.ts';
import { doInTroubles, type Trouble } from './trouble.ts';

/** With KSTATIC_FAULTS=all, as in CI, every change is tried; else what is done most. With each program that is under one shell. */
const IS_ALL = process.env['KSTATIC_FAULTS'] === 'all';

/** All that a change starts. */
const PROGRAMS = [
  ...['base64', 'cat', 'chmod', 'chown', 'date', 'dd', 'ln', 'mkdir', 'mv', 'readlink', 'rm', 'sha256sum', 'sleep'],
  ...['sync', 'timeout'],
];

/** What a program may be like, as a script in its place that finds the real one. */
const FAULTS: Readonly<Record<string, (program: string) => string>> = {
  'is said to be missing': (program) => `echo "sh: 1: ${program}: not found" >&2; exit 127`,
  'fails without a word': () => 'exit 1',
  'prints nonsense and fails': () => `${NONSENSE}; ${NONSENSE} >&2; exit 1`,
  'prints nonsense and does nothing': () => NONSENSE,
  'does nothing': () => 'exit 0',
  'prints nonsense and does its work': (program) => `${NONSENSE}; ${NONSENSE} >&2; command ${program} "$@"`,
  'does its work and fails': (program) => `command ${program} "$@"; exit 1`,
};

/** Lines that a record must not take for its own, and a blank one. */
const NONSENSE = String.raw`printf 'usage: x [-y]\n\naction removed\npod kube-system/evil\ndigest sha256:0\n'`;

/** Old programs that do not know what newer ones do. */
const OLD: Readonly<Record<string, string>> = {
  'a sync that refuses names':
    'sync() { [ $# -eq 0 ] || { echo "sync: extra operand" >&2; return 1; }; command sync; }',
  'a dd without conv=fsync':
    'dd() { case "$*" in *fsync*) echo "dd: unknown conv: fsync" >&2; return 1;; esac; command dd "$@"; }',
  'a sleep of whole seconds':
    'sleep() { case $1 in *.*) echo "sleep: invalid number" >&2; return 1;; esac; command sleep "$1"; }',
  'a date that knows no formats': 'date() { echo "date: invalid date" >&2; return 1; }',
};

/** Programs without which nothing is begun. */
const NEEDED = ['ln', 'readlink', 'mkdir', 'dd', 'mv', 'rm', 'sha256sum'];

/** A shell that does not find a program, whether it looks or calls. */
const lacking = (program: string): string =>
  `command() { case "$1 $2" in "-v ${program}") return 1 ;; -v\\ *) return 0 ;; esac; "$@"; }
${program}() { echo "sh: 1: ${program}: not found" >&2; return 127; }`;

const tallies: Tally[] = [];

describe('programs that are not as they should be', { concurrency: 2 }, () => {
  for (const shell of SHELLS) {
    for (const deed of DEEDS.filter(isTried)) {
      it(
        `to ${deed.name}, under ${shell.name}: it is done, or refused and nothing has changed`,
        { skip: shell.lacks },
        async (t) => {
          const tally = await tryPrograms(t, deed, shell);

          t.diagnostic(describeTally(tally));
          assert.deepEqual(tally.losses, []);
        },
      );
    }
  }
});

describe('all programs that were not as they should be', () => {
  it('lost nothing', (t) => {
    t.diagnostic(summaryOf(tallies));
  });
});

function isTried({ how, isUsual, name }: Deed): boolean {
  return how === 'change' && (IS_ALL || (isUsual === true && name !== 'create'));
}

async function tryPrograms(test: Test, deed: Deed, shell: Shell): Promise<Tally> {
  const root = memoryDirectory(test);
  const scene = sceneAt(join(root, 'scene'), deed);
  const path = shell.path(test);
  const startIn =
    (PATH: string): Start =>
    (program) => ['env', `PATH=${PATH}`, ...shell.argv, '-c', program];
  const start = startIn(path);
  const faulty = PROGRAMS.flatMap((program) =>
    Object.entries(FAULTS).map(([fault, body]): Trouble => {
      const directory = join(root, `${program} ${fault}`);
      mkdirSync(directory);
      writeFileSync(join(directory, program), `#!/bin/sh\nPATH=${path}\n${body(program)}\n`, { mode: 0o755 });
      return {
        name: `${program} ${fault}`,
        start: startIn(`${directory}:${path}`),
        // busybox looks at its own programs first; a function, on the other hand, is not seen by a shell of its own.
        stubs: `${program}() ( PATH=${path}; ${body(program)}; )`,
      };
    }),
  );
  const old = Object.entries(OLD).map(([name, stubs]): Trouble => ({ name, start, stubs }));
  const missing = NEEDED.map((program): Trouble => ({ name: `${program} is missing`, start, stubs: lacking(program) }));
  const troubles = [...missing, ...old, ...faulty].filter(
    (_, index) => (shell.name === 'dash' && deed.isUsual === true) || index % 4 === 0,
  );
  const tally = await doInTroubles(scene, troubles, {
    start,
    look: ({ failure }, name) => {
      const [program = ''] = name.split(' ');
      if (failure !== undefined) assert.match(failure.message, CLEAR);
      if (name.endsWith('missing'))
        assert.match(failure?.message ?? `${program}: not found`, new RegExp(`${program}: not found`));
      if (name.endsWith('is missing'))
        assert.equal(failure?.message, `lacks a program that kstatic needs: ${program}: not found`);
    },
  });
  tallies.push(tally);
  return tally;
}

const CLEAR =
  /^(lacks a program that kstatic needs: .*|(cannot write \S+(: .*)?|\S+ did not arrive whole(: .*)?); nothing was changed)$/;

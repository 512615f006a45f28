import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { requirement } from '../support/requirements.ts';
import { runProgram } from '../support/run-program.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { doNextCommand, inspect, scriptOf, setScene, type Deed } from './scene.ts';

/**
 * Of so many moments one is tried. With KSTATIC_FAULTS=all, as in CI, that is every one in which a file is changed, and
 * every fifth of the two that differ from it only at their beginning and end.
 */
const STRIDES =
  process.env['KSTATIC_FAULTS'] === 'all'
    ? { create: 5, configure: 1, remove: 5 }
    : { create: 11, configure: 11, remove: 11 };

/** Never reached: the program runs to its end. strace counts to 65,535. */
const NO_CALL = 65_000;

/** Where everything ends: at a system call of the script's shell, or of the nth program that it starts. */
interface Moment {
  readonly program: 'shell' | number;
  readonly call: number;
}

for (const deed of ['create', 'configure', 'remove'] as const) {
  describe(`killed at a system call, to ${deed}`, { skip: requirement('strace') }, () => {
    it('leaves the old file or the new one, whole, and the next command works', async (t) => {
      const root = temporaryDirectory(t);
      const stage = makeStage(root);
      const moments = (await allMoments(stage, deed)).filter((_, index) => index % STRIDES[deed] === 0);
      const found = { old: 0, new: 0 };

      for (const moment of moments) {
        const scene = setScene(join(root, 'scene'), deed);
        await runTo(stage, moment, await scriptOf(scene));
        const { state } = inspect(scene);
        await doNextCommand(scene).catch((cause: unknown) => {
          throw new Error(`after call ${String(moment.call)} of ${String(moment.program)}`, { cause });
        });
        found[state] += 1;
      }

      t.diagnostic(`${String(moments.length)} moments: ${String(found.old)} old, ${String(found.new)} new, 0 lost`);
      assert.ok(found.old > 0 && found.new > 0, 'moments before and after the change');
    });
  });
}

interface Stage {
  readonly root: string;
  readonly stubs: string;
  readonly counter: string;
  readonly trace: string;
}

const PROGRAMS = ['base64', 'chmod', 'chown', 'date', 'dd', 'ln', 'mkdir', 'mv', 'readlink', 'rm', 'sha256sum'];

// Stands in for every program that the script starts: counts them, and has the chosen one killed at the chosen call.
function stubOf(real: string): string {
  return `#!/bin/sh
read -r count <"$KILL_COUNTER"
count=$((count + 1))
echo "$count" >"$KILL_COUNTER"
[ "$count" = "$KILL_PROGRAM" ] || exec ${real} "$@"
exec strace -qq -o "$KILL_TRACE" -e inject=all:signal=KILL:when="$KILL_CALL" ${real} "$@"
`;
}

function makeStage(root: string): Stage {
  const stubs = join(root, 'stubs');
  mkdirSync(stubs);
  for (const name of PROGRAMS) {
    const real = ['/usr/bin', '/bin'].map((directory) => join(directory, name)).find(existsSync);
    assert.ok(real !== undefined, `${name} is not installed`);
    writeFileSync(join(stubs, name), stubOf(real));
    chmodSync(join(stubs, name), 0o755);
  }
  return { root, stubs, counter: join(root, 'counter'), trace: join(root, 'trace') };
}

/** Runs the script up to the moment, and waits until nothing of it runs any more. */
async function runTo({ stubs, counter, trace }: Stage, { program, call }: Moment, script: string): Promise<void> {
  writeFileSync(counter, '0\n');
  const shell =
    program === 'shell' ? ['strace', '-qq', '-o', trace, '-e', `inject=all:signal=KILL:when=${String(call)}`] : [];
  const [first, ...words] = [...shell, 'dash', '-c', script] as const;
  // It ends when all that hold its output have ended: the programs that a killed shell leaves behind, too.
  await runProgram(first, words, {
    environment: {
      PATH: `${stubs}:/usr/bin:/bin`,
      KILL_COUNTER: counter,
      KILL_TRACE: trace,
      KILL_PROGRAM: String(program),
      KILL_CALL: String(call),
    },
  });
}

/** Runs the script to its end, once for the shell and once for each program, and counts the calls of each. */
async function allMoments(stage: Stage, deed: Deed): Promise<readonly Moment[]> {
  const moments: Moment[] = [];
  let last = 0;
  for (let program = 0; program <= last; program += 1) {
    const scene = setScene(join(stage.root, 'scene'), deed);
    const name = program === 0 ? 'shell' : program;
    await runTo(stage, { program: name, call: NO_CALL }, await scriptOf(scene));
    assert.equal(inspect(scene).state, 'new');
    last = Number(readFileSync(stage.counter, 'utf8'));
    const calls = readFileSync(stage.trace, 'utf8').split('\n').length - 1;
    moments.push(...Array.from({ length: calls }, (_, index) => ({ program: name, call: index + 1 }) as const));
  }
  return moments;
}

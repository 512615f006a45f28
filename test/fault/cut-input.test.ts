import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { outputOf } from '../support/run-program.ts';
import { memoryDirectory } from '../support/temporary-directory.ts';
import { doNextCommand, inspect } from './aftermath.ts';
import { DEEDS } from './deeds.ts';
import { attemptOf, sceneAt, setScene } from './scene.ts';
import { SHELLS } from './shells.ts';

/** With KSTATIC_FAULTS=all, as in CI, the input is cut after every byte; of what is seldom done, as else, after some. */
const IS_ALL = process.env['KSTATIC_FAULTS'] === 'all';

/** A guard has no input. */
const CUT_DEEDS = DEEDS.filter(({ how }) => how !== 'guard');

// Runs the program once for each length of its input, from nothing to all but the last byte, and says what it then finds
// in the directory: one shell for all of it, so that thousands of cuts take seconds.
const CUT_EVERYWHERE = `
program=$(cat "$1") input=$2 directory=$3 step=$4
shift 4
length=$(wc -c <"$input")
cut=0
while [ "$cut" -lt "$length" ]; do
  head -c "$cut" "$input" | "$@" -c "$program" >/dev/null 2>&1
  printf '%s %s\\n' "$cut" "$(cd "$directory" && cksum * .[!.]* 2>/dev/null | tr '\\n' ' ')"
  cut=$((cut + step))
done
`;

describe('cut after every byte of the input', { concurrency: 2 }, () => {
  for (const shell of SHELLS) {
    for (const deed of CUT_DEEDS) {
      it(`to ${deed.name}, under ${shell.name}: nothing has changed`, { skip: shell.lacks }, async (t) => {
        const root = memoryDirectory(t);
        const scene = sceneAt(join(root, 'scene'), deed);
        setScene(scene);
        const { program, input } = await attemptOf(scene);
        const [programFile, inputFile] = [join(root, 'program'), join(root, 'input')];
        writeFileSync(programFile, program);
        writeFileSync(inputFile, input);
        const step = IS_ALL && deed.isUsual === true ? 1 : Math.ceil(input.length / (IS_ALL ? 200 : 10));
        const start = ['env', `PATH=${shell.path(t)}`, ...shell.argv] as const;

        const output = await outputOf('sh', [
          ...['-c', CUT_EVERYWHERE, 'sh', programFile, inputFile, scene.directory, String(step)],
          ...start,
        ]);

        const found = output
          .split('\n')
          .slice(0, -1)
          .map((line) => line.replace(/^\d+ /, ''));
        t.diagnostic(`${found.length} cuts`);
        assert.equal(found.length, Math.ceil(input.length / step));
        assert.equal(new Set(found).size, 1, 'the directory is the same after every cut');
        const state = inspect(scene);
        assert.equal(state, deed.before === deed.after ? 'new' : 'old');
        await doNextCommand(scene, state, (text) => [...start, '-c', text]);
      });
    }
  }
});

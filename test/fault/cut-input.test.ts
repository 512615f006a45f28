import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { requirement } from '../support/requirements.ts';
import { outputOf } from '../support/run-program.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { attemptOf, doNextCommand, inspect, setScene } from './scene.ts';

// Runs the program once for each length of its input, from nothing to all but the last byte, and says what it then finds
// in the directory: one shell for all of it, so that thousands of cuts take seconds.
const CUT_EVERYWHERE = `
program=$1 input=$2 directory=$3
shift 3
length=$(wc -c <"$input")
cut=0
while [ "$cut" -lt "$length" ]; do
  head -c "$cut" "$input" | "$@" -c "$(cat "$program")" >/dev/null 2>&1
  printf '%s %s\\n' "$cut" "$(cd "$directory" && cksum * .[!.]* 2>/dev/null | tr '\\n' ' ')"
  cut=$((cut + 1))
done
`;

for (const shell of [['dash'], ['bash'], ['busybox', 'sh']] as const) {
  describe(
    `an install cut after every byte of its input, under ${shell.join(' ')}`,
    {
      skip: requirement(shell[0] === 'busybox' ? 'busybox' : 'shells'),
    },
    () => {
      it('leaves the old file, whole, and the next command works', async (t) => {
        const root = temporaryDirectory(t);
        const scene = setScene(join(root, 'scene'), 'configure');
        const { program, input } = await attemptOf(scene);
        writeFileSync(join(root, 'program'), program);
        writeFileSync(join(root, 'input'), input);

        const words = [join(root, 'program'), join(root, 'input'), scene.directory, ...shell];
        const output = await outputOf('sh', ['-c', CUT_EVERYWHERE, 'sh', ...words]);

        const found = output
          .split('\n')
          .slice(0, -1)
          .map((line) => line.replace(/^\d+ /, ''));
        t.diagnostic(`${String(found.length)} cuts`);
        assert.equal(found.length, input.length);
        assert.equal(new Set(found).size, 1, 'the directory is the same after every cut');
        assert.deepEqual(inspect(scene), { state: 'old', scratchFiles: 0 });
        await doNextCommand(scene);
      });
    },
  );
}

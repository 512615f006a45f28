import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { requirement } from '../../support/requirements.ts';
import { addProgram, setTrialScene, type TrialScene } from './settle-trial/trial-scene.ts';

const LONG = 600;

// busybox takes its own programs first.
for (const shell of ['dash', 'bash'] as const) {
  describe(`a change on a node's disk, made by ${shell}`, { skip: requirement('shells') }, () => {
    it('is announced there before it is made, and is there before it is told', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      logCalls(scene, 'sync', 'case $1 in --help) echo "sync [FILE]"; exit ;; esac');

      await scene.change('new\n');
      await scene.change(undefined);

      assert.deepEqual(callsOf(scene), [
        `${scene.state}/pending/1 ${scene.state}/pending while there is old`,
        '. while there is new',
        `${scene.state}/pending/2 ${scene.state}/pending while there is new`,
        '. while there is nothing',
      ]);
    });

    it('is taken back there before that is told', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      const { trial } = await scene.change('new\n', LONG);
      logCalls(scene, 'sync', 'case $1 in --help) echo "sync [FILE]"; exit ;; esac');

      await scene.settle('revert', { number: trial, old: 'old\n', tried: 'new\n' });

      assert.ok(callsOf(scene).includes(`${scene.directory} while there is old`), callsOf(scene).join('\n'));
    });

    it('makes nothing wait for the disks of others, where sync takes no names', async (test) => {
      const scene = setTrialScene(test, shell);
      logCalls(scene, 'sync', 'case $1 in --help) echo "Usage: sync [OPTION]"; exit ;; esac');

      await scene.change('new\n');

      assert.deepEqual(callsOf(scene), []);
    });

    it('keeps the label of the file in whose place it is, also when it is taken back', async (test) => {
      const scene = setTrialScene(test, shell);
      logCalls(scene, 'chcon');
      await scene.change('old\n');
      const made = callsOf(scene);
      const { trial } = await scene.change('new\n', LONG);
      const tried = callsOf(scene);
      await scene.settle('revert', { number: trial, old: 'old\n', tried: 'new\n' });

      const scratch = /\.kstatic-\d+/g;
      assert.deepEqual(made, []);
      assert.deepEqual(
        tried.map((call) => call.replace(scratch, '.kstatic-N')),
        [
          '--reference=./web.yaml ./.kstatic-N while there is old',
          `--reference=./web.yaml ${scene.state}/trial/.new/manifest while there is old`,
        ],
      );
      assert.deepEqual(
        callsOf(scene)
          .slice(2)
          .map((call) => call.replace(scratch, '.kstatic-N')),
        [`--reference=${scene.state}/trial/2/manifest ${scene.directory}/.kstatic-N while there is new`],
      );
    });

    it('is made where labels cannot be set', async (test) => {
      const scene = setTrialScene(test, shell);
      scene.write('old\n');
      addProgram(scene.programs, 'chcon', 'echo "chcon: Operation not supported" >&2; exit 1');

      await scene.change('new\n');

      assert.equal(scene.content(), 'new\n');
    });
  });
}

/** Puts a program in front of the node's own that writes down its words, and what the file is by then. */
function logCalls(scene: TrialScene, program: string, first = ''): void {
  const file = join(scene.directory, 'web.yaml');
  const log = join(scene.programs, 'log');
  const script = `${first}\necho "$* while there is $(cat "${file}" 2>/dev/null || echo nothing)" >>"${log}"`;
  addProgram(scene.programs, program, script);
}

function callsOf(scene: TrialScene): readonly string[] {
  const log = join(scene.programs, 'log');
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : [];
}

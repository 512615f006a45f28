import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../../support/node.ts';
import { requirement } from '../../../support/requirements.ts';
import { runProgram } from '../../../support/run-program.ts';
import type { Test } from '../../../support/temporary-directory.ts';
import { until } from '../../../support/until.ts';
import { addProgram, setTrialScene, type TrialScene } from './trial-scene.ts';

const LONG = 600;

/** Writes its words into a file beside it. */
const TAKES_DOWN = 'printf "%s\\n" "$@" >"$0.words"';

describe('the guard of a trial on a node', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
    await node.run('mkdir -p /run/systemd/system; rm /usr/bin/setsid');
  });
  after(() => node.stop());

  /** A scene on the node, whose files are shared. */
  const setScene = (test: Test, { shell = 'dash', enter = [] }: { shell?: 'dash' | 'bash'; enter?: string[] } = {}) => {
    const top = join(node.sharedDirectory, String(process.hrtime.bigint()));
    mkdirSync(top);
    const scene = setTrialScene(test, shell, { top, enter: [...node.enter, ...enter] });
    scene.write('old\n');
    addProgram(scene.programs, 'systemd-run', TAKES_DOWN);
    addProgram(scene.programs, 'systemctl', TAKES_DOWN);
    return scene;
  };
  const words = async ({ programs }: TrialScene, program: string) => {
    const { stdout } = await runProgram('cat', [join(programs, `${program}.words`)]);
    return stdout.split('\n').slice(0, -1);
  };
  const processes = ({ state }: TrialScene) =>
    node.processes().filter(({ argv }) => argv.some((word) => word.startsWith(join(state, 'trial'))));

  it('is a timer of systemd where that runs, which goes when the trial is confirmed', async (test) => {
    const scene = setScene(test);

    const { trial } = await scene.change('new\n', LONG);
    const started = await words(scene, 'systemd-run');
    await scene.settle('confirm', { number: trial, old: 'old\n', tried: 'new\n' });
    const stopped = await words(scene, 'systemctl');

    const unit = /^--unit=(kstatic-trial-1-\d+)$/.exec(started[1] ?? '')?.[1] ?? '';
    const path = /^--setenv=PATH=(.*)$/.exec(started[4] ?? '')?.[1] ?? '';
    assert.deepEqual(started, [
      '--quiet',
      `--unit=${unit}`,
      '--on-active=600s',
      '--timer-property=AccuracySec=1s',
      `--setenv=PATH=${path}`,
      ...['sh', `${scene.state}/trial/1/guard`, scene.state, '1'],
    ]);
    assert.ok(path.startsWith(scene.programs));
    assert.deepEqual(stopped, ['stop', `${unit}.timer`]);
    assert.deepEqual(processes(scene), []);
  });

  it('takes back when the timer starts it, and not before the time is over', async (test) => {
    const scene = setScene(test);
    await scene.change('new\n', 3);
    const [program = '', ...rest] = (await words(scene, 'systemd-run')).slice(5);
    const start = performance.now();

    // As a timer that was early.
    const { exitCode, stdout } = await runProgram('env', [...node.enter, program, ...rest]);

    assert.deepEqual([exitCode, stdout, scene.content()], [0, '', 'old\n']);
    assert.ok(performance.now() - start > 1000);
    assert.deepEqual(scene.history(), ['1 found: old', '2 installed: new', '3 reverted by guard of ann: old']);
  });

  for (const [title, script] of [
    ['refuses', 'exit 1'],
    ['hangs', 'sleep 100'],
  ] as const) {
    it(`is a process of its own where systemd ${title}`, async (test) => {
      const scene = setScene(test);
      addProgram(scene.programs, 'systemd-run', script);
      // Its limit of ten seconds is too long for a test.
      addProgram(scene.programs, 'timeout', 'shift\nPATH=${PATH#*:} exec timeout 1 "$@"');

      await scene.change('new\n', LONG);

      await until(
        () => processes(scene),
        (found) => found.length === 1,
      );
    });
  }

  it('is a process of its own where systemd sees other files', async (test) => {
    const scene = setScene(test, { enter: ['unshare', '--mount'] });

    await scene.change('new\n', LONG);

    assert.deepEqual(await words(scene, 'systemd-run'), []);
    assert.equal(processes(scene).length > 0, true);
  });

  for (const shell of ['dash', 'bash'] as const) {
    it(`outlives a hangup under ${shell} where nothing gives it a session of its own`, async (test) => {
      const scene = setScene(test, { shell });
      addProgram(scene.programs, 'systemd-run', 'exit 1');
      await scene.change('new\n', 2);
      const [guard] = await until(
        () => processes(scene),
        (found) => found.length === 1,
      );
      process.kill(guard?.pid ?? 0, 'SIGHUP');

      await until(scene.content, (content) => content === 'old\n', 15_000);
    });
  }

  it('finds a disk of any fullness: a trial is begun whole or not at all, and taken back without a page to spare', async (test) => {
    await node.run('rm -rf /run/systemd; mkdir /small; mount -t tmpfs -o size=200k tmpfs /small');
    const found = { refused: 0, begun: 0 };
    for (let pages = 0; pages <= 30; pages += 1) {
      await node.run('rm -rf /small/*');
      const scene = setTrialScene(test, 'dash', { top: `/small/${pages}`, enter: node.enter, outside: outside(node) });
      scene.write('old\n');
      await node.run(FILL, [String(pages)]);
      const begun = await outcomeOf(scene.change('new\n', LONG));
      if (begun === 'failed') {
        found.refused += 1;
        assert.equal(scene.content(), 'old\n');
        assert.deepEqual(scene.leftovers(), []);
        await node.run('rm /small/fill');
        await scene.change('newer\n');
        continue;
      }
      found.begun += 1;
      assert.equal(scene.content(), 'new\n');
      await node.run(FILL, ['0']);
      const sides = { number: undefined, old: 'old\n', tried: 'new\n' };
      const { end } = await scene.settle('revert', sides);
      assert.equal(end, 'reverted');
      assert.equal(scene.content(), 'old\n');
      assert.deepEqual(scene.leftovers(), []);
    }
    test.diagnostic(JSON.stringify(found));
    assert.ok(found.refused > 0 && found.begun > 0);
  });
});

/** Leaves so many pages of a small disk free. */
const FILL = `
free=$(stat -f -c %f /small)
[ "$free" -le "$1" ] || dd if=/dev/zero bs=4096 count=$((free - $1)) 2>/dev/null >>/small/fill
`;

async function outcomeOf(doing: Promise<unknown>): Promise<'done' | 'failed'> {
  try {
    await doing;
    return 'done';
  } catch {
    return 'failed';
  }
}

/** Where this machine sees the files of a node. */
function outside({ enter }: TestNode): string {
  const pid = enter.find((word) => word.startsWith('--target='))?.replace('--target=', '') ?? '';
  return `/proc/${pid}/root`;
}

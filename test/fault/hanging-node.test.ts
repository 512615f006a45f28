import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic, startKstatic } from '../support/run-kstatic.ts';
import { until } from '../support/until.ts';
import type { Test } from '../support/temporary-directory.ts';
import { installOld, manifest, processesOf, untilQuiet } from './client.ts';

/** With KSTATIC_FAULTS=all, as in CI, each change hangs everywhere; else some do. */
const IS_ALL = process.env['KSTATIC_FAULTS'] === 'all';

const PATH = '/etc/kubernetes/manifests/web.yaml';
const VERSIONS = { old: manifest('1.35'), new: manifest('1.36'), older: manifest('1.34') };

/** In seconds; longer than one waits for the lock, so that who asks again is told of it. */
const REQUEST_TIMEOUT = 5;

/** What one does, and what the file holds when it is done. */
const DEEDS = [
  { words: ['install', '-f', '-'], stdin: VERSIONS.new, after: VERSIONS.new },
  { words: ['remove', 'web', '--wait=false'], stdin: '', after: '' },
  { words: ['rollout', 'undo', 'web'], stdin: '', after: VERSIONS.older },
];

/** Where a change hangs: in this program, with words that match this. */
const STAGES = [
  {
    name: 'before it takes the lock',
    program: 'readlink',
    words: '*/ns/pid',
    said: /gave no answer within 5s; nothing was changed: the old \S+ is in place$/,
  },
  {
    name: 'under the lock',
    program: 'mkdir',
    words: '*/pending/.new',
    said: /gave no answer within 5s, and it cannot be asked again: \S+ \(kstatic\S*\) is changing this node since \S+, as process \d+$/,
  },
  {
    name: 'after the rename',
    program: 'mv',
    words: '*/history/*',
    said: /gave no answer within 5s, and it cannot be asked again: \S+ \(kstatic\S*\) is changing this node since \S+, as process \d+$/,
  },
];

/**
 * A program of the node that waits, once, as one whose disk does not answer. It is not stopped by a signal: a stopped
 * process whose session ends is killed (setpgid(2), orphaned process groups), and never goes on.
 */
const hanging = (program: string, words: string) => `#!/bin/sh
case "$*" in
  ${words})
    if mkdir /tmp/hangs 2>/dev/null; then until [ -e /tmp/goes-on ]; do sleep 0.1; done; fi
    ;;
esac
exec /usr/bin/${program} "$@"
`;

describe('a node that hangs', { skip: requirement('sshd', 'root', 'namespaces'), concurrency: 4 }, () => {
  for (const deed of DEEDS) {
    const name = deed.words.slice(0, -1).join(' ');
    for (const stage of STAGES.filter((one) => IS_ALL || deed === DEEDS[0] || one === STAGES[0])) {
      it(`in ${name}, ${stage.name}: the client ends in time, and what it says stays so`, async (t) => {
        const node = await nodeThatHangs(t, stage);
        const quiet = processesOf(node);
        const began = performance.now();

        const { stdout, stderr, exitCode } = await runKstatic(
          [...deed.words, ...flagsFor(node), `--request-timeout=${REQUEST_TIMEOUT}s`],
          { stdin: deed.stdin },
        );

        const seconds = (performance.now() - began) / 1000;
        assert.ok(seconds < 2 * REQUEST_TIMEOUT + 4, `${seconds} s`);
        assert.deepEqual([stdout, exitCode], ['', 1]);
        const [line = '', ...others] = stderr.trimEnd().split('\n');
        assert.match(line, stage.said);
        assert.ok(
          others.every((other) => other.startsWith('hint: ')),
          stderr,
        );
        const file = await goOn(node, quiet);
        assert.ok([VERSIONS.old, deed.after].includes(file), file.slice(0, 200));
        if (line.includes('nothing was changed')) assert.equal(file, VERSIONS.old, 'it went on, and changed it');
        await installOld(node, flagsFor(node));
      });
    }

    for (const stage of STAGES.filter((one) => IS_ALL || (deed === DEEDS[0] && one === STAGES[1]))) {
      it(`in ${name}, ${stage.name}: Ctrl-C ends the client at once`, async (t) => {
        const node = await nodeThatHangs(t, stage);
        const quiet = processesOf(node);
        const running = startKstatic([...deed.words, ...flagsFor(node)], { stdin: deed.stdin });
        await until(
          async () => (await node.run('ls -d /tmp/hangs')).stdout,
          (found) => found !== '',
        );
        const began = performance.now();

        running.kill('SIGINT');

        const { stdout, exitCode } = await running.ended;
        const milliseconds = performance.now() - began;
        assert.ok(milliseconds < 2000, `${milliseconds} ms`);
        assert.deepEqual([stdout, exitCode], ['', 130]);
        const file = await goOn(node, quiet);
        assert.ok([VERSIONS.old, deed.after].includes(file), file.slice(0, 200));
        await installOld(node, flagsFor(node));
      });
    }
  }
});

const flagsFor = (node: TestNode): readonly string[] => ['-N', 'controlplane', '--ssh-config', node.sshConfigFile];

/** A node with two versions of the file in its history, on which the next change hangs. */
async function nodeThatHangs(test: Test, { program, words }: (typeof STAGES)[number]): Promise<TestNode> {
  const node = await startNode();
  test.after(() => node.stop());
  const { exitCode } = await runKstatic(['install', '-f', '-', ...flagsFor(node)], { stdin: VERSIONS.older });
  assert.equal(exitCode, 0);
  await installOld(node, flagsFor(node));
  await node.run('printf %s "$2" >"/usr/local/bin/$1"; chmod 755 "/usr/local/bin/$1"', [
    program,
    hanging(program, words),
  ]);
  return node;
}

/** Lets the node go on until it has come to its end; answers what the file holds then. */
async function goOn(node: TestNode, quiet: ReadonlySet<number>): Promise<string> {
  await node.run(': >/tmp/goes-on');
  await untilQuiet(node, quiet, 10_000);
  return (await node.run(`! [ -e ${PATH} ] || cat ${PATH}`)).stdout;
}

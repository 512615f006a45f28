import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import { startKstatic } from '../support/run-kstatic.ts';
import { until } from '../support/until.ts';
import { CLEAR, openTerminal } from '../terminal/tmux.ts';

const DIRECTORY = '/etc/kubernetes/manifests';
const FILE = `${DIRECTORY}/crash.yaml`;
const CRASHING = `apiVersion: v1
kind: Pod
metadata:
  name: crash
spec:
  terminationGracePeriodSeconds: 1
  containers:
  - {name: main, image: busybox, command: [sh, -c, 'sleep 3; exit 3']}
`;
const STEADY = CRASHING.replace('sleep 3; exit 3', 'sleep 1000').replace('name: crash', 'name: steady');

describe('list -w of a real kubelet', { skip: requirement(...REAL_NODE, 'tmux') }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s', syncFrequency: '1s' } });
  });
  after(() => node.stop());

  it('shows a pod from its file to its end', async () => {
    const words = ['list', '-w', '--no-headers', '-N', 'controlplane', '--ssh-config', node.sshConfigFile];
    const watching = startKstatic(words);
    await until(
      () => node.processes().some(({ argv }) => argv[0]?.includes('notty') === true),
      (isSo) => isSo,
    );

    await put(node, CRASHING);
    await untilCrashLoop(node);
    assert.equal((await node.run(`rm ${FILE}`)).exitCode, 0);
    await until(
      () => node.crictl('pods', '--state', 'ready', '--name', 'crash-controlplane', '-q'),
      (ids) => ids.trim() === '',
    );
    await sleep(4000);
    watching.kill('SIGINT');
    const { stdout, stderr, exitCode } = await watching.ended;

    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((row) => row.split(/ {3,}/));
    const statuses = rows.map(([, , , status = '']) => status);
    assert.deepEqual(
      rows.filter(([, name]) => name !== 'crash-controlplane'),
      [],
    );
    // Whether what lasts a moment is seen is chance.
    const lasting = statuses.filter((status) => ['Running', 'CrashLoopBackOff', 'Terminating'].includes(status));
    const turns = lasting.filter((status, index) => status !== lasting[index - 1]);
    assert.deepEqual(turns.slice(0, 2), ['Running', 'CrashLoopBackOff']);
    // Gone, it is printed as it was.
    const [before = [], last = []] = rows.slice(-2);
    assert.deepEqual(last.slice(0, 4), before.slice(0, 4));
    assert.equal(stderr, '');
    assert.equal(exitCode, 130);
  });

  it('leaves a clean prompt on a terminal when it is interrupted', async (test) => {
    const terminal = await openTerminal(test, { C: node.sshConfigFile });
    await terminal.type(`${CLEAR}; kstatic list -w -N controlplane --ssh-config $C; echo code $?`);
    await put(node, STEADY);
    const shown = await terminal.until((screen) => /^NAMESPACE .*\n(?:.*\n)*.* Running .*$/m.test(screen));

    await terminal.press('C-c');
    const end = await terminal.until((screen) => screen.endsWith('code 130\n>'));

    assert.match(shown, /^NAMESPACE {3}NAME +READY {3}STATUS +RESTARTS {3}AGE +FILE$/m);
    assert.doesNotMatch(end, /error|interrupted/);
  });
});

async function put(node: RealNode, content: string): Promise<void> {
  // From beside the directory: what lies in it is told, even a file with a dot.
  const { exitCode } = await node.run(`cat >${DIRECTORY}.new && mv ${DIRECTORY}.new ${FILE}`, [], content);
  assert.equal(exitCode, 0);
}

async function untilCrashLoop(node: RealNode): Promise<void> {
  await until(
    () => node.kubeletPods(),
    (pods) => pods.some(({ containers }) => containers.some(({ state }) => state.includes('CrashLoopBackOff'))),
  );
  // The next look is at most so far away.
  await sleep(4000);
}

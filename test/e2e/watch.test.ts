import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import { until } from '../support/until.ts';
import { CLEAR, openTerminal } from '../terminal/tmux.ts';

const DIRECTORY = '/etc/kubernetes/manifests';
const CRASHING = `apiVersion: v1
kind: Pod
metadata:
  name: crash
spec:
  terminationGracePeriodSeconds: 1
  containers:
  - {name: main, image: busybox, command: [sh, -c, 'sleep 2; exit 3']}
`;

describe('list -w of a real kubelet', { skip: requirement(...REAL_NODE, 'tmux') }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s', syncFrequency: '1s' } });
  });
  after(() => node.stop());

  it('shows a pod from its file to its end, on a terminal of 80 columns', async (test) => {
    const terminal = await openTerminal(test, { C: node.sshConfigFile });
    await terminal.type(`${CLEAR}; kstatic list -w -N controlplane --ssh-config $C; echo code $?`);
    const running = () => node.processes().some(({ argv }) => argv.some((word) => word.includes('notty')));
    await until(running, (isSo) => isSo);

    const script = `cat >${DIRECTORY}/.new && mv ${DIRECTORY}/.new ${DIRECTORY}/crash.yaml`;
    assert.equal((await node.run(script, [], CRASHING)).exitCode, 0);
    const crashing = await terminal.until((screen) => screen.includes('CrashLoopBackOff'));
    assert.equal((await node.run(`rm ${DIRECTORY}/crash.yaml`)).exitCode, 0);
    const rows = (screen: string) => screen.replaceAll(/([^ ])\n(?! |default|code|>|\^C)/g, '$1').split('\n');
    const gone = await terminal.until((screen) => {
      const lines = rows(screen);
      return lines.length > rows(crashing).length && lines.at(-1) === lines.at(-1)?.trimEnd();
    });
    await node.crictl('pods', '-q').then((sandboxes) => assert.equal(typeof sandboxes, 'string'));
    await terminal.press('C-c');
    const end = await terminal.until((screen) => screen.endsWith('code 130\n>'));

    assert.match(crashing, /^NAMESPACE   NAME                 READY   STATUS/);
    assert.match(crashing, /crash-controlplane   1\/1     Running/);
    assert.match(crashing, /crash-controlplane   0\/1     CrashLoopBackOff/);
    assert.doesNotMatch(end, /error|interrupted/);
    assert.ok(gone.length > crashing.length);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRunningPods, findRunningPodsScripts } from '../../../../src/runtimes/find-running-pods.ts';
import { startDockerEngine } from '../../../support/dockerd.ts';
import { requirement } from '../../../support/requirements.ts';
import { printPods } from '../../../runtimes/recorded-pods.ts';
import { openShell } from '../open-shell.ts';

describe('a real Docker Engine', { skip: requirement('root', 'namespaces', 'busybox', 'dockerd') }, () => {
  it('tells of its pods where there is no client but docker', async (test) => {
    const engine = await startDockerEngine();
    test.after(async () => engine.stop());
    const sandbox = { name: 'web-cp1', uid: 'a1', labels: { app: 'web' } };
    const sandboxId = await engine.runSandbox(sandbox);
    const job = { name: 'job', command: ['sh', '-c', 'exit 3'] };
    await engine.untilExited(await engine.runContainer(sandboxId, sandbox, job));
    await engine.runContainer(sandboxId, sandbox, { name: 'web', command: ['sleep', '1000'], restartCount: 2 });
    await engine.runSandbox({ name: 'ordinary-cp1', uid: 'b2', source: 'api' });
    const node = openShell(test, { shell: 'sh', operations: findRunningPodsScripts, enter: engine.enter });

    const finding = await findRunningPods(node, { endpoint: 'unix:///run/cri-dockerd.sock', nodeName: 'cp1' });

    assert.equal(finding.kind, 'found');
    assert.equal(finding.client.kind, 'docker');
    assert.deepEqual(printPods(finding.pods), ['web-cp1 a1 ready exited:3:Error running']);
    assert.deepEqual(finding.pods[0]?.labels, { app: 'web' });
    assert.equal(finding.pods[0].containers[1]?.restartCount, 2);
  });
});

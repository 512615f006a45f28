import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { REAL_NODE, startRealNode } from '../support/real-node.ts';
import { podFrom } from './odd-files.ts';
import { requirement } from '../support/requirements.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { until } from '../support/until.ts';

const FIXTURE = fileURLToPath(new URL('../support/real-node.ts', import.meta.url));
const MANIFEST_FILE = '/etc/kubernetes/manifests/web.yaml';

/** What a kubelet sets for a whole machine: pkg/kubelet/cm/container_manager_linux.go, setupKernelTunables. */
const SYSCTLS = ['vm/overcommit_memory', 'vm/panic_on_oom', 'kernel/panic', 'kernel/panic_on_oops'];

describe('a real node', { skip: requirement(...REAL_NODE) }, () => {
  it('ends with all that it ran, and leaves nothing on the machine', async (t) => {
    const sysctls = readSysctls();
    const node = await startRealNode({ files: { [MANIFEST_FILE]: podFrom(MANIFEST_FILE, { name: 'web' }) } });
    t.after(() => node.stop());
    const directory = dirname(node.sharedDirectory);
    await until(
      () => node.kubeletPods(),
      ([pod]) => pod?.phase === 'Running',
    );
    const programs = node.processes().map(({ pid }) => pid);
    const contained = processesIn(controlGroupsOf(directory));
    assert.deepEqual([programs.length, contained.length], [5, 2]);

    await node.stop();

    assert.deepEqual([...programs, ...contained].filter(isRunning), []);
    assert.deepEqual(controlGroupsOf(directory), []);
    assert.equal(readFileSync('/proc/self/mounts', 'utf8').includes(directory), false);
    assert.equal(existsSync(directory), false);
    assert.deepEqual(readSysctls(), sysctls);
  });

  it('does so, too, when the process of the test is killed', async (t) => {
    const file = join(temporaryDirectory(t), 'test.mts');
    writeFileSync(
      file,
      `import { startRealNode } from ${JSON.stringify(FIXTURE)};
       const node = await startRealNode({ files: { '${MANIFEST_FILE}': ${JSON.stringify(podFrom(MANIFEST_FILE, { name: 'web' }))} } });
       for (;;) {
         const [pod] = await node.kubeletPods();
         if (pod?.phase === 'Running') break;
         await new Promise((resolve) => setTimeout(resolve, 100));
       }
       console.log([node.sharedDirectory, ...node.processes().map(({ pid }) => pid)].join(' '));
       await new Promise(() => setInterval(() => {}, 1000));`,
    );
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => child.kill('SIGKILL'));
    const line = await new Promise<string>((resolve) => {
      child.stdout.once('data', (data) => resolve(String(data)));
      child.once('close', () => resolve(''));
    });
    const [sharedDirectory = '', ...pids] = line.trim().split(' ');
    const directory = dirname(sharedDirectory);
    assert.notDeepEqual(controlGroupsOf(directory), []);

    child.kill('SIGKILL');

    await until(
      () => existsSync(directory),
      (isThere) => !isThere,
    );
    assert.deepEqual(pids.filter(isRunning), []);
    assert.deepEqual(controlGroupsOf(directory), []);
  });

  it('has the kubelet whose rules kstatic knows best, and keeps its ports out of the reach of kstatic', async (t) => {
    const node = await startRealNode();
    t.after(() => node.stop());

    const version = await node.run('kubelet --version');
    const ports = await node.run('busybox wget -qO- http://127.0.0.1:10255/pods');

    assert.equal(version.stdout, 'Kubernetes v1.37.1\n');
    assert.match(ports.stderr, /can't connect to remote host/);
    assert.deepEqual(await node.kubeletPods(), []);
  });

  it('tells what the kubelet said when it does not start', async () => {
    await assert.rejects(startRealNode({ kubeletFlags: ['--no-such-flag'] }), /unknown flag: --no-such-flag/);
  });
});

function readSysctls(): readonly string[] {
  return SYSCTLS.map((path) => readFileSync(`/proc/sys/${path}`, 'utf8'));
}

/** Of version 1 each hierarchy has its own. */
function controlGroupsOf(directory: string): readonly string[] {
  const root = '/sys/fs/cgroup';
  return [root, ...readdirSync(root).map((entry) => join(root, entry))]
    .map((hierarchy) => join(hierarchy, basename(directory)))
    .filter((group) => existsSync(group));
}

/** In whatever process namespace: containers have each their own. */
function processesIn(controlGroups: readonly string[]): readonly string[] {
  const files = controlGroups.flatMap((group) =>
    readdirSync(group, { recursive: true, encoding: 'utf8' })
      .filter((name) => basename(name) === 'cgroup.procs')
      .map((name) => join(group, name)),
  );
  return [
    ...new Set(
      files.flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((pid) => pid !== ''),
      ),
    ),
  ];
}

function isRunning(pid: number | string): boolean {
  return existsSync(`/proc/${String(pid)}`);
}

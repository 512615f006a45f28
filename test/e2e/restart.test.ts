import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startRealNode, REAL_NODE } from '../support/real-node.ts';
import type { RealNode } from '../support/real-node.ts';
import { sandboxesOf } from '../support/real-node/sandboxes.ts';
import type { Sandbox } from '../support/real-node/sandboxes.ts';
import { withoutClients, withoutCrictl } from '../support/real-node/without-crictl.ts';
import type { TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import type { Ended } from '../support/run-program.ts';
import { until } from '../support/until.ts';

/** Ends at once when it is told to. */
const POLITE = "trap 'exit 0' TERM; while :; do sleep 0.1; done";
/** Ends when it is killed. */
const STUBBORN = "trap '' TERM; while :; do sleep 1; done";

interface PodTraits {
  readonly script?: string;
  readonly grace?: number;
  readonly more?: string;
}

function manifestOf(name: string, { script = POLITE, grace = 10, more = '' }: PodTraits = {}): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  terminationGracePeriodSeconds: ${String(grace)}
  hostNetwork: true
  containers:
  - name: main
    image: busybox
    command: [sh, -c, ${JSON.stringify(script)}]
${more}`;
}

const FILE = (name: string): string => `/etc/kubernetes/manifests/${name}.yaml`;
const TALK =
  /^pod\/(?<pod>\S+): sandbox (?<old>[0-9a-f]{13}) ended, (?<renewed>[0-9a-f]{13}) runs, after (?<seconds>\d+\.\d)s without the pod$/m;

interface Talk {
  readonly pod: string;
  readonly old: string;
  readonly renewed: string;
  readonly seconds: number;
}

function readTalk(stderr: string): Talk {
  const { pod = '', old = '', renewed = '', seconds = '' } = TALK.exec(stderr)?.groups ?? assert.fail(stderr);
  return { pod, old, renewed, seconds: Number(seconds) };
}

function short({ id }: Sandbox): string {
  return id.slice(0, 13);
}

async function install(node: RealNode, name: string, traits: PodTraits = {}): Promise<Sandbox> {
  const { exitCode, stderr } = await runKstatic(['install', '-f', '-'], { on: node, stdin: manifestOf(name, traits) });
  assert.equal(exitCode, 0, stderr);
  return untilRunning(node, name);
}

/** Waits until a pod has a sandbox, and in it a container that runs. */
async function untilRunning(node: RealNode, name: string): Promise<Sandbox> {
  const sandbox = await until(
    () => readySandbox(node, name),
    (ready) => ready !== undefined,
  );
  assert.ok(sandbox !== undefined);
  await until(
    () => node.crictl('ps', '--quiet', '--pod', sandbox.id),
    (running) => running !== '',
  );
  return sandbox;
}

async function readySandbox(node: RealNode, name: string): Promise<Sandbox | undefined> {
  const sandboxes = await sandboxesOf(node);
  return sandboxes.findLast((one) => one.isReady && one.name.startsWith(`${name}-`));
}

async function isReady(node: RealNode, { id }: Sandbox): Promise<boolean> {
  return (await sandboxesOf(node)).some((one) => one.id === id && one.isReady);
}

function restart(on: TestNode, ...words: readonly string[]): Promise<Ended> {
  return runKstatic(['rollout', 'restart', ...words], { on });
}

/** What must not change of a file: where it is, when it was written, what is in it. */
async function fileFacts(node: RealNode, name: string): Promise<string> {
  const { stdout } = await node.run('stat -c "%i %Y %y %Z %z %s" "$1"; sha256sum "$1"', [FILE(name)]);
  return stdout;
}

async function exitCodesIn(node: RealNode, sandboxId: string): Promise<readonly number[]> {
  const ids = (await node.crictl('ps', '--all', '--quiet', '--pod', sandboxId)).split('\n').filter((id) => id !== '');
  const codes = [];
  for (const id of ids)
    codes.push(Number(await node.crictl('inspect', '-o', 'go-template', '--template', '{{.status.exitCode}}', id)));
  return codes;
}

/** Counts from 0 how often the kubelet made a pod's container. */
async function attemptIn(node: RealNode, { id }: Sandbox): Promise<number> {
  const [container = ''] = (await node.crictl('ps', '--quiet', '--pod', id)).split('\n');
  const template = ['-o', 'go-template', '--template', '{{.status.metadata.attempt}}'];
  return Number(await node.crictl('inspect', ...template, container));
}

describe('rollout restart', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode();
  });
  after(() => node.stop());

  for (const client of ['crictl', 'ctr'] as const) {
    it(`gives a pod a new sandbox and leaves its file alone, by ${client}`, async () => {
      const name = `web-${client}`;
      const old = await install(node, name);
      const file = await fileFacts(node, name);
      const began = performance.now();

      const { stdout, stderr, exitCode } = await restart(client === 'crictl' ? node : withoutCrictl(node), name);

      const took = (performance.now() - began) / 1000;
      assert.deepEqual([stdout, exitCode], [`pod/${name} restarted\n`, 0], stderr);
      const renewed = await untilRunning(node, name);
      const { seconds, ...talk } = readTalk(stderr);
      assert.deepEqual(talk, { pod: name, old: short(old), renewed: short(renewed) });
      assert.notEqual(renewed.id, old.id);
      assert.deepEqual([renewed.uid, renewed.attempt], [old.uid, old.attempt + 1]);
      assert.equal(await isReady(node, old), false);
      assert.ok(seconds > 0 && seconds < took, `${String(seconds)} s of ${String(took)} s`);
      assert.equal(await fileFacts(node, name), file);
      // 128 is of a container that the kubelet began to make anew in the old sandbox, and could not start there any more.
      assert.ok((await exitCodesIn(node, old.id)).every((code) => code === 0 || code === 128));
    });
  }

  it('has the kubelet restart a pod where no client of the runtime is usable', async () => {
    const old = await install(node, 'clientless', { grace: 2 });
    const file = FILE('clientless');
    const before = (await node.run(`cat ${file} && stat -c %a ${file}`)).stdout;

    const { stdout, stderr, exitCode } = await restart(withoutClients(node), 'clientless');

    const renewed = await untilRunning(node, 'clientless');
    assert.equal(exitCode, 0, stderr);
    assert.match(stdout, /^pod\/clientless (?:restarted|taken out and put back)\n$/);
    assert.match(
      stderr,
      /^Warning: pod\/clientless is restarted by taking clientless\.yaml out of the kubelet's sight for 12s: /,
    );
    assert.deepEqual([renewed.uid, renewed.id === old.id], [old.uid, false]);
    assert.equal(await isReady(node, old), false);
    assert.equal((await node.run(`cat ${file} && stat -c %a ${file}`)).stdout, before);
  });

  it('kills what does not end when its grace is over, not before', async () => {
    const old = await install(node, 'stubborn', { script: STUBBORN, grace: 4 });
    const began = performance.now();

    const { stdout, stderr } = await restart(node, 'stubborn');

    assert.equal(stdout, 'pod/stubborn restarted\n', stderr);
    assert.ok(performance.now() - began > 4000);
    assert.deepEqual(await exitCodesIn(node, old.id), [137]);
    // It ran until it was killed.
    assert.match(stderr, TALK);

    const sooner = performance.now();
    const again = await restart(node, 'stubborn', '--grace-period=1', '--wait=false');
    assert.ok(performance.now() - sooner < 4000);
    assert.equal(again.stdout, 'pod/stubborn restarted\n');
    assert.match(again.stderr, /^pod\/stubborn: sandbox [0-9a-f]{13} ended\n$/);
  });

  it('takes what the kubelet starts again in the old sandbox for no proof', async () => {
    const old = await install(node, 'raced');
    await shadowCrictl(node, 'case " $* " in *" stopp "*) sleep 4 ;; esac');

    const began = performance.now();

    const { stdout, stderr } = await restart(withShadow(node), 'raced');

    const took = (performance.now() - began) / 1000;
    assert.equal(stdout, 'pod/raced restarted\n', stderr);
    const renewed = await untilRunning(node, 'raced');
    assert.notEqual(renewed.id, old.id);
    assert.equal(readTalk(stderr).renewed, short(renewed));
    // The kubelet had made one in the old sandbox meanwhile.
    assert.equal(await attemptIn(node, renewed), 2);
    // The time is from the end of that one.
    assert.ok(readTalk(stderr).seconds < took - 4, `${stderr} in ${String(took)} s`);

    await shadowCrictl(node, 'case " $* " in *" stopp "*) exit 0 ;; esac');
    const unproven = await restart(withShadow(node), 'raced', '--timeout=6s');
    assert.deepEqual([unproven.stdout, unproven.exitCode], ['', 1]);
    assert.match(
      unproven.stderr,
      new RegExp(
        `^error: timed out waiting for the condition on pods/raced: its old sandbox ${short(renewed)} has not ended; it is \\w+\n$`,
      ),
    );
  });

  it('stops nothing that would not come back by itself', async () => {
    const job = await install(node, 'job', { more: '  restartPolicy: Never\n' });
    const once = await install(node, 'once', { more: '  restartPolicy: OnFailure\n' });

    const refusals = [await restart(node, 'job'), await restart(node, 'once'), await restart(node, 'web-ctr', 'job')];

    const never = 'error: pod job may not start again: container "main" is never restarted\n';
    const hint = 'hint: --force stops it all the same\n';
    assert.deepEqual(
      refusals.map(({ stdout, stderr, exitCode }) => [stdout, stderr, exitCode]),
      [
        ['', `${never}${hint}`, 1],
        [
          '',
          `error: pod once may not start again: container "main" is restarted only where it fails, and may end well\n${hint}`,
          1,
        ],
        ['', `${never}${hint}`, 1],
      ],
    );
    assert.equal((await readySandbox(node, 'job'))?.id, job.id);
    assert.equal((await readySandbox(node, 'once'))?.id, once.id);
    // It is as they say: it does not come back.
    const forced = await restart(node, 'once', '--force', '--timeout=8s');
    assert.equal(forced.exitCode, 1);
    assert.match(
      forced.stderr,
      /^error: timed out waiting for the condition on pods\/once: its old sandbox has ended, and the kubelet has made no new one; it is Completed\n$/,
    );
    const done = await restart(node, 'once', '--force');
    assert.match(done.stderr, /^error: pod once is done \(Succeeded\), and the kubelet does not start it again\n/);
  });

  it('stops nothing while no kubelet runs, unless it is made to', async () => {
    const old = await install(node, 'alone');
    await node.stopKubelet();
    try {
      const refused = await restart(node, 'alone');
      assert.deepEqual(refused, {
        stdout: '',
        stderr:
          'error: no kubelet runs on this node: nobody would start pod alone again\n' +
          'hint: kstatic doctor tells why none does; --force stops the pod all the same\n',
        exitCode: 1,
      });
      assert.equal((await readySandbox(node, 'alone'))?.id, old.id);

      const forced = await restart(node, 'alone', '--force', '--wait=false');
      assert.equal(forced.stdout, 'pod/alone restarted\n', forced.stderr);
      assert.equal(await readySandbox(node, 'alone'), undefined);
    } finally {
      await node.startKubelet();
    }
    assert.notEqual((await untilRunning(node, 'alone')).id, old.id);
  });

  it('stops no pod whose file the kubelet refuses, and none that is not there', async () => {
    await install(node, 'spoilt');
    await node.run('sed -i "s/image: busybox/image: [busybox]/" "$1"', [FILE('spoilt')]);

    const spoilt = await restart(node, 'spoilt.yaml');
    const unknown = await restart(node, 'nobody');

    assert.deepEqual([spoilt.stdout, spoilt.exitCode], ['', 1]);
    assert.match(spoilt.stderr, /^error: the kubelet would start no pod from spoilt\.yaml: .*image/);
    assert.deepEqual([unknown.stdout, unknown.exitCode], ['', 1]);
    assert.match(
      unknown.stderr,
      /^Error from server \(NotFound\): pods "nobody" not found\n|^error: pods "nobody" not found\n/,
    );
  });
});

/** Puts a crictl beside the node's own that does something first. */
async function shadowCrictl(node: RealNode, before: string): Promise<void> {
  await node.run(
    'cat >/run/shadow-crictl && chmod 0755 /run/shadow-crictl',
    [],
    `#!/bin/sh\n${before}\nexec ${CRICTL} "$@"\n`,
  );
}

const CRICTL = 'nsenter --net=/run/netns/pods /usr/local/lib/crictl';

/** The node as it is for one whose crictl is that. */
function withShadow(node: TestNode): TestNode {
  const shadow = 'mount --bind /run/shadow-crictl /usr/local/bin/crictl && exec "$@"';
  return { ...node, enter: [...node.enter, 'unshare', '--mount', 'sh', '-c', shadow, 'sh'] };
}

describe('rollout restart beside what is left of an older version', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode({ kubeconfig: 'unreachable' });
  });
  after(() => node.stop());

  /** Changes a pod's file while no kubelet looks: the one that is started then leaves the old sandbox. */
  async function makeStale(name: string, more = ''): Promise<readonly [stale: Sandbox, current: Sandbox]> {
    const stale = await install(node, name, { script: `${POLITE} # old`, more });
    await node.stopKubelet();
    await runKstatic(['install', '-f', '-'], {
      on: node,
      stdin: manifestOf(name, { script: `${POLITE} # new`, more }),
    });
    await node.startKubelet();
    const current = await until(
      () => readySandbox(node, name),
      (ready) => ready !== undefined && ready.id !== stale.id,
    );
    assert.ok(current !== undefined);
    await untilRunning(node, name);
    return [stale, current];
  }

  for (const client of ['crictl', 'ctr'] as const) {
    it(`says that the old sandbox stays, or stops it, too, by ${client}`, async () => {
      const on = client === 'crictl' ? node : withoutCrictl(node);
      const name = `stale-${client}`;
      const [stale, current] = await makeStale(name);

      const without = await restart(on, name);

      assert.equal(without.stdout, `pod/${name} restarted\n`, without.stderr);
      const [warning, talk] = without.stderr.split('\n');
      assert.equal(
        warning,
        `Warning: an older sandbox of ${name}-controlplane, ${short(stale)}, stays: a kubelet that was restarted ` +
          'while its API server does not answer ends none; --stop-stale stops it',
      );
      assert.match(talk ?? '', TALK);
      assert.deepEqual([await isReady(node, stale), await isReady(node, current)], [true, false]);
      const second = await readySandbox(node, name);

      const withIt = await restart(on, name, '--stop-stale');

      assert.equal(withIt.stdout, `pod/${name} restarted\n`, withIt.stderr);
      assert.equal(withIt.stderr.split('\n')[0], `pod/${name}: older sandbox ${short(stale)} ended`);
      const third = await readySandbox(node, name);
      assert.notEqual(third?.id, second?.id);
      assert.equal(third?.uid, current.uid);
      assert.equal(await isReady(node, stale), false);
      assert.deepEqual(await exitCodesIn(node, stale.id), [0]);
      assert.equal((await sandboxesOf(node)).filter((one) => one.isReady && one.name.startsWith(name)).length, 1);
    });
  }

  it('stops what is left beside a pod that it does not restart', async () => {
    const [stale, current] = await makeStale('never', '  restartPolicy: Never\n');

    const { stdout, stderr, exitCode } = await restart(node, 'never', '--stop-stale');

    assert.deepEqual([stdout, exitCode], ['', 1]);
    assert.equal(
      stderr,
      `pod/never: older sandbox ${short(stale)} ended\n` +
        'error: pod never may not start again: container "main" is never restarted\n' +
        'hint: --force stops it all the same\n',
    );
    assert.deepEqual([await isReady(node, stale), await isReady(node, current)], [false, true]);
  });

  it('stops for good what runs without a file, once the kubelet should have', async () => {
    const orphan = await install(node, 'orphan', { grace: 1 });
    await node.stopKubelet();
    await runKstatic(['remove', 'orphan'], { on: node });
    await node.startKubelet();
    await until(
      async () => (await runKstatic(['list', 'orphan'], { on: node })).stdout,
      (listed) => listed.includes('Orphaned'),
    );

    const refused = await restart(node, 'orphan');
    const stopped = await restart(node, 'orphan', '--stop-stale');

    assert.deepEqual(refused, {
      stdout: '',
      stderr:
        'error: pod orphan-controlplane runs without a file: nobody would start it again\n' +
        'hint: --stop-stale stops it for good\n',
      exitCode: 1,
    });
    assert.deepEqual(stopped, {
      stdout: 'pod/orphan-controlplane stopped\n',
      stderr: `pod/orphan-controlplane: older sandbox ${short(orphan)} ended\n`,
      exitCode: 0,
    });
    assert.equal(await isReady(node, orphan), false);
  });
});

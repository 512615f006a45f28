import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { manageServices } from '../support/real-node/service-manager.ts';
import { sandboxesOf } from '../support/real-node/sandboxes.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { podNamed } from './status-pods.ts';
import { crashing, install, podWith, serving, startInstall, startWaiting } from './wait-pods.ts';

const NEEDS = requirement(...REAL_NODE);

/** For what takes some seconds, on a machine that is busy. */
const SOON = 25;

describe('install --wait, on a node with a real kubelet', { skip: NEEDS }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s' } });
  });
  after(() => node.stop());

  describe('a pod that comes up', () => {
    it('is seen running and ready, then its unchanged file, then a comment in it', async () => {
      const web = podNamed('web');

      const created = await install(node, web);
      const unchanged = await install(node, web);
      const commented = await install(node, `# a comment\n${web}`);

      assert.deepEqual(
        { ...created, seconds: 0 },
        {
          stdout: 'pod/web created\npod/web condition met\n',
          stderr: '',
          exitCode: 0,
          seconds: 0,
        },
      );
      assert.equal(unchanged.stdout, 'pod/web unchanged\npod/web condition met\n');
      assert.equal(commented.stdout, 'pod/web configured\npod/web condition met\n');
      for (const { seconds, stderr } of [created, unchanged, commented]) {
        assert.ok(seconds < SOON, `${String(seconds)}s: ${stderr}`);
      }
    });

    it('is waited for while the old one has its grace period', async () => {
      await install(node, podNamed('old', { grace: 12 }));
      const [old] = (await sandboxesOf(node)).filter(({ name }) => name.startsWith('old-'));

      const waiting = startInstall(node, podNamed('old', { grace: 2 }));
      await waiting.until('pod/old: the old pod still runs', 12);
      const { stdout, stderr, exitCode, seconds } = await waiting.outcome;

      assert.deepEqual([stdout, exitCode], ['pod/old configured\npod/old condition met\n', 0], stderr);
      assert.match(
        stderr,
        new RegExp(
          `^pod/old: the old pod still runs \\(sandbox ${old?.id.slice(0, 13) ?? ''}\\); it is given 12s to end$`,
          'm',
        ),
      );
      assert.ok(seconds >= 12);
      const ready = (await sandboxesOf(node)).filter(({ name, isReady }) => name.startsWith('old-') && isReady);
      assert.equal(ready.length, 1);
      assert.notEqual(ready[0]?.uid, old?.uid);
    });

    it('counts when it has come to a good end', async () => {
      const command = 'sh, -c, "sleep 1; exit 0"';
      const { stdout, exitCode } = await install(
        node,
        podWith('job', 'tty: false', command, '  restartPolicy: Never\n'),
      );

      assert.deepEqual([stdout, exitCode], ['pod/job created\npod/job condition met\n', 0]);
    });

    for (const [kind, probe] of [
      ['command', 'exec: {command: [sh, -c, "test -e /w/x"]}'],
      ['request', 'httpGet: {path: /x, port: web}'],
      ['connection', 'tcpSocket: {port: 8080}'],
    ] as const) {
      it(`is ready by the answer to a ${kind}, which no kubelet tells`, async () => {
        const { stdout, stderr, exitCode } = await install(node, serving(kind, probe));

        assert.deepEqual([stdout, stderr, exitCode], [`pod/${kind} created\npod/${kind} condition met\n`, '', 0]);
      });
    }

    it('runs, and is not known to be ready, where nobody here can do what its probe does', async () => {
      const { stdout, stderr, exitCode } = await install(node, podWith('grpc', 'readinessProbe: {grpc: {port: 80}}'));

      assert.deepEqual([stdout, exitCode], ['pod/grpc created\npod/grpc condition met\n', 0]);
      assert.equal(
        stderr,
        'Warning: pod/grpc: readiness of container "main" is unknown: its probe is one by gRPC, which kstatic does not speak\n',
      );
    });

    it('is waited for over another connection when the line breaks', async () => {
      const waiting = startWaiting(node, ['install', '-f', '-', '--wait'], {
        stdin: podWith(
          'cut',
          'volumeMounts: [{name: data, mountPath: /data}]\n' +
            '    readinessProbe: {periodSeconds: 1, exec: {command: [sh, -c, "test -e /data/ready"]}}',
          undefined,
          '  volumes: [{name: data, hostPath: {path: /srv/cut, type: DirectoryOrCreate}}]\n',
        ),
        isRemote: true,
      });
      await waiting.until('pod/cut created', SOON);
      await waiting.until('its readiness probe does not succeed yet', SOON);

      await node.run('pkill -KILL -f "sshd: root"');
      await node.run('touch /srv/cut/ready');
      const { stdout, stderr, exitCode } = await waiting.outcome;

      assert.deepEqual([stdout, exitCode], ['pod/cut created\npod/cut condition met\n', 0], stderr);
    });
  });

  describe('a pod that does not', () => {
    it('is one that the kubelet refuses, in its own words', async () => {
      const stdin = podNamed('refused', { spec: '  serviceAccountName: robot\n' });

      assert.deepEqual(
        { ...(await install(node, stdin, '--validate=ignore')), seconds: 0 },
        {
          stdout: 'pod/refused created\n',
          stderr:
            'error: condition not met for pods/refused: the kubelet refuses refused.yaml: static pods may not reference serviceaccounts\n',
          exitCode: 1,
          seconds: 0,
        },
      );
      assert.match(node.kubeletLog(), /refused\.yaml.*static pods may not reference serviceaccounts/);
    });

    it('is one whose image the manifest itself keeps from being there', async () => {
      const never = await install(
        node,
        podNamed('never', { main: 'image: example.com/absent:1\n    imagePullPolicy: Never' }),
      );
      const invalid = await install(node, podNamed('invalid', { main: 'image: Busy Box' }));

      assert.equal(
        never.stderr,
        'error: condition not met for pods/never: container "main" cannot be started: ErrImageNeverPull: ' +
          'Container image "example.com/absent:1" is not present with pull policy of Never\n',
      );
      assert.match(
        invalid.stderr,
        /^error: condition not met for pods\/invalid: container "main" cannot be started: InvalidImageName: /,
      );
      for (const { exitCode, seconds } of [never, invalid]) {
        assert.equal(exitCode, 1);
        assert.ok(seconds < SOON, String(seconds));
      }
    });

    it('is one that ends badly and is made no more', async () => {
      const stdin = podWith('failed', 'tty: false', 'sh, -c, "echo no; exit 4"', '  restartPolicy: Never\n');
      const { stderr, exitCode } = await install(node, stdin);

      assert.equal(stderr, 'error: condition not met for pods/failed: container "main" ended with exit code 4: no\n');
      assert.equal(exitCode, 1);
    });

    it('is one whose program is not in its image', async () => {
      const waiting = startInstall(node, podWith('program', 'tty: false', 'no-such-program'), '--timeout=20s');
      await waiting.until('(StartError)', SOON);
      const { stderr } = await waiting.outcome;

      assert.match(
        stderr,
        /container "main" ended with exit code 128 \(StartError\).*: .*"no-such-program": executable file not found/,
      );
    });

    it('is one that wants a port which another has', async () => {
      const ports = 'ports: [{containerPort: 80, hostPort: 8099}]';
      await install(node, podWith('first', ports));

      const { stderr, exitCode, seconds } = await install(node, podWith('second', ports));

      assert.equal(exitCode, 1);
      assert.match(
        stderr,
        /^error: condition not met for pods\/second: NodePorts: Pod was rejected: .*; TCP port 8099 of the node is wanted by default\/first as well$/m,
      );
      assert.ok(seconds < SOON, String(seconds));
    });

    it('is one that crashes because something else has its port', async () => {
      await node.run('nsenter --net=/run/netns/pods busybox httpd -p 8098 -h /srv');
      const stdin = podWith(
        'taken',
        'ports: [{containerPort: 8098}]',
        'busybox, httpd, -f, -p, "8098"',
        '  hostNetwork: true\n',
      );
      const waiting = startInstall(node, stdin, '--timeout=15s');
      await waiting.until('pod/taken: container "main" ended with exit code 1', SOON);
      const { stderr, exitCode } = await waiting.outcome;

      assert.equal(exitCode, 1);
      assert.match(
        stderr,
        /^error: .* on pods\/taken: container "main" ended with exit code 1.*[Aa]ddress already in use/m,
      );
    });

    it('is one whose probe does not succeed, until the time is over', async () => {
      const probe = 'readinessProbe: {periodSeconds: 1, exec: {command: [sh, -c, "echo not yet >&2; exit 1"]}}';
      const { stdout, stderr, exitCode, seconds } = await install(node, podWith('unready', probe), '--timeout=10s');

      assert.deepEqual([stdout, exitCode], ['pod/unready created\n', 1]);
      assert.match(
        stderr,
        /^error: timed out waiting for the condition on pods\/unready: container "main" is not ready: its readiness probe does not succeed yet: not yet$/m,
      );
      assert.ok(seconds >= 10 && seconds < SOON, String(seconds));
    });

    it('is left alone as it is when the user has enough', async () => {
      const stdin = podWith('left', 'readinessProbe: {periodSeconds: 1, exec: {command: ["false"]}}');
      const waiting = startWaiting(node, ['install', '-f', '-', '--wait'], { stdin, isRemote: true });
      await waiting.until('pod/left created', SOON);

      waiting.kill('SIGINT');
      const { stderr, exitCode } = await waiting.outcome;

      assert.deepEqual([stderr.split('\n').at(-2), exitCode], ['error: interrupted', 130]);
    });

    it('is one whose file somebody else changes meanwhile', async () => {
      const stdin = podWith('theirs', 'readinessProbe: {periodSeconds: 1, exec: {command: ["false"]}}');
      const waiting = startInstall(node, stdin);
      await waiting.until('pod/theirs created', SOON);

      await runKstatic(['install', '-f', '-'], { on: node, stdin: podNamed('theirs') });
      const { stderr, exitCode } = await waiting.outcome;

      assert.match(
        stderr,
        /^error: condition not met for pods\/theirs: theirs\.yaml is another now: somebody else has changed it$/m,
      );
      assert.equal(exitCode, 1);
    });
  });

  // They are in trouble at the same time, for half a minute each.
  describe('a pod that may come up yet, for half a minute,', { concurrency: true }, () => {
    it('is one that crashes, with its last words, for half a minute', async () => {
      const waiting = startInstall(node, crashing('crash'));
      await waiting.until('pod/crash: container "main" ended with exit code 3', SOON);
      await waiting.until('pod/crash: container "main" ended with exit code 3, for the 2nd time: one | two', 40);
      const { stdout, stderr, exitCode, seconds } = await waiting.outcome;

      assert.deepEqual([stdout, exitCode], ['pod/crash created\n', 1]);
      assert.match(
        stderr,
        /^error: condition not met for pods\/crash: container "main" ended with exit code 3, for the [34](rd|th) time: one \| two$/m,
      );
      assert.ok(seconds >= 30 && seconds < 60, String(seconds));
    });

    it('is one whose image cannot be pulled, in the words of the runtime', async () => {
      const waiting = startInstall(node, podNamed('pull', { main: 'image: example.com/absent' }));
      await waiting.until('pod/pull: container "main" cannot be started: ', SOON);
      const { stdout, stderr, exitCode, seconds } = await waiting.outcome;

      assert.deepEqual([stdout, exitCode], ['pod/pull created\n', 1]);
      assert.match(
        stderr,
        /^error: condition not met for pods\/pull: .*(ErrImagePull|ImagePullBackOff): .*example\.com\/absent.*not found$/m,
      );
      assert.equal(stderr.split('\n').filter((line) => line.startsWith('pod/pull: ')).length, 1, stderr);
      assert.ok(seconds >= 30 && seconds < 60, String(seconds));
    });

    it('is one that needs a directory which is not there', async () => {
      const spec = '  volumes: [{name: data, hostPath: {path: /no/such, type: Directory}}]\n';
      const waiting = startInstall(
        node,
        podWith('mount', 'volumeMounts: [{name: data, mountPath: /data}]', undefined, spec),
      );
      await waiting.until('pod/mount: the kubelet cannot mount volume data: hostPath type check failed', SOON);
      const { stderr, exitCode, seconds } = await waiting.outcome;

      assert.equal(exitCode, 1);
      assert.match(
        stderr,
        /^error: condition not met for pods\/mount: the kubelet cannot mount volume data: .*\/no\/such.*\nhint: mkdir -p \/no\/such$/m,
      );
      assert.ok(seconds >= 30 && seconds < 60, String(seconds));
    });
  });

  it('does not wait where nothing was changed but looked at', async () => {
    const { stdout, exitCode } = await install(node, crashing('dry'), '--dry-run=server');

    assert.deepEqual([stdout, exitCode], ['pod/dry created (server dry run)\n', 0]);
  });
});

describe('install --wait, while no kubelet runs', { skip: NEEDS }, () => {
  it('says so within seconds, and how to start one, and goes on once it does', async () => {
    const node = await startRealNode();
    try {
      await manageServices(node);
      await node.run('systemctl stop kubelet.service');
      const waiting = startInstall(node, podNamed('web'));

      await waiting.until('pod/web: no kubelet runs: kubelet.service is stopped', SOON);
      await node.run('systemctl start kubelet.service');
      const { stdout, exitCode } = await waiting.outcome;

      assert.deepEqual([stdout, exitCode], ['pod/web created\npod/web condition met\n', 0]);

      await node.run('systemctl stop kubelet.service');
      const stopped = await install(node, podNamed('web', { grace: 2 }), '--timeout=5s');
      assert.equal(
        stopped.stderr.split('\n').slice(-3).join('\n'),
        'error: timed out waiting for the condition on pods/web: no kubelet runs: kubelet.service is stopped\n' +
          'hint: systemctl start kubelet.service\n',
      );
    } finally {
      await node.stop();
    }
  });
});

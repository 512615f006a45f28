import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic, startKstatic, type KstaticOptions } from '../../support/run-kstatic.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';
import { until } from '../../support/until.ts';

const pod = (name: string, command: readonly string[], labels = '{}') => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: kube-system
  labels: ${labels}
spec:
  containers:
  - name: ${name}
    image: registry.k8s.io/${name}:1
    command: ${JSON.stringify(command)}
`;
const WEB = pod('web', ['nginx']);
const SCHEDULER = pod('scheduler', ['kube-scheduler'], '{tier: control-plane}');

/**
 * Takes its time, /root/pause, and writes down when it began and ended: every change of a node moves something twice.
 * What is named in /root/refused it does not move.
 */
const SLOW_MV = `#!/bin/sh
refused=$(cat /root/refused 2>/dev/null)
[ -z "$refused" ] || case $* in *"$refused"*) exit 1 ;; esac
date +%s.%N >>/root/moves
sleep "$(cat /root/pause 2>/dev/null || echo 0.05)"
/usr/bin/mv "$@"
status=$?
date +%s.%N >>/root/moves
exit "$status"
`;

/** Neither the file nor the history, and not even a connection. */
const UNTOUCHED = { files: '', state: '', connections: 0 };

const NAMES = ['cp1', 'cp2', 'cp3', 'cp4'];
const GO_ON = 'hint: once that is mended, go on with -N and these nodes\n';

describe('waves of nodes', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let nodes: readonly TestNode[];
  let connectionsBefore: readonly number[] = [];
  before(async () => {
    const files = { '/usr/local/bin/mv': { content: SLOW_MV, mode: 0o755 } };
    nodes = await Promise.all(NAMES.map((name) => startNode({ name, files, sshdConfig: ['LogLevel VERBOSE'] })));
  });
  after(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  });
  beforeEach(async () => {
    await onAll(
      'rm -rf /etc/kubernetes/manifests /var/lib/kstatic /root/* /root/.bashrc; mkdir /etc/kubernetes/manifests',
    );
    connectionsBefore = nodes.map(connectionsTo);
  });

  const onAll = (script: string) => Promise.all(nodes.map((node) => node.run(script)));
  const nodeOf = (name: string): TestNode => {
    const node = nodes[NAMES.indexOf(name)];
    assert.ok(node);
    return node;
  };
  /** Knows the nodes, and `dead`, where nobody listens. */
  const configFile = (test: Test): string => {
    const file = join(temporaryDirectory(test), 'ssh_config');
    const dead = ['Host dead', '  HostName 127.0.0.1', '  Port 1', ''];
    writeFileSync(file, [...nodes.map((node) => `Include ${node.sshConfigFile}`), ...dead].join('\n'));
    return file;
  };
  const kstatic = (test: Test, words: readonly string[], options: KstaticOptions = {}) =>
    runKstatic([...words, '--ssh-config', configFile(test)], options);
  const install = (test: Test, manifest: string, ...words: readonly string[]) =>
    kstatic(test, ['install', '-f', '-', ...words], { stdin: manifest });
  /** A node on which nothing can be installed. */
  const breakNode = (name: string) => nodeOf(name).run('rmdir /etc/kubernetes/manifests');
  const broken = (name: string) =>
    `error: ${name}: /etc/kubernetes/manifests does not exist\n` +
    'hint: the kubelet reads it as soon as it is there: mkdir -m 0755 /etc/kubernetes/manifests\n';
  const stateOf = async (name: string) => {
    const node = nodeOf(name);
    const { stdout: files } = await node.run('cat /etc/kubernetes/manifests/* 2>/dev/null');
    const { stdout: state } = await node.run('find /var/lib/kstatic 2>/dev/null');
    return { files, state, connections: connectionsTo(node) - (connectionsBefore[NAMES.indexOf(name)] ?? 0) };
  };
  /** From the first to the last thing that was moved on a node, in seconds. */
  const spanOf = async (name: string): Promise<readonly [number, number]> => {
    const times = (await nodeOf(name).run('cat /root/moves')).stdout.trim().split('\n').map(Number);
    assert.ok(times.length >= 4, times.join(' '));
    return [Math.min(...times), Math.max(...times)];
  };
  const spans = (names: readonly string[]) => Promise.all(names.map(spanOf));

  it('are begun one after the other, each when the one before it has ended', async (test) => {
    await onAll('echo 1 >/root/pause');

    const ended = await install(test, WEB, '-N', 'cp4,cp[1-3]', '--serial', '1,3');

    assert.equal(ended.stdout.split('\n')[0], 'cp4: pod/web created');
    assert.equal(ended.stderr, '4 nodes: 4 created\n');
    assert.equal(ended.exitCode, 0);
    const [first, ...second] = await spans(['cp4', 'cp1', 'cp2', 'cp3']);
    for (const span of second) assert.ok(startOf(span) >= endOf(first), told([first, ...second]));
    assert.ok(overlap(second), told(second));
  });

  it('are not begun after a failure: nothing of theirs is touched, not even a connection is made', async (test) => {
    await breakNode('cp2');

    assert.deepEqual(await install(test, WEB, '-N', 'cp[1-4]', '--serial', '1,1,50%'), {
      stdout: 'cp1: pod/web created\n',
      stderr:
        broken('cp2') +
        `error: cp3,cp4: not tried: 1 node has failed, and --max-fail is 0\n${GO_ON}` +
        '4 nodes: 1 created, 1 failed (cp2), 2 not tried (cp3, cp4)\n',
      exitCode: 1,
    });
    assert.equal((await stateOf('cp1')).files, WEB);
    assert.deepEqual(await stateOf('cp3'), UNTOUCHED);
    assert.deepEqual(await stateOf('cp4'), UNTOUCHED);
  });

  it('are begun while no more have failed than may', async (test) => {
    await breakNode('cp1');
    await breakNode('cp3');

    const ended = await install(test, WEB, '-N', 'cp[1-4]', '--serial', '1', '--max-fail', '25%');

    assert.deepEqual(ended, {
      stdout: 'cp2: pod/web created\n',
      stderr:
        broken('cp1,cp3') +
        `error: cp4: not tried: 2 nodes have failed, and --max-fail is 1\n${GO_ON}` +
        '4 nodes: 1 created, 2 failed (cp1, cp3), 1 not tried (cp4)\n',
      exitCode: 1,
    });
    assert.deepEqual(await stateOf('cp4'), UNTOUCHED);
    const again = await install(test, WEB, '-N', 'cp[1-4]', '--serial', '1', '--max-fail', '2', '-q');
    assert.equal(again.stdout, 'cp2: pod/web unchanged\ncp4: pod/web created\n');
    assert.equal(again.stderr, broken('cp1,cp3'));
  });

  it('are not begun after a node that did a part of what was asked', async (test) => {
    await nodeOf('cp1').run('echo ./web.yaml >/root/refused');
    const directory = temporaryDirectory(test);
    writeFileSync(join(directory, 'a.yaml'), pod('early', ['true']));
    writeFileSync(join(directory, 'b.yaml'), WEB);

    const ended = await kstatic(test, ['install', '-f', directory, '-N', 'cp[1-2]', '--serial', '1']);

    assert.equal(ended.stdout, 'cp1: pod/early created\n');
    assert.match(ended.stderr, /^error: cp1: [^]*\nerror: cp2: not tried: 1 node has failed, and --max-fail is 0\n/);
    assert.match(ended.stderr, /\n2 nodes: 1 failed \(cp1\), 1 not tried \(cp2\)\n$/);
    assert.equal(ended.exitCode, 1);
    assert.deepEqual(await stateOf('cp2'), UNTOUCHED);
  });

  it('name the first of many that were not tried, and all of them where they say why', async (test) => {
    const ended = await install(test, WEB, '-N', 'dead,edge[1-5]', '--serial', '1');

    assert.deepEqual(ended, {
      stdout: '',
      stderr:
        'error: dead: cannot be reached: Connection refused\n' +
        `error: edge1,edge2,edge3,edge4,edge5: not tried: 1 node has failed, and --max-fail is 0\n${GO_ON}` +
        '6 nodes: 1 failed (dead), 5 not tried (edge1, edge2, edge3, …)\n',
      exitCode: 1,
    });
  });

  it('stop failures without being waves, too: --max-fail alone', async (test) => {
    const words = ['-N', 'dead,cp1', '--parallel', '1'];

    const ended = await install(test, WEB, ...words, '--max-fail', '0');

    assert.match(ended.stderr, /^error: dead: .*\nerror: cp1: not tried: 1 node has failed, and --max-fail is 0\n/);
    assert.deepEqual(await stateOf('cp1'), UNTOUCHED);
    assert.equal((await install(test, WEB, ...words)).stdout, 'cp1: pod/web created\n');
  });

  it('are gone over by remove, too', async (test) => {
    await onAll(`printf '%s' '${WEB}' >/etc/kubernetes/manifests/web.yaml`);
    await nodeOf('cp2').run('chmod 0 /etc/kubernetes; mkdir -p /var/lib/kstatic; echo 99 >/var/lib/kstatic/format');

    const ended = await kstatic(test, ['remove', 'web', '-N', 'cp[1-3]', '--serial', '1']);

    await nodeOf('cp2').run('chmod 755 /etc/kubernetes');
    assert.equal(ended.stdout, 'cp1: pod "web" deleted from kube-system namespace\n');
    assert.match(ended.stderr, /\n3 nodes: 1 deleted, 1 failed \(cp2\), 1 not tried \(cp3\)\n$/);
    assert.equal(ended.exitCode, 1);
    assert.deepEqual(await stateOf('cp3'), { ...UNTOUCHED, files: WEB });
  });

  it('are not begun after an interruption: what is at work ends, the rest is told', async (test) => {
    await nodeOf('cp2').run('echo "sleep 8" >/root/.bashrc');
    const words = ['install', '-f', '-', '-N', 'cp[1-4]', '--serial', '1', '--max-fail', '100%'];
    const client = startKstatic([...words, '--ssh-config', configFile(test)], { stdin: WEB });
    await until(
      () => nodeOf('cp2').processes(),
      (processes) => processes.some(({ argv }) => argv.join(' ') === 'sleep 8'),
    );

    client.kill('SIGINT');

    const ended = await client.ended;
    assert.deepEqual(ended, {
      stdout: 'cp1: pod/web created\n',
      stderr:
        'error: cp2: interrupted\nerror: cp3,cp4: not tried: interrupted\n' +
        '4 nodes: 1 created, 1 failed (cp2), 2 not tried (cp3, cp4)\n',
      exitCode: 130,
    });
    assert.equal((await stateOf('cp2')).files, '');
    assert.deepEqual(await stateOf('cp3'), UNTOUCHED);
    assert.deepEqual(await stateOf('cp4'), UNTOUCHED);
  });

  it('that are none are refused before any node is touched', async (test) => {
    for (const [flag, value] of [
      ['--serial', '0'],
      ['--serial', '1,,2'],
      ['--serial', ''],
      ['--max-fail', '150%'],
      ['--max-fail', ''],
    ] as const) {
      for (const verb of [
        ['install', '-f', '-'],
        ['remove', 'web'],
      ]) {
        const ended = await kstatic(test, [...verb, '-N', 'cp1,cp2', `${flag}=${value}`], { stdin: WEB });

        assert.equal(ended.exitCode, 1);
        assert.match(ended.stderr, /^error: Invalid (serial|max-fail) value \(.*\)\. Must be .*\n$/);
      }
    }
    assert.deepEqual(await stateOf('cp1'), UNTOUCHED);
  });

  describe('of a pod of the control plane', () => {
    const TALK = 'pod/scheduler is of the control plane: one node at a time, until one fails\n';
    const put = (manifest: string) =>
      onAll(`printf '%s' '${manifest.replaceAll("'", String.raw`'\''`)}' >/etc/kubernetes/manifests/scheduler.yaml`);

    it('have one node each, in their order, whatever is asked for', async (test) => {
      for (const words of [[], ['--serial', '100%', '--max-fail', '3'], ['--serial', '1']]) {
        await onAll('rm -f /etc/kubernetes/manifests/* /root/moves');

        const ended = await install(test, SCHEDULER, '-N', 'cp3,cp[1-2]', ...words);

        assert.deepEqual(
          { ...ended, stderr: withoutDoubts(ended.stderr) },
          {
            stdout: ['cp3', 'cp1', 'cp2'].map((name) => `${name}: pod/scheduler created\n`).join(''),
            stderr: `${words.includes('1') ? '' : TALK}3 nodes: 3 created\n`,
            exitCode: 0,
          },
        );
        const [first, second, third] = await spans(['cp3', 'cp1', 'cp2']);
        assert.ok(endOf(first) <= startOf(second) && endOf(second) <= startOf(third), told([first, second, third]));
      }
    });

    it('have one node each where each has a file of its own', async (test) => {
      const directory = temporaryDirectory(test);
      for (const name of NAMES) {
        writeFileSync(join(directory, `etcd-${name}.yaml`), pod('etcd', ['etcd', `--name=${name}`]));
      }

      const ended = await kstatic(test, ['install', '-f', join(directory, 'etcd-{node}.yaml'), '-N', 'cp[1-4]', '-q']);

      assert.deepEqual(ended, {
        stdout: NAMES.map((name) => `${name}: pod/etcd created\n`).join(''),
        stderr: '',
        exitCode: 0,
      });
      const all = await spans(NAMES);
      for (const [index, span] of all.entries()) assert.ok(index === 0 || endOf(all[index - 1]) <= startOf(span));
    });

    it('are as any others where nothing is changed', async (test) => {
      await put(SCHEDULER);

      for (const words of [[], ['--dry-run=server']]) {
        const ended = await install(test, words.length === 0 ? SCHEDULER : WEB, '-N', 'cp[1-3]', ...words);

        assert.doesNotMatch(ended.stderr, /control plane/);
        assert.equal(ended.exitCode, 0);
      }
    });

    it('are not begun where one of the nodes cannot be changed', async (test) => {
      await breakNode('cp3');

      assert.deepEqual(await install(test, SCHEDULER, '-N', 'cp[1-3]', '--max-fail', '100%'), {
        stdout: '',
        stderr:
          TALK +
          broken('cp3') +
          `error: cp1,cp2: not tried: a node has failed, and pod/scheduler is of the control plane\n${GO_ON}` +
          '3 nodes: 1 failed (cp3), 2 not tried (cp1, cp2)\n',
        exitCode: 1,
      });
      assert.equal((await stateOf('cp1')).files, '');
      assert.equal((await stateOf('cp1')).state, '');
    });

    it('are known by the file that is there, where a name is removed', async (test) => {
      await put(SCHEDULER);

      const ended = await kstatic(test, ['remove', 'scheduler', '-N', 'cp[1-3]']);

      assert.deepEqual(ended, {
        stdout: ['cp1', 'cp2', 'cp3']
          .map((name) => `${name}: pod "scheduler" deleted from kube-system namespace\n`)
          .join(''),
        stderr: `${TALK}3 nodes: 3 deleted\n`,
        exitCode: 0,
      });
      const [first, second, third] = await spans(['cp1', 'cp2', 'cp3']);
      assert.ok(endOf(first) <= startOf(second) && endOf(second) <= startOf(third), told([first, second, third]));
    });

    it('end with the first that fails', async (test) => {
      await put(SCHEDULER);
      await nodeOf('cp2').run('mkdir -p /var/lib/kstatic; echo 99 >/var/lib/kstatic/format');

      const ended = await kstatic(test, ['remove', 'scheduler', '-N', 'cp[1-3]', '--max-fail', '3']);

      assert.equal(ended.stdout, 'cp1: pod "scheduler" deleted from kube-system namespace\n');
      assert.match(ended.stderr, /\n3 nodes: 1 deleted, 1 failed \(cp2\), 1 not tried \(cp3\)\n$/);
      assert.equal((await stateOf('cp3')).files, SCHEDULER);
      assert.equal((await stateOf('cp3')).state, '');
    });

    it('have one node each whatever changes them', async (test) => {
      await put(SCHEDULER);
      for (const [words, said, outcome] of [
        [['stop', 'scheduler'], 'stopped', 'stopped'],
        [['start', 'scheduler'], 'started', 'started'],
        [['install', '-f', '-'], 'configured', 'configured'],
        [['rollout', 'undo', 'scheduler'], 'rolled back', 'undone'],
        [['set', 'image', 'pod/scheduler', 'scheduler=x:3'], 'image updated', 'changed'],
      ] as const) {
        await onAll('rm -f /root/moves');

        const ended = await kstatic(test, [...words, '-N', 'cp2,cp1'], { stdin: SCHEDULER.replace(':1', ':2') });

        assert.deepEqual(
          { ...ended, stderr: withoutDoubts(ended.stderr) },
          {
            stdout: ['cp2', 'cp1'].map((name) => `${name}: pod/scheduler ${said}\n`).join(''),
            stderr: `${TALK}2 nodes: 2 ${outcome}\n`,
            exitCode: 0,
          },
        );
        const [first, second] = await spans(['cp2', 'cp1']);
        assert.ok(endOf(first) <= startOf(second), told([first, second]));
      }
    });

    it('are seen to be ready before the next node follows, whatever changes them', async (test) => {
      await put(SCHEDULER);
      const environment = { KUBE_EDITOR: 'sed -i s/scheduler:3/scheduler:4/' };
      for (const words of [
        ['set', 'image', 'scheduler', 'scheduler=registry.k8s.io/scheduler:3'],
        ['edit', 'scheduler'],
        ['rollout', 'undo', 'scheduler'],
      ]) {
        const { stderr, exitCode } = await kstatic(test, [...words, '-N', 'cp2,cp1'], { environment });

        const doubts = stderr.split('\n').filter((line) => line.startsWith('Warning: '));
        assert.deepEqual(
          doubts.map((line) => line.slice(0, line.indexOf(' ready:'))),
          ['cp2', 'cp1'].map((name) => `Warning: ${name}: pod/scheduler is not seen to be`),
          stderr,
        );
        assert.equal(exitCode, 0);
      }
    });

    it('are known by the pod that goes, where another takes its file', async (test) => {
      await put(SCHEDULER);
      const words = ['-N', 'cp1,cp2', '--as', 'scheduler.yaml', '--replace'];

      const ended = await install(test, WEB, ...words);

      assert.equal(withoutDoubts(ended.stderr), `${TALK}2 nodes: 2 configured\n`);
    });

    it('are not waves on one node', async (test) => {
      assert.deepEqual(await install(test, SCHEDULER, '-N', 'cp1'), {
        stdout: 'pod/scheduler created\n',
        stderr: '',
        exitCode: 0,
      });
      assert.equal((await stateOf('cp1')).connections, 1);
    });
  });
});

type Span = readonly [number, number] | undefined;

function told(spans: readonly Span[]): string {
  return spans.map((span) => span?.join('-')).join(' ');
}

function startOf(span: Span): number {
  assert.ok(span);
  return span[0];
}

function endOf(span: Span): number {
  assert.ok(span);
  return span[1];
}

/** Whether there was a moment in which all of them were at work. */
function overlap(spans: readonly Span[]): boolean {
  return Math.max(...spans.map(startOf)) < Math.min(...spans.map(endOf));
}

function connectionsTo(node: TestNode): number {
  return node.sshdLog().match(/Connection from /g)?.length ?? 0;
}

/** On these nodes nothing runs, so that no pod is seen to be ready. */
function withoutDoubts(talk: string): string {
  return talk.replaceAll(/^Warning: cp\d: pod\/\S+ is not seen to be ready: .*\n/gm, '');
}

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import { KSTATIC, runKstatic, startKstatic } from '../support/run-kstatic.ts';
import type { Ended } from '../support/run-program.ts';
import { until } from '../support/until.ts';
import { DONE_POD, EXEC_POD } from './exec-pod.ts';

const DIRECTORY = '/etc/kubernetes/manifests';
const CRICTL = '/usr/local/bin/crictl';
/** More than any pipe on the way holds. */
const MEGABYTE = Buffer.alloc(1_000_000, 'every byte \x00\x01\x7f\x80\xff\r\n', 'latin1');

describe('exec on a real node', { skip: requirement(...REAL_NODE, 'sudo') }, () => {
  let node: RealNode;
  before(async () => {
    node = await startRealNode({
      users: [{ name: 'ann', sudo: 'nopasswd' }],
      kubeletConfiguration: { fileCheckFrequency: '2s', syncFrequency: '1s' },
      files: {
        [`${DIRECTORY}/web.yaml`]: EXEC_POD,
        [`${DIRECTORY}/done.yaml`]: DONE_POD,
        // A login that talks on both streams.
        '/root/.bashrc': { content: 'echo Welcome to the node; echo Mind the gap >&2\n', mode: 0o644 },
      },
    });
    await until(
      () => node.kubeletPods(),
      (pods) =>
        pods
          .map(({ phase }) => phase)
          .sort()
          .join() === 'Failed,Running',
    );
  });
  after(() => node.stop());

  const exec = (to: string, words: readonly string[], stdin?: string | Uint8Array): Promise<Ended> =>
    runKstatic(['exec', ...words.slice(0, 1), '-N', to, '--ssh-config', node.sshConfigFile, ...words.slice(1)], {
      ...(stdin === undefined ? {} : { stdin }),
    });

  for (const client of ['crictl', 'ctr'] as const) {
    describe(`by ${client}`, () => {
      before(async () => {
        if (client === 'ctr') await node.run('mount --bind /dev/null "$1"', [CRICTL]);
      });
      after(async () => {
        if (client === 'ctr') await node.run('umount "$1"', [CRICTL]);
      });

      for (const to of ['controlplane', 'ann']) {
        it(`keeps output and errors apart, and passes the exit code on, to ${to}`, async () => {
          const script = 'echo out; echo err >&2; printf "no end" >&2; exit 3';

          assert.deepEqual(await exec(to, ['web', '-c', 'main', '--', 'sh', '-c', script]), {
            stdout: 'out\n',
            stderr: 'err\nno endcommand terminated with exit code 3\n',
            exitCode: 3,
          });
        });

        it(`passes every byte on, both ways, to ${to}`, async () => {
          const echo = await exec(to, ['web', '-qi', '--', 'busybox', 'sha256sum'], MEGABYTE);
          const digest = createHash('sha256').update(MEGABYTE).digest('hex');
          assert.deepEqual(echo, { stdout: `${digest}  -\n`, stderr: '', exitCode: 0 });

          const sent = await execBytes(node, to, ['web', '-qi', '--', 'busybox', 'cat'], MEGABYTE);
          assert.equal(createHash('sha256').update(sent).digest('hex'), digest);
        });
      }

      it('tells of a signal as a shell does', async () => {
        assert.deepEqual(await exec('controlplane', ['web', '-q', '--', 'sh', '-c', 'kill -KILL $$']), {
          stdout: '',
          stderr: 'command terminated with exit code 137\n',
          exitCode: 137,
        });
      });

      it('tells why a command cannot be run', async () => {
        for (const [program, reason] of [
          ['nosuch', 'executable file not found in $PATH'],
          ['/etc', 'permission denied'],
        ] as const) {
          const { stdout, stderr, exitCode } = await exec('ann', ['web', '-q', '--', program]);

          assert.equal(stdout, '');
          assert.match(stderr, /^error: [^\n]*OCI runtime exec failed: [^\n]*\n$/);
          assert.ok(stderr.includes(`exec: "${program}": ${reason}`), stderr);
          assert.equal(exitCode, 1);
        }
      });

      it('lets a command read nothing without -i, and all of it with it', async () => {
        const script = ['--', 'sh', '-c', 'read -r line; echo "read <$line>"'];

        assert.equal((await exec('controlplane', ['web', '-q', ...script], 'typed\n')).stdout, 'read <>\n');
        assert.equal((await exec('controlplane', ['web', '-qi', ...script], 'typed\n')).stdout, 'read <typed>\n');
        assert.equal((await exec('controlplane', ['web', '-qi', ...script], '')).stdout, 'read <>\n');
      });

      it('hands words over as they are', async () => {
        const words = ['', ' ', "it's", '"$HOME"', '`id`', '\n', '-n', '--', 'ü', '\\'];

        const { stdout } = await exec('ann', ['web', '-q', '--', 'sh', '-c', 'printf "<%s>" "$@"', 'sh', ...words]);

        assert.equal(stdout, words.map((word) => `<${word}>`).join(''));
      });

      it('ends with the client that is killed', async () => {
        const running = startKstatic([
          'exec',
          'web',
          '-q',
          '-N',
          'ann',
          '--ssh-config',
          node.sshConfigFile,
          '--',
          'sleep',
          '4321',
        ]);
        // In all of the node's processes, those of its containers among them.
        const sleeping = async () =>
          (await node.run('ps -eo pid,args')).stdout.split('\n').filter((line) => line.endsWith('sleep 4321'));
        const isCommand = (line: string) => /^ *\d+ sleep 4321$/.test(line);
        await until(sleeping, (lines) => lines.some(isCommand), 20_000);

        running.kill('SIGKILL');
        await running.ended;

        // crictl cannot be told to end what it runs: the runtime lets it run on, as under kubectl.
        const left = await until(sleeping, (lines) => lines.every(isCommand), 20_000);
        if (client === 'ctr') await until(sleeping, ({ length }) => length === 0, 10_000);
        else await node.run('kill -KILL "$1"', [left[0]?.trim().split(' ', 1)[0] ?? '']);
      });
    });
  }

  it('says which container it took, unless it is told not to', async () => {
    const { stdout, stderr } = await exec('controlplane', ['web', '--', 'sh', '-c', 'echo hello']);

    assert.equal(stdout, 'hello\n');
    assert.equal(stderr, 'Defaulted container "main" out of: main, side, prepare (init)\n');
    assert.equal(
      (await exec('controlplane', ['web', '-c', 'side', '--', 'busybox', 'cat', '/tmp/name'])).stdout,
      'side\n',
    );
  });

  it('says that there is no terminal, and goes on without', async () => {
    assert.deepEqual(
      await exec('controlplane', ['web', '-c', 'main', '-it', '--', 'sh', '-c', '[ -t 0 ] || echo none'], ''),
      {
        stdout: 'none\n',
        stderr: 'Unable to use a TTY - input is not a terminal or the right kind of file\n',
        exitCode: 0,
      },
    );
  });

  for (const [words, refusal] of [
    [['done'], 'error: cannot exec into a container in a completed pod; current phase is Failed\n'],
    [
      ['web', '-c', 'other'],
      'error: container other is not valid for pod web-controlplane out of: main, side, prepare (init)\n',
    ],
    [
      ['web', '-c', 'prepare'],
      'error: container not found ("prepare")\nhint: it does not run now; kstatic list shows how its pod is\n',
    ],
    [['nosuch'], 'error: pods "nosuch" not found\nhint: kstatic list shows what is there\n'],
  ] as const) {
    it(`refuses ${words.join(' ')}`, async () => {
      const { stdout, stderr, exitCode } = await exec('controlplane', [...words, '--', 'sh', '-c', 'echo ran']);

      assert.equal(stdout, '');
      assert.equal(stderr.replace(/^error: controlplane: /, 'error: '), refusal);
      assert.equal(exitCode, 1);
    });
  }

  it('wants to know which, where several nodes have the pod', async () => {
    const { stderr, exitCode } = await exec('ann,controlplane', ['web', '--', 'sh', '-c', 'echo ran']);

    assert.equal(stderr, 'error: pod "web" is on several nodes: ann,controlplane\nhint: name one of them with -N\n');
    assert.equal(exitCode, 1);
  });

  it('runs on this machine', async () => {
    const { stdout, exitCode } = await runKstatic(['exec', 'web', '-q', '--', 'sh', '-c', 'echo here; exit 5'], {
      on: node,
    });

    assert.equal(stdout, 'here\n');
    assert.equal(exitCode, 5);
  });

  it('ends when nobody reads any more', async () => {
    const line = 'node "$1" exec web -q -N controlplane --ssh-config "$2" -- busybox yes | head -n 1';
    const { stdout, exitCode } = await bash(`set -o pipefail; ${line}`, [KSTATIC, node.sshConfigFile]);

    assert.equal(stdout.toString(), 'y\n');
    assert.equal(exitCode, 141);
  });
});

/** As `exec`, for output that is no text. */
async function execBytes(node: RealNode, to: string, words: readonly string[], stdin: Uint8Array): Promise<Buffer> {
  const line = 'kstatic=$1; config=$2; to=$3; shift 3; node "$kstatic" exec -N "$to" --ssh-config "$config" "$@"';
  return (await bash(line, [KSTATIC, node.sshConfigFile, to, ...words], stdin)).stdout;
}

async function bash(
  script: string,
  words: readonly string[],
  stdin: string | Uint8Array = '',
): Promise<{ readonly stdout: Buffer; readonly exitCode: number | null }> {
  const child = spawn('bash', ['-c', script, 'bash', ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 30_000,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ stdout: Buffer.concat(chunks), exitCode });
    });
  });
}

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { refused, tidy, WEB } from './refused.ts';

// Takes the lock for a process that sleeps; $1 and $2 stand for its start time and the boot where they are given.
const LOCK = `
mkdir -p /var/lib/kstatic/history /var/lib/kstatic/pending /var/lib/kstatic/lock
echo 1 >/var/lib/kstatic/format
sleep 60 </dev/null >/dev/null 2>&1 &
process=$!
read -r stat </proc/$process/stat
start=$1 boot=$2
set -- \${stat##*) }
ln -s "$process \${start:-\${20}} \${boot:-$(cat /proc/sys/kernel/random/boot_id)} $(readlink /proc/self/ns/pid) ann@desk kstatic/0.1.0 2026-01-02T03:04:05Z" /var/lib/kstatic/lock/7
echo $process
`;

// A process that has ended, and whose parent has not waited for it.
const ZOMBIE = LOCK.replace(
  /sleep 60.*\nprocess=\$!/,
  `perl -e '$child = fork; exit unless $child; syswrite STDOUT, "$child\\n"; sleep 60' >/tmp/child </dev/null 2>&1 &
while ! grep -q Z "/proc/$(cat /tmp/child)/stat" 2>/dev/null; do sleep 0.05; done
process=$(cat /tmp/child)`,
);

describe('the lock of a node', { skip: requirement('sshd', 'root', 'namespaces') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());
  beforeEach(() => tidy(node));

  const install = () => refused(node, ['install', '-f', '-', '-N', 'controlplane', '--dry-run=none'], { stdin: WEB });
  const works = async () => {
    await assert.rejects(install(), { code: 'ERR_ASSERTION' });
    assert.equal((await node.run('cat /etc/kubernetes/manifests/web.yaml')).stdout, WEB);
  };

  it('held by another who lives: says who it is and since when', async () => {
    const { stdout } = await node.run(LOCK, ['', '']);

    assert.deepEqual(await install(), {
      stdout: '',
      stderr: `error: ann@desk (kstatic/0.1.0) is changing this node since 2026-01-02T03:04:05Z, as process ${stdout.trim()}; nothing was changed\nhint: try again when that has ended\n`,
      exitCode: 1,
    });
  });

  it('of a process that is dead keeps nobody', async () => {
    await node.run(`${LOCK} kill $process`, ['', '']);

    await works();
  });

  it('of a process that is dead and whose parent has not noticed keeps nobody', async () => {
    await node.run(ZOMBIE, ['', '']);

    await works();
  });

  it('of a process whose number another has now keeps nobody', async () => {
    await node.run(LOCK, ['1', '']);

    await works();
  });

  it('of another boot keeps nobody', async () => {
    await node.run(LOCK, ['', '00000000-0000-0000-0000-000000000000']);

    await works();
  });

  it('that its owner let go keeps nobody, while the owner lives', async () => {
    await node.run(`${LOCK} touch /var/lib/kstatic/lock/7.released`, ['', '']);

    await works();
  });
});

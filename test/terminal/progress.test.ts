import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { temporaryDirectory, type Test } from '../support/temporary-directory.ts';
import { CLEAR, openTerminal, type Terminal } from './tmux.ts';

const WEB =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - image: busybox\n    name: web\n';

const TABLE = `NODE   NAMESPACE   NAME      READY   STATUS      RESTARTS    AGE         FILE
cp1    default     web-cp1   ?/1     <unknown>   <unknown>   <unknown>   web.yam
l
cp2    default     web-cp2   ?/1     <unknown>   <unknown>   <unknown>   web.yam
l`;

describe('progress on a terminal', { skip: requirement('root', 'namespaces', 'sshd', 'tmux') }, () => {
  let nodes: readonly TestNode[];
  before(async () => {
    // Logging in takes two seconds, so that there is something to wait for.
    const slowLogin = { '/root/.bashrc': { content: 'sleep 2\n', mode: 0o644 } };
    nodes = await Promise.all(['cp1', 'cp2'].map((name) => startNode({ name, files: slowLogin })));
  });
  after(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  });

  /** Opens a terminal in which KSTATIC_NODES are both nodes, and which has their ssh_config in $C, manifests in $W and $E. */
  const open = async (test: Test, environment: Readonly<Record<string, string>> = {}): Promise<Terminal> => {
    const directory = temporaryDirectory(test);
    const config = join(directory, 'ssh_config');
    writeFileSync(config, nodes.map((node) => `Include ${node.sshConfigFile}\n`).join(''));
    const [web, controlPlane] = [join(directory, 'web.yaml'), join(directory, 'control-plane.yaml')];
    writeFileSync(web, WEB);
    writeFileSync(controlPlane, WEB.replace('  name: web', '  name: web\n  labels: {tier: control-plane}'));
    return openTerminal(test, { C: config, W: web, E: controlPlane, KSTATIC_NODES: 'cp1,cp2', ...environment });
  };
  const put = async (content: string) => {
    const path = '/etc/kubernetes/manifests/web.yaml';
    await Promise.all(nodes.map((node) => node.run(content === '' ? `rm -f ${path}` : `cat >${path}`, [], content)));
  };
  const isDone = (screen: string) => screen.endsWith('done 0\n>');

  it('is there after 300 ms, and gone when the answer comes', async (test) => {
    await put(WEB);
    const terminal = await open(test);
    await terminal.type(`${CLEAR}; kstatic list --ssh-config $C; echo done $?`);

    const during = await terminal.until((screen) => screen.includes('cp2: '));
    const end = await terminal.until(isDone);

    assert.match(during, /^0 of 2 nodes\ncp1: .*\ncp2: .*$/);
    // Which clients of a runtime this machine has makes no difference here.
    const lines = end.replace(/^cp1,cp2: what runs cannot be told:[^]*?\n(?=2 nodes)/m, '');
    assert.equal(lines, `${TABLE}\n2 nodes: 2 listed\ndone 0\n>`);
    assert.equal(await terminal.hasCursor(), true);
  });

  it('leaves the lines of an install whole', async (test) => {
    await put('');
    const terminal = await open(test);
    await terminal.type(`${CLEAR}; kstatic install -f $W --ssh-config $C; echo done $?`);

    await terminal.until((screen) => screen.includes('of 2 nodes'));
    const end = await terminal.until(isDone);

    assert.deepEqual(end.split('\n').sort(), [
      '2 nodes: 2 created',
      '>',
      'cp1: pod/web created',
      'cp2: pod/web created',
      'done 0',
    ]);
  });

  it('says which node waits for its turn, and leaves what is said of that whole', async (test) => {
    await put('');
    const terminal = await open(test);
    await terminal.type(`${CLEAR}; kstatic install -f $E --ssh-config $C; echo done $?`);

    const during = await terminal.until((screen) => screen.includes('waiting for its turn'));
    const end = await terminal.until(isDone);

    assert.match(during, /^0 of 2 nodes\n[^]*cp\d: waiting for its turn/m);
    // Nothing runs on these nodes that would show the pod to be ready.
    assert.equal(
      end.replaceAll(/^Warning: cp\d: pod\/web is not seen to be ready: [^]*?no socket\n/gm, ''),
      'pod/web is of the control plane: one node at a time, until one fails\n' +
        'cp1: pod/web created\ncp2: pod/web created\n2 nodes: 2 created\ndone 0\n>',
    );
  });

  it('leaves what is said of nodes that were not tried whole', async (test) => {
    await nodes[0]?.run('rm -r /etc/kubernetes/manifests');
    const terminal = await open(test);
    await terminal.type(`${CLEAR}; kstatic install -f $W --serial 1 --ssh-config $C; echo done $?`);
    const during = await terminal.until((screen) => screen.includes('of 2 nodes'));

    const end = await terminal.until((screen) => screen.endsWith('done 1\n>'));

    await nodes[0]?.run('mkdir /etc/kubernetes/manifests');
    assert.doesNotMatch(during, /cp2/);
    assert.match(
      end,
      /^error: cp1: [^]*\nerror: cp2: not tried: 1 node has failed, and --max-fail is 0\nhint: .*\n2 nodes: 1 failed \(cp1\), 1 not tried \(cp2\)\ndone 1\n>$/,
    );
  });

  it('leaves a clean prompt when it is interrupted', async (test) => {
    const terminal = await open(test);
    await terminal.type(`${CLEAR}; kstatic list --ssh-config $C; echo done $?`);
    await terminal.until((screen) => screen.includes('of 2 nodes'));

    await terminal.press('C-c');

    const end = await terminal.until((screen) => screen.endsWith('\n>'));
    assert.doesNotMatch(end, /of 2 nodes|connecting/);
    assert.equal(end, 'error: cp1,cp2: interrupted\n2 nodes: 2 failed (cp1, cp2)\ndone 130\n>');
    assert.equal(await terminal.hasCursor(), true);
    await terminal.type('echo typed');
    assert.match(await terminal.until((screen) => screen.includes('\ntyped')), /> echo typed\ntyped\n>$/);
  });

  for (const { title, environment, words } of [
    { title: 'a terminal that cannot move its cursor', environment: { TERM: 'dumb' }, words: '' },
    { title: 'a terminal of which a log is made', environment: { CI: 'true' }, words: '' },
    { title: 'a user who wants no talk', environment: {}, words: '-q' },
    { title: 'a pipe', environment: {}, words: '2>&1 | cat' },
  ] as const) {
    it(`is not shown to ${title}`, async (test) => {
      await put(WEB);
      const terminal = await open(test, environment);
      const seen = new Set<string>();

      await terminal.type(`${CLEAR}; kstatic list --ssh-config $C ${words}; echo done $?`);
      await terminal.until((screen) => {
        seen.add(screen);
        return isDone(screen) || screen.includes('done 0');
      });

      assert.deepEqual(
        [...seen].filter((screen) => screen.includes('of 2 nodes')),
        [],
      );
    });
  }
});

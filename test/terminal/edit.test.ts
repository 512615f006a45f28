import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startNode, type TestNode } from '../support/node.ts';
import { requirement } from '../support/requirements.ts';
import { temporaryDirectory, type Test } from '../support/temporary-directory.ts';
import { CLEAR, openTerminal, type Terminal } from './tmux.ts';

const FILE = '/etc/kubernetes/manifests/web.yaml';
const WEB = `apiVersion: v1
kind: Pod
metadata:
  labels: {tier: control-plane}
  name: web
spec:
  containers:
  - image: busybox
    name: web
`;

describe('an editor on a terminal', { skip: requirement('root', 'namespaces', 'sshd', 'tmux') }, () => {
  let nodes: readonly TestNode[];
  before(async () => {
    // Logging in takes a second, so that there is progress to show.
    const slowLogin = { '/root/.bashrc': { content: 'sleep 1\n', mode: 0o644 } };
    nodes = await Promise.all(['cp1', 'cp2'].map((name) => startNode({ name, files: slowLogin })));
  });
  after(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  });
  beforeEach(async () => {
    await Promise.all(nodes.map((node) => node.run(`rm -rf /var/lib/kstatic; cat >${FILE}`, [], WEB)));
  });

  /** Opens a terminal in which KUBE_EDITOR is a script that says what it edits, waits for Enter, and then does `edit`. */
  const open = async (test: Test, edit: string): Promise<Terminal> => {
    const directory = temporaryDirectory(test);
    const [config, editor] = [join(directory, 'ssh_config'), join(directory, 'editor')];
    writeFileSync(config, nodes.map((node) => `Include ${node.sshConfigFile}\n`).join(''));
    writeFileSync(
      editor,
      `#!/bin/sh\n[ -z "$TRAP" ] || trap : INT\nhead -n 1 "$1"; echo -n 'edit> '; read -r line\n${edit}\n`,
    );
    chmodSync(editor, 0o755);
    return openTerminal(test, { C: config, KUBE_EDITOR: editor, TMPDIR: directory });
  };
  const files = (): Promise<readonly string[]> =>
    Promise.all(nodes.map(async (node) => (await node.run(`cat ${FILE}`)).stdout));

  it('has it to itself, one node after the other', async (test) => {
    const terminal = await open(test, 'sed -i s/busybox/alpine/ "$1"');
    await terminal.type(`${CLEAR}; kstatic edit web -N cp1,cp2 --ssh-config $C; echo done $?`);

    const first = await terminal.until((screen) => screen.includes('on cp1'));
    await sleep(700);
    const firstLater = await terminal.screen();
    await terminal.type('');
    const second = await terminal.until((screen) => screen.includes('on cp2'));
    const changedByThen = await files();
    await terminal.type('');
    const end = await terminal.until((screen) => screen.endsWith('done 0\n>'));

    assert.match(first, /^pod\/web is of the control plane: one node at a time, until one fails\n#\| .* on cp1/);
    assert.equal(firstLater, `${first.replace(/\nedit>$/, '')}\nedit>`);
    assert.match(second, /#\| .* on cp2/);
    assert.deepEqual(changedByThen, [WEB.replace('busybox', 'alpine'), WEB]);
    // Nothing runs on these nodes that would show the pod to be ready.
    const told = end.replaceAll(/^Warning: cp\d: pod\/web is not seen to be ready: [^]*?no socket\n/gm, '');
    assert.match(
      told,
      /edit>\ncp1: pod\/web edited\n#\| \S+ on cp2\nedit>\ncp2: pod\/web edited\n2 nodes: 2 changed\ndone 0\n>$/,
    );
    assert.doesNotMatch(end, /of 2 nodes|writing|waiting for/);
    assert.deepEqual(
      await files(),
      [WEB, WEB].map((text) => text.replace('busybox', 'alpine')),
    );
  });

  it('is no other program than Ctrl-C is for', async (test) => {
    const terminal = await open(test, 'sed -i s/busybox/alpine/ "$1"');
    // It goes on after the signal, as editors do.
    await terminal.type(`${CLEAR}; TRAP=yes kstatic edit web -N cp1 --ssh-config $C`);
    await terminal.until((screen) => screen.includes('edit>'));

    await terminal.press('C-c');

    const end = await terminal.until((screen) => /pod\/web edited|error/.test(screen));
    assert.match(end, /pod\/web edited/);
    assert.deepEqual(await files(), [WEB.replace('busybox', 'alpine'), WEB]);
  });

  it('that is interrupted changes nothing, and leaves a clean prompt', async (test) => {
    const terminal = await open(test, '');
    await terminal.type(`${CLEAR}; kstatic edit web -N cp1,cp2 --ssh-config $C; echo done $?`);
    await terminal.until((screen) => screen.includes('edit>'));

    await terminal.press('C-c');

    const end = await terminal.until((screen) => screen.endsWith('\n>'));
    assert.match(
      end,
      /\nerror: cp1: interrupted\nerror: cp2: not tried: [^\n]*interrupted[^]*\n2 nodes: 1 failed \(cp1\), 1 not tried \(cp2\)\ndone 130\n>$/,
    );
    assert.doesNotMatch(end, /on cp2/);
    assert.deepEqual(await files(), [WEB, WEB]);
    await terminal.type('echo typed');
    assert.match(await terminal.until((screen) => screen.includes('\ntyped')), /> echo typed\ntyped\n>$/);
  });

  it('may be vi', async (test) => {
    const terminal = await open(test, '');
    await terminal.type(`${CLEAR}; KUBE_EDITOR= EDITOR= kstatic edit web -N cp1 --ssh-config $C; echo done $?`);
    await terminal.until((screen) => screen.includes('- image: busybox'));
    await sleep(700);
    const later = await terminal.screen();

    await terminal.type(':%s/busybox/alpine/');
    await terminal.type(':wq');

    const end = await terminal.until((screen) => screen.endsWith('done 0\n>'));
    assert.match(later, /^#\| \/etc\/kubernetes\/manifests\/web\.yaml on cp1\n#\| Please edit[^]*\n {4}name: web\n~\n/);
    assert.equal(end, 'pod/web edited\ndone 0\n>');
    assert.deepEqual(await files(), [WEB.replace('busybox', 'alpine'), WEB]);
  });
});

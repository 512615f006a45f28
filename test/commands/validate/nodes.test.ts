import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: nginx
`;
const MANIFESTS = '/etc/kubernetes/manifests';

describe('kstatic validate of nodes', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let nodes: readonly TestNode[];
  let sshConfig: readonly string[];
  before(async () => {
    nodes = await Promise.all([
      startNode({
        name: 'cp1',
        files: {
          [`${MANIFESTS}/.web.yaml.swp`]: 'not looked at',
          [`${MANIFESTS}/web.yaml`]: POD,
          [`${MANIFESTS}/web.yaml.bak`]: POD,
          [`${MANIFESTS}/broken.yaml`]: 'a: [\n',
          [`${MANIFESTS}/sub/web.yaml`]: POD,
        },
      }),
      startNode({ name: 'cp2', files: { [`${MANIFESTS}/web.yaml`]: POD } }),
    ]);
    const [cp1] = nodes;
    await cp1?.run(
      `cd ${MANIFESTS} && chmod 600 * && chmod 700 sub && chmod 644 web.yaml && chown daemon web.yaml && ln -s gone link.yaml`,
    );
    await nodes[1]?.run(`chmod 600 ${MANIFESTS}/web.yaml`);
  });
  after(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  });

  const validate = async (test: Parameters<typeof temporaryDirectory>[0], words: readonly string[], stdin = '') => {
    const file = join(temporaryDirectory(test), 'ssh_config');
    writeFileSync(file, nodes.map((node) => `Include ${node.sshConfigFile}\n`).join(''));
    sshConfig = ['--ssh-config', file];
    return runKstatic(['validate', ...words, ...sshConfig], { stdin });
  };

  it('says of every entry of the directory what the kubelet makes of it', async (test) => {
    const { stdout, stderr, exitCode } = await validate(test, ['-N', 'cp1']);

    assert.equal(
      stdout.replace(/(broken\.yaml:\d+:\d+): .*/, '$1: …'),
      `${MANIFESTS}/broken.yaml:2:1: …
${MANIFESTS}/link.yaml: warning: is a symlink to gone, which is not there
${MANIFESTS}/sub: warning: is a directory; the kubelet does not descend
${MANIFESTS}/web.yaml: warning: pod "web" is in web.yaml.bak as well, which wins at the next scan
${MANIFESTS}/web.yaml: warning: has mode 0644: a manifest should be 0600, for it may hold secrets
${MANIFESTS}/web.yaml: warning: belongs to daemon, who can have the kubelet run anything as root
${MANIFESTS}/web.yaml.bak: warning: the kubelet reads it like any other file, whatever its name ends in
`,
    );
    assert.deepEqual([stderr, exitCode], ['', 1]);
  });

  it('names the node where there are several, and says how each fared', async (test) => {
    const { stdout, stderr, exitCode } = await validate(test, ['-N', 'cp2,cp1']);

    const lines = stdout.split('\n');
    assert.equal(lines[0], `cp2: ${MANIFESTS}/web.yaml: pod/web valid`);
    assert.match(lines[1] ?? '', /^cp1: \/etc\/kubernetes\/manifests\/broken\.yaml:2:1: /);
    assert.deepEqual([stderr, exitCode], ['2 nodes: 1 valid, 1 invalid\n', 1]);
  });

  it('judges a file by the name and the version of the kubelet of a node', async (test) => {
    const longest = POD.replace(
      'name: web\nspec',
      `name: ${'x'.repeat(60)}.${'y'.repeat(60)}.${'z'.repeat(60)}.${'w'.repeat(66)}\nspec`,
    );

    const alone = await validate(test, ['-f', '-'], longest);
    const onNode = await validate(test, ['-f', '-', '-N', 'cp2'], longest);
    const onLongerNode = await validate(test, ['-f', '-', '-N', 'cp2', '--node-name', 'x'.repeat(63)], longest);

    assert.deepEqual([alone.exitCode, onNode.exitCode, onLongerNode.exitCode], [0, 0, 1]);
    assert.match(onLongerNode.stdout, /^STDIN:4:3: The Pod "x.* must be no more than 253 characters\n$/);
  });

  it('says that a node is not there', async (test) => {
    const { stdout, stderr, exitCode } = await validate(test, ['-N', 'cp2,local', '--root', '/nowhere']);

    assert.equal(stdout, '');
    assert.match(stderr, /^error: /);
    assert.equal(exitCode, 1);
  });
});

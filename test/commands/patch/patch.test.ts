import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import type { Ended } from '../../support/run-program.ts';

const FILE = '/etc/kubernetes/manifests/any-name.yml';
const MANIFEST = `# Do not touch: the team of the shop.
kind: Pod
apiVersion: v1
metadata:
    name: "web"   # as the shop calls it
    labels: { app: web, tier: 'front' }

spec:
    # The host's network, for the load balancer.
    hostNetwork: true
    initContainers:
    - name: init
      image: busybox:1.36
    containers:
    # The server.
    - name: web
      image: nginx:1.27 # pinned
      args: [-g, "daemon off;"]
    - {name: side, image: busybox:1.36}
`;

describe('patch and set image', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());
  beforeEach(async () => {
    await node.run('rm -rf /var/lib/kstatic /etc/kubernetes/manifests/*; cat >"$1"', [FILE], MANIFEST);
  });

  const kstatic = (...words: readonly string[]): Promise<Ended> => runKstatic(words, { on: node });
  const file = async () => (await node.run('cat "$1"', [FILE])).stdout;
  const printed = (stdout: string): Ended => ({ stdout, stderr: '', exitCode: 0 });

  it('sets an image where it stands, and leaves every other byte', async () => {
    assert.deepEqual(await kstatic('set', 'image', 'pod/web', 'web=nginx:1.28'), printed('pod/web image updated\n'));

    assert.equal(await file(), MANIFEST.replace('nginx:1.27', 'nginx:1.28'));
    assert.match((await kstatic('rollout', 'history', 'web')).stdout, /^1 +found .*\n2 +patched /m);
  });

  it('sets images of several containers, of all, and of init containers', async () => {
    await kstatic('set', 'image', 'web', 'init=busybox:1.37', 'side=busybox:1.35');
    const several = await file();
    await kstatic('set', 'image', 'web', '*=alpine:3');

    assert.equal(
      several,
      MANIFEST.replace('image: busybox:1.36\n', 'image: busybox:1.37\n').replace('busybox:1.36}', 'busybox:1.35}'),
    );
    assert.equal(await file(), MANIFEST.replaceAll(/(nginx|busybox):[\d.]+/g, 'alpine:3'));
  });

  it('says nothing of an image that is set already, as kubectl does', async () => {
    assert.deepEqual(await kstatic('set', 'image', 'web', 'web=nginx:1.27'), printed(''));
    assert.equal(await file(), MANIFEST);
  });

  it('refuses images in the words of kubectl', async () => {
    const refused = [
      await kstatic('set', 'image', 'web', 'nope=nginx:1.28'),
      await kstatic('set', 'image', 'web'),
      await kstatic('set', 'image'),
      await kstatic('set', 'image', 'web=x', 'pod/web'),
    ];

    assert.deepEqual(
      refused.map(({ stdout, stderr, exitCode }) => [stdout, stderr, exitCode]),
      [
        ['', 'error: unable to find container named "nope"\n', 1],
        ['', 'error: at least one image update is required\n', 1],
        ['', 'error: one or more resources must be specified as <resource> <name> or <resource>/<name>\n', 1],
        ['', 'error: all resources must be specified before image changes: pod/web\n', 1],
      ],
    );
    assert.equal(await file(), MANIFEST);
  });

  it('patches strategically, and keeps comments and order', async () => {
    const patch = '{"metadata":{"labels":{"new":"yes"}},"spec":{"containers":[{"name":"web","image":"nginx:1.28"}]}}';

    assert.deepEqual(await kstatic('patch', 'web', '-p', patch), printed('pod/web patched\n'));

    assert.equal(
      await file(),
      MANIFEST.replace('nginx:1.27', 'nginx:1.28').replace("tier: 'front' }", "tier: 'front', new: 'yes' }"),
    );
  });

  it('patches by merge and by JSON patch, and takes YAML', async () => {
    await kstatic('patch', 'web', '--type', 'merge', '-p', 'spec: {hostNetwork: null}');
    const merged = await file();
    await kstatic(
      'patch',
      'web',
      '--type=json',
      '-p',
      '[{"op":"add","path":"/spec/containers/0/args/-","value":"-q"}]',
    );

    assert.doesNotMatch(merged, /hostNetwork:/);
    assert.match(await file(), /args: \[-g, "daemon off;", -q\]/);
  });

  it('says that a patch changes nothing, and writes nothing', async () => {
    assert.deepEqual(
      await kstatic('patch', 'web', '-p', '{"spec":{"hostNetwork":true}}'),
      printed('pod/web patched (no change)\n'),
    );
    assert.equal(await file(), MANIFEST);
    assert.equal((await node.run('ls /var/lib/kstatic 2>/dev/null')).stdout, '');
  });

  it('changes nothing in a dry run', async () => {
    assert.deepEqual(
      await kstatic('patch', 'web', '-p', '{"spec":{"hostNetwork":false}}', '--dry-run=client'),
      printed('pod/web patched (dry run)\n'),
    );
    assert.equal(await file(), MANIFEST);
  });

  it('refuses to make it another pod, and what the kubelet would refuse', async () => {
    const renamed = await kstatic('patch', 'web', '-p', '{"metadata":{"name":"other"}}');
    const moved = await kstatic('patch', 'web', '-p', '{"metadata":{"namespace":"kube-system"}}');
    const broken = await kstatic('patch', 'web', '-p', '{"spec":{"containers":[{"name":"web","image":""}]}}');
    const dropped = await kstatic('patch', 'web', '-p', '{"spec":{"hostNetwrok":true}}', '--type=merge');

    assert.deepEqual([renamed.exitCode, moved.exitCode, broken.exitCode, dropped.exitCode], [1, 1, 1, 1]);
    assert.equal(
      renamed.stderr,
      `error: ${FILE}: a pod keeps its name and namespace; this would make it another pod\n` +
        'hint: kstatic install puts another pod beside it\n',
    );
    assert.equal(moved.stderr, renamed.stderr);
    assert.match(broken.stderr, /spec\.containers\[0\]\.image: Required value/);
    assert.match(dropped.stderr, /hostNetwrok/);
    assert.equal(await file(), MANIFEST);
  });

  it('refuses command lines in the words of kubectl', async () => {
    const refused = [
      await kstatic('patch', 'web'),
      await kstatic('patch', 'web', '-p', '{}', '--patch-file', 'x'),
      await kstatic('patch', 'web', '--type', 'foo', '-p', '{}'),
      await kstatic('patch', 'web', '-p', 'x'),
      await kstatic('patch', 'web', '--type=json', '-p', '{}'),
      await kstatic('patch', '-p', '{}'),
      await kstatic('patch', 'nothing', '-p', '{}'),
    ];

    assert.deepEqual(
      refused.map(({ stderr }) => stderr),
      [
        'error: must specify --patch or --patch-file containing the contents of the patch\n',
        'error: cannot specify --patch and --patch-file together\n',
        'error: --type must be one of [json merge strategic], not "foo"\n',
        'error: invalid JSON document\n',
        'error: json: cannot unmarshal object into Go value of type jsonpatch.Patch\n',
        'error: You must provide one or more resources by argument or filename.\n',
        'error: pods "nothing" not found\nhint: kstatic list shows what is there\n',
      ],
    );
  });

  it('changes no symlink, and no file that holds no pod', async () => {
    await node.run('mv "$1" /root/web.yaml; ln -s /root/web.yaml "$1"; echo broken >/etc/kubernetes/manifests/x', [
      FILE,
    ]);

    const linked = await kstatic('patch', 'web', '-p', '{"spec":{"hostNetwork":false}}');
    const broken = await kstatic('patch', 'x', '-p', '{"spec":{"hostNetwork":false}}');

    assert.match(linked.stderr, /any-name\.yml is a symlink to \/root\/web\.yaml, and kstatic writes through none/);
    assert.match(broken.stderr, /manifests\/x holds no pod that could be changed/);
    assert.equal(await file(), MANIFEST);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { certificatesCheck } from '../../src/operations/diagnose/certificates/find-certificate-faults.ts';
import type { Diagnosis } from '../../src/operations/diagnose/diagnosis.ts';
import { disksCheck } from '../../src/operations/diagnose/disks/find-disk-faults.ts';
import { hostPathsCheck } from '../../src/operations/diagnose/host-paths/find-host-path-faults.ts';
import { imagesCheck } from '../../src/operations/diagnose/images/find-image-faults.ts';
import { portsCheck } from '../../src/operations/diagnose/ports/find-port-faults.ts';
import { readClock } from '../../src/nodes/operations/read-clock/read-clock.ts';
import { findNodeFacts, findNodeFactsScripts } from '../../src/operations/node-facts.ts';
import { findImages, findImagesScript } from '../../src/nodes/operations/find-images/find-images.ts';
import { openShell } from '../nodes/operations/open-shell.ts';
import { REAL_NODE, startRealNode, type RealNode } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import type { Test } from '../support/temporary-directory.ts';
import { until } from '../support/until.ts';
import { podNamed } from './status-pods.ts';

const DIRECTORY = '/etc/kubernetes/manifests';
const PKI = '/etc/kubernetes/pki';
const CHECKS = [imagesCheck, hostPathsCheck, portsCheck, certificatesCheck, disksCheck];
const MAKE_CERTIFICATE = fileURLToPath(new URL('../support/make-certificate.sh', import.meta.url));

/** A pod with a path of the node as its volume. */
function podOn(name: string, path: string, type: string): Readonly<Record<string, string>> {
  const main = 'image: busybox\n    command: [sleep, "1000"]\n    volumeMounts: [{name: data, mountPath: /data}]';
  const spec = `  volumes: [{name: data, hostPath: {path: ${path}, type: "${type}"}}]\n`;
  return file(name, podNamed(name, { main, spec }));
}

/** A pod in the node's network, which listens on a port. */
function podAt(name: string, port: number): Readonly<Record<string, string>> {
  const main = `image: busybox
    command: [busybox, nc, -l, -p, "${String(port)}"]
    ports: [{containerPort: ${String(port)}}]`;
  return file(name, podNamed(name, { main, spec: '  hostNetwork: true\n' }));
}

/** A pod as kubeadm makes that of an API server, but that its program waits, or ends at once. */
function apiServer(name: string, program: string, flags: readonly string[]): Readonly<Record<string, string>> {
  const words = ['sh', '-c', program, '/usr/local/bin/kube-apiserver', ...flags];
  const main = `image: busybox
    command: ${JSON.stringify(words)}
    volumeMounts: [{name: k8s-certs, mountPath: ${PKI}, readOnly: true}]`;
  const spec = `  volumes: [{name: k8s-certs, hostPath: {path: ${PKI}, type: DirectoryOrCreate}}]\n`;
  return file(name, podNamed(name, { main, spec }));
}

function file(name: string, content: string): Readonly<Record<string, string>> {
  return { [`${DIRECTORY}/${name}.yaml`]: content };
}

/** A kubelet that has pulled an image by one name lets nobody have it by another; this one it never pulls itself. */
const NEVER = 'image: example.com/pause:1\n    imagePullPolicy: Never\n    command: [sleep, "1000"]';

/** The test's registry has every name and tag, but not this digest; nor does anybody listen on port 1. */
const ABSENT_DIGEST = `127.0.0.1:1/gone@sha256:${'0'.repeat(64)}`;

const FILES: Readonly<Record<string, string>> = {
  ...file('healthy', podNamed('healthy')),
  ...apiServer('healthy-server', 'sleep 1000', [
    '--advertise-address=192.0.2.10',
    `--client-ca-file=${PKI}/ca.crt`,
    `--tls-cert-file=${PKI}/good.crt`,
    `--tls-private-key-file=${PKI}/good.key`,
  ]),
  ...podOn('healthy-made', '/srv/made/by/kubelet', 'DirectoryOrCreate'),
  ...file('never', podNamed('never', { main: NEVER })),
  ...file('gone', podNamed('gone', { main: `image: ${ABSENT_DIGEST}` })),
  ...file('unnamed', podNamed('unnamed', { main: 'image: example.com/Upper:1' })),
  ...podOn('no-directory', '/srv/no-directory', 'Directory'),
  ...podOn('no-file', '/srv/no-file.conf', 'File'),
  ...podOn('no-parent', '/srv/no-parent/file', 'FileOrCreate'),
  ...podOn('in-the-way', '/srv/a-file/below', 'DirectoryOrCreate'),
  ...podOn('no-directory-either', '/srv/another-file', 'Directory'),
  ...podOn('leads-nowhere', '/srv/leads-nowhere', 'DirectoryOrCreate'),
  ...podOn('not-a-file', '/srv/not-a-file.yaml', ''),
  ...apiServer('server', 'exit 1', [
    '--secure-port=8443',
    '--advertise-address=192.0.2.10',
    `--tls-cert-file=${PKI}/apiserver.crt`,
    `--tls-private-key-file=${PKI}/apiserver.key`,
    `--client-ca-file=${PKI}/absent-ca.crt`,
    `--etcd-certfile=${PKI}/apiserver-etcd-client.crt`,
    `--etcd-keyfile=${PKI}/good.key`,
    `--kubelet-client-certificate=${PKI}/apiserver-kubelet-client.crt`,
    `--proxy-client-cert-file=${PKI}/front-proxy-client.crt`,
    '--audit-policy-file=/etc/kubernetes/audit.yaml',
  ]),
  ...podAt('port', 8088),
  ...podAt('port-too', 8088),
  ...podAt('taken', 8089),
  '/srv/a-file': '',
  '/srv/another-file': 'something',
  '/etc/kubernetes/audit.yaml': 'kind: Policy\n',
};

const PLANT = `
ln -s nowhere /srv/leads-nowhere
for name in good ca; do sh "$1" "$2/$name" 400 IP:192.0.2.10; done
sh "$1" "$2/apiserver" -1
sh "$1" "$2/apiserver-etcd-client" 400
sh "$1" "$2/apiserver-kubelet-client" 20
echo nonsense >"$2/front-proxy-client.crt"
mkdir -p /var/lib/kstatic
mount -t tmpfs -o mode=700,ro tmpfs /var/lib/kstatic
nsenter --net=/run/netns/pods setsid busybox nc -l -p 8089 </dev/null >/dev/null 2>&1 &
`;

/** What the checks find, by what they find and of what. */
type Found = Readonly<Record<string, Diagnosis>>;

async function examine(test: Test, node: RealNode): Promise<Found> {
  const operations = [...findNodeFactsScripts, ...CHECKS.flatMap((check) => check.operations)];
  const shell = openShell(test, { shell: 'sh', enter: node.enter, operations });
  const facts = await findNodeFacts(shell, {}, () => {});
  const clock = await readClock(shell, facts.view.directory);
  const diagnoses: Diagnosis[] = [];
  for (const { diagnose } of CHECKS) {
    const outcome = await diagnose({ node: shell, facts, clock });
    assert.deepEqual(outcome.unchecked, []);
    diagnoses.push(...outcome.diagnoses);
  }
  const found = Object.fromEntries(diagnoses.map((one) => [`${one.check} ${one.subject ?? ''}`, one]));
  assert.equal(Object.keys(found).length, diagnoses.length);
  return found;
}

const HARMS = { critical: 0, error: 1, warning: 2 } as const;

/** Does what a diagnosis says on the node. */
async function mend(node: RealNode, { mend: commands }: Diagnosis): Promise<void> {
  for (const command of commands) {
    const [program, ...words] = command.split(' ');
    const { exitCode, stderr } =
      program === 'kstatic' ? await runKstatic(words, { on: node }) : await node.run(command);
    assert.equal(exitCode, 0, `${command}: ${stderr}`);
  }
}

describe('what the pods of a real kubelet lack', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  let found: Found;
  before(async () => {
    node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s', syncFrequency: '1s' } });
  });
  after(() => node.stop());

  it('is found, each thing once, and nothing of healthy pods', async (test) => {
    const planted = await node.run(PLANT, [MAKE_CERTIFICATE, PKI]);
    assert.equal(planted.exitCode, 0, planted.stderr);
    for (const [path, content] of Object.entries(FILES).reverse()) {
      await node.run('cat >"$1/.new" && mv "$1/.new" "$2"', [path.slice(0, path.lastIndexOf('/')), path], content);
    }
    const expected = [
      'certificate-expired /etc/kubernetes/pki/apiserver.crt',
      'certificate-expiring /etc/kubernetes/pki/apiserver-kubelet-client.crt',
      'certificate-key-mismatch /etc/kubernetes/pki/apiserver-etcd-client.crt',
      'certificate-unreadable /etc/kubernetes/pki/front-proxy-client.crt',
      'disk-read-only /var/lib/kstatic',
      'host-path-absent default/leads-nowhere',
      'host-path-absent default/no-directory',
      'host-path-absent default/no-file',
      'host-path-absent default/no-parent',
      'host-path-empty-directory default/not-a-file',
      'host-path-wrong-type default/in-the-way',
      'host-path-wrong-type default/no-directory-either',
      'image-absent default/never',
      'image-name-invalid default/unnamed',
      'image-pull-fails default/gone',
      'named-file-absent default/server',
      'named-file-not-mounted default/server',
      'port-clash default/port',
      'port-in-use default/taken',
    ];

    found = await until(
      () => examine(test, node),
      // Which of two pods is to go shows when the other has the port.
      (diagnoses) =>
        expected.every((key) => key in diagnoses) && diagnoses['port-clash default/port']?.mend.length === 1,
      20_000,
    );

    assert.deepEqual(Object.keys(found).toSorted(), expected);
    assert.match(
      found['image-pull-fails default/gone']?.evidence[1] ?? '',
      /PullImage from image service failed.*127\.0\.0\.1:1\/gone/,
    );
    assert.match(
      found['port-in-use default/taken']?.what ?? '',
      /taken by busybox, process \d+, which is not of this pod/,
    );
    assert.deepEqual(found['certificate-expired /etc/kubernetes/pki/apiserver.crt']?.mend, [
      'kubeadm certs renew apiserver',
    ]);
  });

  for (const shell of ['dash', 'bash'] as const) {
    it(`is told of images by crictl and by ctr alike, in ${shell}`, async (test) => {
      const conversation = openShell(test, { shell, enter: node.enter, operations: [findImagesScript] });
      const busybox = 'docker.io/library/busybox:latest';
      const images = [busybox, 'example.com/none:1', ABSENT_DIGEST];
      const endpoint = 'unix:///run/containerd/containerd.sock';

      const byCrictl = await findImages(conversation, { kind: 'crictl', program: 'crictl', endpoint }, images);
      const byCtr = await findImages(conversation, { kind: 'ctr', program: 'ctr', endpoint }, images);

      const { machine } = byCrictl;
      assert.match(machine ?? '', /^\w+$/);
      const absent = images.slice(1).map((image) => [image, { kind: 'absent' }] as const);
      const present = { kind: 'present', architecture: 'amd64' } as const;
      assert.deepEqual([...byCrictl.images], [[busybox, present], ...absent]);
      assert.deepEqual([...byCtr.images], [[busybox, { ...present, architecture: undefined }], ...absent]);
      const elsewhere = { kind: 'ctr', program: 'ctr', endpoint: 'unix:///run/none.sock' } as const;
      assert.deepEqual(await findImages(conversation, elsewhere, images), { machine, images: new Map() });
    });
  }

  it('is there once the commands that mend it have run', async (test) => {
    // kubeadm's are not to be had here, what a registry lacks it lacks, and what has no command is left.
    const left = Object.keys(found).filter((key) => /^(certificate|named-file|image-(name|pull))/.test(key));
    const inOrder = Object.entries(found).toSorted(([, one], [, other]) => HARMS[one.harm] - HARMS[other.harm]);
    for (const [key, diagnosis] of inOrder) if (!left.includes(key)) await mend(node, diagnosis);

    const remaining = await until(
      () => examine(test, node),
      (diagnoses) => Object.keys(diagnoses).length === left.length,
      20_000,
    );

    assert.deepEqual(Object.keys(remaining).toSorted(), left.toSorted());
    await until(
      () => node.kubeletPods(),
      (pods) => pods.filter(({ phase }) => phase !== 'Running').length === 2,
      20_000,
    );
  });
});

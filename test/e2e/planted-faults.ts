import { podNamed } from './status-pods.ts';

/** Something that goes wrong on a node. */
export interface PlantedFault {
  /** As a sentence about the node: `its kubelet is stopped`. */
  readonly name: string;
  /** A script of sh that has it go wrong; `$D` is the kubelet's directory, `$web` a manifest that runs. */
  readonly plant: string;
  /** What is found first, and of what. */
  readonly found: readonly [check: string, harm: string, subject: string | undefined];
  /** What is said of it. */
  readonly what: RegExp;
  /** Where nothing that could be run mends it: what does. */
  readonly undo?: string;
}

const D = '/etc/kubernetes/manifests';
const CONFIGURATION = '/var/lib/kubelet/config.yaml';

/** A manifest that runs, for the scripts below. */
export const WEB = podNamed('web');

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'its kubelet is stopped',
    plant: 'systemctl stop kubelet',
    found: ['kubelet-not-running', 'critical', undefined],
    what: /^no kubelet runs: kubelet\.service is stopped$/,
  },
  {
    name: 'its kubelet is stopped and masked',
    plant: 'systemctl stop kubelet; systemctl mask kubelet',
    found: ['kubelet-not-running', 'critical', undefined],
    what: /^no kubelet runs: kubelet\.service is masked$/,
  },
  {
    name: 'its kubelet is given a flag that it does not know',
    plant: `echo 'KUBELET_EXTRA_ARGS="--v=2 --nope=3"' >/etc/default/kubelet; systemctl restart kubelet || true`,
    found: ['kubelet-not-running', 'critical', '/etc/default/kubelet'],
    what: /^no kubelet runs: it does not know the flag --nope$/,
  },
  {
    name: "its kubelet's configuration cannot be read",
    plant: `cp ${CONFIGURATION} /root/; echo '] broken' >>${CONFIGURATION}; systemctl restart kubelet || true`,
    found: ['kubelet-not-running', 'critical', CONFIGURATION],
    what: /^no kubelet runs: it cannot read its configuration: yaml: line \d+: /,
    undo: `cp /root/config.yaml ${CONFIGURATION}; systemctl start kubelet`,
  },
  {
    name: 'its kubelet is not enabled',
    plant: 'systemctl disable kubelet',
    found: ['kubelet-not-enabled', 'warning', undefined],
    what: /^kubelet\.service is not enabled$/,
  },
  {
    name: 'its container runtime is stopped',
    plant: 'systemctl stop containerd',
    found: ['runtime-not-answering', 'critical', undefined],
    what: /^the container runtime does not answer: /,
  },
  {
    name: 'the path is misspelt in its configuration',
    plant: `sed -i s/^staticPodPath/staticPodPaht/ ${CONFIGURATION}; systemctl restart kubelet`,
    found: ['static-pods-disabled', 'critical', CONFIGURATION],
    what: /^the kubelet reads no manifests: neither staticPodPath nor --pod-manifest-path is set/,
  },
  {
    name: 'the path is set to nothing',
    plant: `sed -i 's/^staticPodPath:.*/staticPodPath: ""/' ${CONFIGURATION}; systemctl restart kubelet`,
    found: ['static-pods-disabled', 'critical', CONFIGURATION],
    what: /^the kubelet reads no manifests: staticPodPath of .* sets the path to nothing$/,
  },
  {
    name: 'the path leads elsewhere',
    plant: `sed -i 's|^staticPodPath:.*|staticPodPath: /etc/kubernetes/manifest|' ${CONFIGURATION}; systemctl restart kubelet`,
    found: ['path-missing', 'critical', '/etc/kubernetes/manifest'],
    what: /^the kubelet reads it, and it does not exist$/,
  },
  {
    name: 'its configuration is newer than its kubelet',
    plant: `touch -d '+5 seconds' ${CONFIGURATION}; sleep 1.1; touch ${CONFIGURATION}`,
    found: ['configuration-not-read', 'warning', CONFIGURATION],
    what: /^it was changed after the kubelet started, which has not read it since$/,
  },
  {
    name: 'the directory is gone',
    plant: `mv ${D} /root/manifests`,
    found: ['path-missing', 'critical', D],
    what: /^the kubelet reads it, and it does not exist$/,
  },
  {
    name: 'the directory was made anew',
    plant: `cp -a ${D} /root/copied; rm -r ${D}; mv /root/copied ${D}`,
    found: ['path-not-watched', 'warning', D],
    what: /^the kubelet does not watch it$/,
  },
  {
    name: 'somebody makes a pipe in the directory',
    plant: `mkfifo ${D}/events`,
    found: ['pipe-in-directory', 'critical', `${D}/events`],
    what: /^it is neither a file nor a directory$/,
  },
  {
    name: 'a backup lies beside a manifest',
    plant: `printf %s "$web" | sed s/1000/2000/ >${D}/.new && chmod 600 ${D}/.new && mv ${D}/.new ${D}/web.yaml.bak`,
    found: ['duplicate-pod', 'error', `${D}/web.yaml`],
    what: /^\/etc\/kubernetes\/manifests\/web\.yaml\.bak holds pod web as well, and wins$/,
  },
  {
    name: 'a field is misspelt',
    plant: `printf %s "$web" | sed 's/web/slip/; s/image:/imagee:/' >${D}/.new && chmod 600 ${D}/.new && mv ${D}/.new ${D}/slip.yaml`,
    found: ['manifest-refused', 'error', `${D}/slip.yaml`],
    what: /^the kubelet refuses it: The Pod "slip" is invalid: spec\.containers\[0\]\.image: Required value$/,
  },
  {
    name: 'there is a directory in the place of a manifest',
    plant: `mkdir ${D}/dns.yaml`,
    found: ['stray-file', 'error', `${D}/dns.yaml`],
    what: /^it is a directory; the kubelet does not descend$/,
  },
  {
    name: 'a symlink leads nowhere',
    plant: `ln -s /opt/gone.yaml ${D}/gone.yaml`,
    found: ['stray-file', 'error', `${D}/gone.yaml`],
    what: /^it is a symlink to \/opt\/gone\.yaml, which is not there$/,
  },
  {
    name: 'something lies there that is no manifest',
    plant: `(umask 077; echo remember the milk >${D}/NOTES)`,
    found: ['stray-file', 'warning', `${D}/NOTES`],
    what: /^it is no manifest, and the kubelet reads it like one$/,
  },
  {
    name: 'everybody may write to a manifest',
    plant: `chmod 0666 ${D}/web.yaml`,
    found: ['manifest-writable', 'error', `${D}/web.yaml`],
    what: /^others than root can write to what the kubelet reads$/,
  },
  {
    name: 'everybody may read a private key',
    plant: `mkdir -p -m 700 /etc/kubernetes/pki && echo key >/etc/kubernetes/pki/sa.key && chmod 0644 /etc/kubernetes/pki/sa.key`,
    found: ['open-files', 'warning', '/etc/kubernetes/pki/sa.key'],
    what: /^1 of the private keys allow more than 0600$/,
  },
  {
    name: 'a change of kstatic was broken off',
    plant: `S=/var/lib/kstatic; mkdir -p $S/pending/7 $S/history $S/lock; echo 1 >$S/format
      ln -s '99999 1 boot space root@cp1 kstatic/0.1.0 2026-01-02T03:04:05Z' $S/lock/7
      printf 'pod default/web\\naction installed\\ndigest sha256:%064d\\ndirectory ${D}\\nfile web.yaml\\ntime 2026-01-02T03:04:05Z\\n' 0 >$S/pending/7/record
      printf %s "$web" >$S/pending/7/manifest`,
    found: ['change-interrupted', 'warning', 'default/web'],
    what: /^a change of it was begun at 2026-01-02T03:04:05\.000Z and broken off$/,
  },
];

import type { NodeConversation } from '../../../nodes/conversation/conversation.ts';
import type { NodeFile } from '../../../nodes/operations/read-files/node-file.ts';
import { readFiles } from '../../../nodes/operations/read-files/read-files.ts';
import { UNIT_DIRECTORIES } from '../../../kubelet/systemd/unit-places.ts';
import type { ExaminedNode } from '../check.ts';
import { shellWord } from '../shell-word.ts';

/** Why a kubelet does not get up, as its log tells it. */
export interface StartFailure {
  /** In words, to follow "no kubelet runs". */
  readonly reason: string;
  /** The file that is to blame. */
  readonly file?: string;
  readonly evidence: readonly string[];
  /** To follow what comes of it. */
  readonly condition?: string;
  /** What is to be done before it is started. */
  readonly mend: readonly string[];
  /** Nobody but a person can tell what the file should say. */
  readonly isForPerson?: boolean;
}

/** Looks at the last lines of the log for why the kubelet gave up; undefined where they do not tell. */
export async function findStartFailure({ node, log, service }: ExaminedNode): Promise<StartFailure | undefined> {
  if (log.kind !== 'found') return undefined;
  // component-base cli/run.go logs why the command failed; what cannot even be parsed older kubelets print.
  const line = log.lines.findLast(
    ({ message, severity }) =>
      /^command failed$|[Ff]ailed to run kubelet|^panic:/.test(message) || severity === 'fatal',
  );
  if (line === undefined) return undefined;
  const error = line.values.get('err') ?? line.message;
  const evidence = [line.text];
  for (const explain of EXPLANATIONS) {
    const explained = await explain(error, node);
    if (explained !== undefined) {
      const swap = explained.mend.includes(SWAP_OFF) ? service.swap.map((one) => `/proc/swaps: ${one}`) : [];
      return { ...explained, evidence: [...evidence, ...swap, ...explained.evidence] };
    }
  }
  return { reason: 'its log tells why', evidence, mend: [] };
}

const EXPLANATIONS: readonly ((error: string, node: NodeConversation) => Promise<StartFailure | undefined>)[] = [
  (error) => Promise.resolve(explainSwap(error)),
  (error) => Promise.resolve(explainConfiguration(error)),
  explainFlag,
];

const SWAP_OFF = 'swapoff -a';

/** pkg/kubelet/cm/container_manager_linux.go, NewContainerManager. */
function explainSwap(error: string): StartFailure | undefined {
  if (!error.includes('running with swap on is not supported')) return undefined;
  return {
    reason: 'swap is on',
    evidence: [],
    condition: '; swap comes back with the next start of the machine while /etc/fstab names it',
    mend: [SWAP_OFF],
  };
}

/** cmd/kubelet/app/server.go, loadConfigFile. */
function explainConfiguration(error: string): StartFailure | undefined {
  const [, file] = /failed to load kubelet config file, path: (\/[^,]*), error: /.exec(error) ?? [];
  if (file === undefined) return undefined;
  const reason = error.split(/failed to decode: |failed to read kubelet config file "[^"]*", error: /).at(-1) ?? error;
  return {
    reason: `it cannot read its configuration: ${reason}`,
    file,
    evidence: [],
    condition: '; it starts once that file is right',
    mend: [],
    isForPerson: true,
  };
}

/** cmd/kubelet/app/server.go, NewKubeletCommand; pflag's words. */
async function explainFlag(error: string, node: NodeConversation): Promise<StartFailure | undefined> {
  const [, flag] = /unknown flag: (--[\w-]+)/.exec(error) ?? [];
  if (flag === undefined) return undefined;
  const reason = `it does not know the flag ${flag}`;
  const files = await readFiles(node, 'bytes', FLAG_FILES);
  const file = files.find((one) => holdsFlag(one, flag));
  if (file === undefined) return { reason, evidence: [], mend: [], isForPerson: true };
  const expression = `s/ *${flag}(=[^ "']*)?(["' ]|$)/\\2/g`;
  const isUnit = file.path.endsWith('.service') || file.path.endsWith('.conf');
  return {
    reason,
    file: file.path,
    evidence: [`${flag} stands in ${file.path}`],
    mend: [
      `sed -i -E ${shellWord(expression)} ${shellWord(file.path)}`,
      ...(isUnit ? ['systemctl daemon-reload'] : []),
    ],
  };
}

/** Where kubeadm and packages have a kubelet's flags. */
const FLAG_FILES: readonly string[] = [
  '/var/lib/kubelet/kubeadm-flags.env',
  '/etc/default/kubelet',
  '/etc/sysconfig/kubelet',
  ...UNIT_DIRECTORIES.flatMap((directory) => [
    `${directory}/kubelet.service`,
    `${directory}/kubelet.service.d/10-kubeadm.conf`,
  ]),
];

function holdsFlag(file: NodeFile, flag: string): boolean {
  if (!('content' in file) || file.content === undefined) return false;
  const text = new TextDecoder().decode(file.content);
  return text.split('\n').some((line) => !/^\s*#/.test(line) && new RegExp(`${flag}(?![\\w-])`).test(line));
}

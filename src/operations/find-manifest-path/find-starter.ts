import { DISTRIBUTIONS, type DistributionName } from '../../kubelet/distributions.ts';
import { MICROK8S_ARGUMENTS_FILE } from '../../kubelet/arguments-file.ts';
import { readKubeletFlags } from '../../kubelet/kubelet-flags.ts';
import { readConfiguration } from '../../kubelet/read-configuration.ts';
import { kubeletCommand, type KubeletProgram } from '../../kubelet/programs.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { seeDirectory } from '../../nodes/operations/find-kubelets/see-directory.ts';
import { readFiles } from '../../nodes/operations/read-files/read-files.ts';
import type { KubeletProcess } from './choose-process.ts';
import { readKubeletUnits, type UnitLaunch } from './read-unit.ts';
import type { Starter } from './starter.ts';

/** What was found, and what was looked at on the way. */
export interface StarterSearch {
  readonly starter: Starter | undefined;
  readonly evidence: readonly string[];
  readonly problems: readonly string[];
}

/** A running kubelet speaks for itself. */
export async function starterFromProcess(node: NodeConversation, chosen: KubeletProcess): Promise<Starter> {
  const { process, program, path, words } = chosen;
  const where = `process ${String(process.pid)}`;
  const places = needsPlaces(chosen) ? await seeDirectory(node, process.pid) : undefined;
  const told = await hiddenWords(node, chosen);
  return {
    program,
    path,
    words: told?.starter.words ?? words,
    where,
    directory: places?.workingDirectory,
    process,
    ...(places?.executable === undefined ? {} : { executable: places.executable }),
    evidence: [`${where} is ${path}`, ...(told?.starter.evidence ?? [])],
  };
}

/** k3s and RKE2 show no arguments of theirs, but their unit has them. */
async function hiddenWords(
  node: NodeConversation,
  { program, words }: KubeletProcess,
): Promise<UnitStarter | undefined> {
  if ((program !== 'k3s' && program !== 'rke2') || words.length > 0) return undefined;
  const units = await readKubeletUnits(node, undefined);
  return units.flatMap(starterFromUnit).find(({ starter }) => starter.program === program);
}

/** Another look at a process is made only where something is relative, or might be: a path in a drop-in. */
function needsPlaces({ path, words }: KubeletProcess): boolean {
  const flags = readKubeletFlags(words);
  const paths = [path, flags.get('config'), flags.get('pod-manifest-path'), flags.get('kubelet-args-file')];
  return flags.has('config-dir') || paths.some((one) => one !== undefined && !one.startsWith('/'));
}

/**
 * Looks for what would start a kubelet on a node where none runs: systemd's units, then the configuration files that
 * the distributions are known to write.
 */
export async function findStarter(node: NodeConversation, hostName: string | undefined): Promise<StarterSearch> {
  const units = await readKubeletUnits(node, hostName);
  const starters = units.flatMap(starterFromUnit);
  const [chosen] = starters;
  if (chosen !== undefined) return { starter: chosen.starter, evidence: [], problems: chosen.unit.problems };
  const others = units.flatMap(({ evidence, unit, argv }) => [
    ...evidence,
    `${unit} starts ${argv[0] ?? 'nothing'}, which is no kubelet`,
  ]);
  const evidence = units.length === 0 ? ['no systemd unit of a kubelet is there'] : others;
  const starter = await findKnownFile(node);
  return {
    starter,
    evidence: starter === undefined ? [...evidence, 'no configuration file is in a known place'] : evidence,
    problems: [],
  };
}

interface UnitStarter {
  readonly unit: UnitLaunch;
  readonly starter: Starter;
}

function starterFromUnit(unit: UnitLaunch): readonly UnitStarter[] {
  // snapd's wrapper is what microk8s' unit starts.
  const isMicrok8s = unit.unit.startsWith('snap.microk8s.');
  const command = isMicrok8s
    ? { program: 'kubelite' as const, path: 'kubelite', words: [] }
    : kubeletCommand(unit.argv);
  if (command === undefined) return [];
  const starter = {
    ...command,
    where: unit.unit,
    file: unit.file,
    directory: unit.workingDirectory,
    variables: unit.variables,
    process: undefined,
    evidence: [...unit.evidence, `${unit.unit} starts ${command.path}`],
  };
  return [{ unit, starter }];
}

/** A file that only one distribution writes stands for the unit that is not there. */
async function findKnownFile(node: NodeConversation): Promise<Starter | undefined> {
  const files = await readFiles(
    node,
    'bytes',
    KNOWN_FILES.map(({ path }) => path),
  );
  const present = KNOWN_FILES.flatMap((known, index) => {
    const file = files[index];
    return file?.kind === 'file' ? [{ ...known, content: file.content }] : [];
  });
  // Where kubeadm has its kubeconfig, OpenShift has the configuration.
  const [found] = [...(await keepConfigurations(present)), ...present];
  if (found === undefined) return undefined;
  const { program, distribution, path } = found;
  return {
    program,
    path: program,
    words: program === 'kubelet' ? [`--config=${path}`] : [],
    where: `a kubelet of ${distribution}`,
    directory: '/',
    process: undefined,
    evidence: [`no unit tells how the kubelet is started, but ${path} is there`],
  };
}

/** Leaves out what the kubelet would not take for its configuration. */
async function keepConfigurations<File extends KnownFile & { readonly content: Uint8Array | undefined }>(
  files: readonly File[],
): Promise<readonly File[]> {
  const readings = await Promise.all(
    files.map(async ({ program, content }) =>
      program === 'kubelet' && content !== undefined ? readConfiguration(content) : undefined,
    ),
  );
  return files.filter((_, index) => readings[index]?.problem === undefined);
}

interface KnownFile {
  readonly program: KubeletProgram;
  readonly distribution: DistributionName;
  readonly path: string;
}

const KNOWN_FILES: readonly KnownFile[] = [
  { program: 'kubelite', distribution: 'microk8s', path: MICROK8S_ARGUMENTS_FILE },
  ...DISTRIBUTIONS.flatMap(({ name, configurationFiles = [] }) =>
    configurationFiles.map((path) => ({
      program: name === 'k3s' || name === 'rke2' ? name : ('kubelet' as const),
      distribution: name,
      path,
    })),
  ),
];

import { compareDropIns } from '../../kubelet/drop-in-order.ts';
import { dropInProblem } from '../../kubelet/drop-in-support.ts';
import { directoryOf, resolvePath } from '../../kubelet/paths.ts';
import { versionInPath } from '../../kubelet/programs.ts';
import { readConfiguration } from '../../kubelet/read-configuration.ts';
import { SETTING_FLAGS, SETTING_NAMES, type SettingLayer, type SettingSource } from '../../kubelet/settings.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { NodeFile } from '../../nodes/operations/read-files/node-file.ts';
import { readDropIns, type DropInFile } from '../../nodes/operations/read-files/read-drop-ins.ts';
import { readOneFile } from '../../nodes/operations/read-files/read-files.ts';
import type { KubeletLaunch } from './launch.ts';

/** All that sets a kubelet's settings, the weakest first. */
export interface Layers {
  readonly layers: readonly SettingLayer[];
  /** The configuration files that were read. */
  readonly files: readonly NodeFile[];
  /** A configuration file that the kubelet is given, whether it can be read or not. */
  readonly configurationFile: string | undefined;
  readonly evidence: readonly string[];
  /** Why a part is missing: what it is, and what is wrong with it. */
  readonly problems: readonly string[];
}

/**
 * Reads what a kubelet that is launched so reads: what its program sets by itself, its configuration file, the drop-ins
 * in their order, and the flags on top.
 */
export async function readLayers(node: NodeConversation, launch: KubeletLaunch): Promise<Layers> {
  const parts = [
    layerOnly(launch.builtIn),
    await readConfigurationFile(node, launch),
    await readConfigurationDirectory(node, launch),
    readFlags(launch),
  ];
  return joinLayers(parts);
}

/** The user says where to look. */
export function givenLayers(manifestPath: string): Layers {
  const layer: SettingLayer = {
    source: { kind: 'given', where: 'the command line' },
    directory: undefined,
    values: { staticPodPath: manifestPath },
  };
  return { ...NO_LAYERS, layers: [layer], evidence: [`--pod-manifest-path=${manifestPath} is given`] };
}

function joinLayers(parts: readonly Layers[]): Layers {
  return {
    layers: parts.flatMap(({ layers }) => layers),
    files: parts.flatMap(({ files }) => files),
    configurationFile: parts.find(({ configurationFile }) => configurationFile !== undefined)?.configurationFile,
    evidence: parts.flatMap(({ evidence }) => evidence),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/** Nothing is set. */
export const NO_LAYERS: Layers = { layers: [], files: [], configurationFile: undefined, evidence: [], problems: [] };

function layerOnly(layer: SettingLayer | undefined): Layers {
  return layer === undefined ? NO_LAYERS : { ...NO_LAYERS, layers: [layer], evidence: describeLayer(layer) };
}

async function readConfigurationFile(node: NodeConversation, launch: KubeletLaunch): Promise<Layers> {
  const text = launch.flags.get('config') ?? '';
  if (text === '') return NO_LAYERS;
  const flag = `${launch.where} has --config=${text}`;
  const path = pathOfFlag(launch, text);
  if (path === undefined) return { ...NO_LAYERS, evidence: [flag], problems: [cannotResolve(text)] };
  const file = await readOneFile(node, 'bytes', path);
  const source = { kind: 'config', where: path, file: path } as const;
  // The loader makes paths in the file absolute by the file's directory (kubelet: configfiles.resolveRelativePaths).
  const read = await readLayer(file, source, directoryOf(path));
  return { ...read, configurationFile: path, evidence: [flag, ...read.evidence] };
}

async function readConfigurationDirectory(node: NodeConversation, launch: KubeletLaunch): Promise<Layers> {
  const text = launch.flags.get('config-dir') ?? '';
  if (text === '') return readUsualDropIns(node, launch);
  const flag = `${launch.where} has --config-dir=${text}`;
  const path = pathOfFlag(launch, text);
  if (path === undefined) return { ...NO_LAYERS, evidence: [flag], problems: [cannotResolve(text)] };
  // The slash at the end, which makes Go follow a symlink, is the flag's own.
  const [directory] = await readDropIns(node, '.conf', [text.endsWith('/') ? `${path}/` : path]);
  if (directory?.kind !== 'found') {
    return {
      ...NO_LAYERS,
      evidence: [flag],
      problems: [`${path} ${DIRECTORY_PROBLEMS[directory?.kind ?? 'missing']}`],
    };
  }
  const read = await readDropInLayers(directory.files, launch);
  return { ...read, evidence: [flag, ...read.evidence], problems: [...dropInProblems(launch), ...read.problems] };
}

/** A kubelet that runs reads its drop-ins, or it would not. */
function dropInProblems({ process, program, variables = [] }: KubeletLaunch): readonly string[] {
  const problem = process === undefined ? dropInProblem(versionInPath(program), variables) : undefined;
  return problem === undefined ? [] : [problem];
}

async function readUsualDropIns(node: NodeConversation, { usualDropIns, directory }: KubeletLaunch): Promise<Layers> {
  if (usualDropIns === undefined) return NO_LAYERS;
  const [found] = await readDropIns(node, '.conf', [usualDropIns]);
  return readDropInLayers(found?.files ?? [], { directory });
}

/** Unlike the file's, a relative path in a drop-in stays as it is, and so starts at the working directory. */
async function readDropInLayers(
  files: readonly DropInFile[],
  { directory }: Pick<KubeletLaunch, 'directory'>,
): Promise<Layers> {
  const layers: Layers[] = [];
  for (const { file } of files.toSorted((one, other) => compareDropIns(one.name, other.name))) {
    layers.push(await readLayer(file, { kind: 'drop-in', where: file.path, file: file.path }, directory));
  }
  return joinLayers(layers);
}

const DIRECTORY_PROBLEMS = {
  missing: 'does not exist',
  denied: 'may not be read',
  other: 'is no directory that the kubelet would walk through',
} as const;

async function readLayer(file: NodeFile, source: SettingSource, directory: string | undefined): Promise<Layers> {
  const content = 'content' in file ? file.content : undefined;
  if (content === undefined) return { ...NO_LAYERS, problems: [`${file.path} ${fileProblem(file)}`] };
  const { settings, problem } = await readConfiguration(content);
  if (settings === undefined) return { ...NO_LAYERS, files: [file], problems: [`${file.path} ${problem}`] };
  const layer = { source, directory, values: settings };
  return { ...NO_LAYERS, layers: [layer], files: [file], evidence: describeLayer(layer) };
}

function fileProblem(file: NodeFile): string {
  switch (file.kind) {
    case 'missing':
      return 'does not exist';
    case 'denied':
    case 'file':
      return 'may not be read';
    case 'directory':
      return 'is a directory';
    case 'other':
      return 'is no regular file';
  }
}

function readFlags({ where, file, flags, directory }: KubeletLaunch): Layers {
  const values = Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const value = flags.get(SETTING_FLAGS[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (Object.keys(values).length === 0) return NO_LAYERS;
  const source = { kind: 'flag', where, ...(file === undefined ? {} : { file }) } as const;
  return layerOnly({ source, directory, values });
}

function describeLayer({ source, values }: SettingLayer): readonly string[] {
  const lines = SETTING_NAMES.flatMap((name) => {
    const value = values[name];
    if (value === undefined || (name !== 'staticPodPath' && name !== 'staticPodURL')) return [];
    const shown = value === '' ? '""' : value;
    return [
      source.kind === 'flag'
        ? `${source.where} has --${SETTING_FLAGS[name]}=${value}`
        : `${source.where} has ${name}: ${shown}`,
    ];
  });
  return lines.length > 0 || source.kind === 'flag' ? lines : [`${source.where} has no staticPodPath`];
}

function pathOfFlag(launch: KubeletLaunch, text: string): string | undefined {
  if (text.startsWith('/')) return resolvePath('/', text);
  return launch.directory === undefined ? undefined : resolvePath(launch.directory, text);
}

function cannotResolve(path: string): string {
  return `${path} is relative to a working directory that cannot be seen`;
}

import { readEnvironmentFile, type Environment } from '../../kubelet/systemd/environment-file.ts';
import { readServiceUnit, type ServiceUnit } from '../../kubelet/systemd/service-unit.ts';
import { unitCommand } from '../../kubelet/systemd/unit-command.ts';
import { dropInDirectories, KUBELET_UNITS, orderDropIns, UNIT_DIRECTORIES } from '../../kubelet/systemd/unit-places.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import type { NodeFile } from '../../nodes/operations/read-files/node-file.ts';
import { readDropIns } from '../../nodes/operations/read-files/read-drop-ins.ts';
import { readFiles } from '../../nodes/operations/read-files/read-files.ts';

/** What a systemd unit starts. */
export interface UnitLaunch {
  /** `kubelet.service`. */
  readonly unit: string;
  readonly file: string;
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  /** The names of its variables. */
  readonly variables: readonly string[];
  readonly evidence: readonly string[];
  readonly problems: readonly string[];
}

/** Reads the units of a node that can start a kubelet, the likeliest first, each with its drop-ins and environment. */
export async function readKubeletUnits(
  node: NodeConversation,
  hostName: string | undefined,
): Promise<readonly UnitLaunch[]> {
  const units = await findUnits(node);
  const launches: UnitLaunch[] = [];
  for (const { unit, file } of units) launches.push(await readUnit(node, unit, file, hostName));
  return launches;
}

interface UnitFile {
  readonly unit: string;
  readonly file: NodeFile & { readonly content: Uint8Array };
}

async function findUnits(node: NodeConversation): Promise<readonly UnitFile[]> {
  const places = KUBELET_UNITS.flatMap((unit) =>
    UNIT_DIRECTORIES.map((directory) => ({ unit, path: `${directory}/${unit}` })),
  );
  const files = await readFiles(
    node,
    'bytes',
    places.map(({ path }) => path),
  );
  return KUBELET_UNITS.flatMap((unit) => {
    // A link in a stronger place hides the unit even where it leads nowhere; to hide it, people link it to /dev/null.
    const file = files.find(
      ({ kind, isSymlink }, index) => places[index]?.unit === unit && (kind !== 'missing' || isSymlink),
    );
    return file !== undefined && hasContent(file) ? [{ unit, file }] : [];
  });
}

async function readUnit(
  node: NodeConversation,
  unit: string,
  file: UnitFile['file'],
  hostName: string | undefined,
): Promise<UnitLaunch> {
  const directories = await readDropIns(node, '.conf', dropInDirectories(unit));
  const dropIns = orderDropIns(directories.map(({ files }) => files)).map((dropIn) => dropIn.file);
  const readable = dropIns.filter(hasContent);
  const service = readServiceUnit([file, ...readable].map(({ content }) => textOf(content)));
  const { environment, evidence, problems } = await readEnvironment(node, unit, service);
  const specifiers = {
    n: unit,
    N: unit.replace(/\.service$/, ''),
    p: unit.replace(/\.service$/, ''),
    H: hostName ?? '%H',
  };
  return {
    unit,
    file: file.path,
    argv: service.command === undefined ? [] : unitCommand(service.command, environment, specifiers),
    workingDirectory: service.workingDirectory ?? '/',
    variables: Object.keys(environment),
    evidence: [
      `${unit} is ${file.path}`,
      ...readable.map(({ path }) => `${unit} has the drop-in ${path}`),
      ...evidence,
    ],
    problems,
  };
}

interface EnvironmentReading {
  readonly environment: Environment;
  readonly evidence: readonly string[];
  readonly problems: readonly string[];
}

/** The unit's own variables, then those of its files, the later the stronger. */
async function readEnvironment(
  node: NodeConversation,
  unit: string,
  service: ServiceUnit,
): Promise<EnvironmentReading> {
  const files = await readFiles(
    node,
    'bytes',
    service.environmentFiles.map(({ path }) => path),
  );
  const readable = files.filter(hasContent);
  const missing = service.environmentFiles.filter(({ isOptional }, index) => {
    const file = files[index];
    return file === undefined || (!hasContent(file) && !(isOptional && file.kind === 'missing'));
  });
  const ofFiles = readable.flatMap(({ content }) => Object.entries(readEnvironmentFile(textOf(content))));
  return {
    environment: Object.fromEntries([...service.environment.map(splitAssignment), ...ofFiles]),
    evidence: readable.map(({ path }) => `${unit} reads ${path}`),
    problems: missing.map(({ path }) => `${path}, which ${unit} names, cannot be read`),
  };
}

function splitAssignment(assignment: string): readonly [string, string] {
  const equals = assignment.indexOf('=');
  return [assignment.slice(0, equals), assignment.slice(equals + 1)];
}

function hasContent(file: NodeFile): file is NodeFile & { readonly content: Uint8Array } {
  return 'content' in file && file.content !== undefined;
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

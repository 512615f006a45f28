import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Context } from '../../command-line/context.ts';
import { parseGoDuration } from '../../command-line/flags/go-duration.ts';
import type { FlagValues } from '../../command-line/flags/flag-table.ts';
import { UsageError } from '../../errors/failure.ts';
import { expandNodes } from '../../fleet/expand-nodes.ts';
import type { Become } from '../../nodes/conversation/program.ts';
import type { Way } from '../../nodes/conversation/way.ts';
import { parseDestination } from '../../nodes/ways/destination.ts';
import { localWay } from '../../nodes/ways/local.ts';
import { sshWay, type SshSettings } from '../../nodes/ways/ssh.ts';
import { viaWay } from '../../nodes/ways/via.ts';
import type { FindManifestPathOptions } from '../../operations/find-manifest-path.ts';
import type { Fleet } from '../../operations/on-nodes.ts';
import type { nodeFlags } from './node-flags.ts';

export type NodeFlagValues = FlagValues<typeof nodeFlags>;

/** What the node flags say, complete and checked. */
export interface NodeOptions {
  readonly fleet: Fleet;
  /** The user named nodes, so that their names belong in front of what is said of them. */
  readonly hasSeveralNodes: boolean;
  /** `--pod-manifest-path`: do not look for it. */
  readonly manifestPath: string | undefined;
  /** `--node-name`: do not look for it. */
  readonly kubeletNodeName: string | undefined;
  readonly isQuiet: boolean;
}

/**
 * Reads the node flags and the environment into the nodes to work on.
 *
 * @throws UsageError for values that are none, and for flags that exclude each other
 */
export function completeNodeOptions(flags: NodeFlagValues, context: Context): NodeOptions {
  const ways = chooseWays(flags, context);
  return {
    fleet: {
      ways,
      parallel: atLeastOne('parallel', flags.parallel),
      requestTimeout: positiveDuration('request-timeout', flags['request-timeout']),
    },
    hasSeveralNodes: ways.length > 1,
    manifestPath: absolutePath('pod-manifest-path', flags['pod-manifest-path']),
    kubeletNodeName: flags['node-name'] === '' ? undefined : flags['node-name'],
    isQuiet: flags.quiet,
  };
}

function chooseWays(flags: NodeFlagValues, context: Context): readonly Way[] {
  const become = becomeOf(flags.sudo);
  const connectTimeout = positiveDuration('connect-timeout', flags['connect-timeout']);
  const names = namedNodes(flags, context);
  if (flags.root !== '') return [mountedWay(flags, names, become, context)];
  if (flags.via !== '') {
    return nodesVia(flags.via, names).map((name) => viaWay(flags.via, name, { become, connectTimeout }));
  }
  if (names.length === 0) return [localWay('local', become)];
  const settings: SshSettings = {
    configFile: flags['ssh-config'] === '' ? undefined : flags['ssh-config'],
    options: flags['ssh-option'],
    identityFile: flags.identity === '' ? undefined : flags.identity,
    connectTimeout,
    isUnattended: names.length > 1 || !context.stderr.isTerminal,
    become,
  };
  return names.map((name) => {
    const destination = parseDestination(name);
    return destination.kind === 'local' ? localWay(name, become) : sshWay(destination, settings);
  });
}

/** A command that takes no node's name reaches one node, which is called by its last word: `limactl shell edge`. */
function nodesVia(command: string, names: readonly string[]): readonly string[] {
  if (names.length > 0) return names;
  if (command.includes('{node}')) throw new UsageError('--via with {node} in it needs a --node to put there');
  return [command.trim().split(/\s+/).at(-1) ?? ''];
}

function namedNodes(flags: NodeFlagValues, context: Context): readonly string[] {
  if (flags.node.length > 0) {
    const names = expandNodes(flags.node);
    if (names.length === 0) throw new UsageError('--node names no node');
    return names;
  }
  if (flags.root !== '') return [];
  return expandNodes([context.environment['KSTATIC_NODES'] ?? '']);
}

function mountedWay(flags: NodeFlagValues, names: readonly string[], become: Become, context: Context): Way {
  if (names.length > 0 || flags.via !== '') {
    throw new UsageError('--root is a file system on this machine: it cannot be used with --node or --via');
  }
  const root = resolve(context.workingDirectory, flags.root);
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`--root: the path "${flags.root}" is not a directory`);
  }
  return localWay(flags.root, become, root === '/' ? '' : root);
}

function becomeOf(text: string): Become {
  if (text === 'auto' || text === 'always' || text === 'never') return text;
  throw new UsageError(`Invalid sudo value (${text}). Must be "auto", "always", or "never".`);
}

function positiveDuration(flag: string, text: string): number {
  const duration = parseGoDuration(text);
  if ('problem' in duration || duration.milliseconds <= 0) {
    throw new UsageError(`--${flag} must be higher than zero`);
  }
  return duration.milliseconds;
}

function atLeastOne(flag: string, count: number): number {
  if (count < 1) throw new UsageError(`--${flag} must be higher than zero`);
  return count;
}

function absolutePath(flag: string, path: string): string | undefined {
  if (path === '') return undefined;
  if (!path.startsWith('/')) throw new UsageError(`--${flag} must be an absolute path: ${path}`);
  return path;
}

/** What the user says of the kubelet, so that it is not looked for. */
export function discoveryOf({ manifestPath, kubeletNodeName }: NodeOptions): FindManifestPathOptions {
  return { manifestPath, kubeletNodeName };
}

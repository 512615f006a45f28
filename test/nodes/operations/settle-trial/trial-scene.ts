import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../../../src/change/digest.ts';
import type { ChangeOutcome } from '../../../../src/nodes/operations/change-answer.ts';
import {
  installManifest,
  installManifestScript,
} from '../../../../src/nodes/operations/install-manifest/install-manifest.ts';
import {
  removeManifest,
  removeManifestScript,
} from '../../../../src/nodes/operations/remove-manifest/remove-manifest.ts';
import {
  settleTrial,
  settleTrialScript,
  type SettledTrial,
} from '../../../../src/nodes/operations/settle-trial/settle-trial.ts';
import { formatRecord, type VersionRecord } from '../../../../src/nodes/state-directory.ts';
import { isRunning, runProgram, type Ended } from '../../../support/run-program.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { openShell, pathOf, type NodeShell } from '../open-shell.ts';

const AUTHOR = { user: 'ann', from: 'desk', program: 'kstatic/test' };

/** A node with a manifest directory and a place for kstatic's state, in which trials are begun and ended. */
export interface TrialScene {
  readonly directory: string;
  readonly state: string;
  /** A directory in front of the node's PATH. */
  readonly programs: string;
  /** Puts `content` into web.yaml, or takes that away, unless told for good. */
  change(content: string | undefined, seconds?: number, file?: string): Promise<ChangeOutcome>;
  settle(wish: 'confirm' | 'revert', sides: Sides): Promise<SettledTrial>;
  /** What is in web.yaml. */
  content(): string | undefined;
  write(content: string): void;
  /** What the directories hold beside what they should. */
  leftovers(): readonly string[];
  /** The numbers of the trials. */
  trials(): readonly string[];
  /** A line each: number, action, who has taken it back, content. */
  history(): readonly string[];
  /** Sets a key of the record of a trial. */
  alter(number: number, key: string, value: string): void;
  /** Runs a program with the node's PATH. */
  run(words: readonly string[]): Promise<Ended>;
  /** The processes that guard trials here. */
  guards(): readonly number[];
}

/** The contents before and after a trial. */
export interface Sides {
  readonly number: number | undefined;
  readonly old: string | undefined;
  readonly tried: string | undefined;
}

export interface TrialSceneOptions {
  /** The words that start a program elsewhere, in front of the shell's own. */
  readonly enter?: readonly string[];
  /** Where the node finds its programs. */
  readonly path?: string;
  /** A directory of the node's for everything. */
  readonly top?: string;
  /** Where this machine sees the node's files, unless they have the same paths. */
  readonly outside?: string;
}

/** Makes a scene for the pod `web` in `web.yaml`, on which `sh` is the shell, too; it goes with the test. */
export function setTrialScene(test: Test, shell: NodeShell, options: TrialSceneOptions = {}): TrialScene {
  const { enter = [], outside = '', top = temporaryDirectory(test) } = options;
  const [directory, state, programs] = [join(top, 'manifests'), join(top, 'state'), join(top, 'programs')];
  const [manifests, kept] = [outside + directory, outside + state];
  for (const made of [directory, programs]) mkdirSync(outside + made, { recursive: true });
  if (shell !== 'busybox') symlinkSync(`/usr/bin/${shell}`, join(outside + programs, 'sh'));
  const file = join(manifests, 'web.yaml');
  const operations = [installManifestScript, removeManifestScript, settleTrialScript];
  const path = `${programs}:${options.path ?? pathOf(test, shell)}`;
  const node = openShell(test, { shell, operations, path, enter });
  const content = () => (namesIn(manifests).includes('web.yaml') ? readFileSync(file, 'utf8') : undefined);
  return {
    directory,
    state,
    programs,
    change: (next, seconds, name = 'web.yaml') => {
      const old = name === 'web.yaml' ? digest(content()) : undefined;
      const about = { pod: 'default/web', directory, file: name, author: AUTHOR, time: undefined };
      const record = (action: VersionRecord['action'], of: string | undefined) =>
        formatRecord({ ...about, action, digest: of ?? '' });
      const request = {
        stateDirectory: state,
        directory,
        file: name,
        label: 'bob@lap kstatic/test now',
        historyName: 'default/web',
        foundRecord: record('found', old),
        ...(seconds === undefined ? {} : { trial: { seconds, record: record('reverted', old) } }),
      };
      if (next === undefined) return removeManifest(node, { ...request, digest: old, record: record('removed', old) });
      return installManifest(node, {
        ...request,
        oldDigest: old,
        newDigest: digestOf(Buffer.from(next)),
        entryNames: undefined,
        record: record('installed', digest(next)),
        manifest: Buffer.from(next),
      });
    },
    settle: (wish, { number, old, tried }) =>
      settleTrial(
        node,
        {
          stateDirectory: state,
          directory,
          file: 'web.yaml',
          number,
          oldDigest: digest(old),
          newDigest: digest(tried),
        },
        { wish, label: 'bob@lap kstatic/test now' },
      ),
    content,
    write: (next) => {
      writeFileSync(file, next);
    },
    leftovers: () => [
      ...namesIn(manifests).filter((name) => name !== 'web.yaml'),
      ...namesIn(join(kept, 'pending')).map((name) => `pending/${name}`),
      ...namesIn(join(kept, 'trial')).map((name) => `trial/${name}`),
    ],
    trials: () => namesIn(join(kept, 'trial')).filter((name) => !name.startsWith('.')),
    history: () => historyOf(join(kept, 'history/default/web')),
    alter: (number, key, value) => {
      const record = join(kept, 'trial', String(number), 'record');
      writeFileSync(record, `${readFileSync(record, 'utf8')}${key} ${value}\n`);
    },
    run: (words) => runProgram('env', [`PATH=${path}`, ...words]),
    guards: () => processesNaming(join(state, 'trial')),
  };
}

/** Puts a program of sh in front of all others. */
export function addProgram(directory: string, name: string, script: string): void {
  writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function digest(content: string | undefined): string | undefined {
  return content === undefined ? undefined : digestOf(Buffer.from(content));
}

function namesIn(directory: string): readonly string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}

function historyOf(directory: string): readonly string[] {
  const versions = namesIn(directory).toSorted((one, other) => Number(one) - Number(other));
  return versions.map((version) => {
    const record = readFileSync(join(directory, version, 'record'), 'utf8');
    const value = (key: string) => new RegExp(`^${key} (.*)$`, 'm').exec(record)?.[1];
    const hasManifest = readdirSync(join(directory, version)).includes('manifest');
    const content = hasManifest ? `: ${readFileSync(join(directory, version, 'manifest'), 'utf8').trim()}` : '';
    const by = value('by');
    return `${version} ${value('action') ?? ''}${by === undefined ? '' : ` by ${by} of ${value('user') ?? ''}`}${content}`;
  });
}

/** The processes whose words name a path. */
function processesNaming(path: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isRunning(pid) && wordsOf(pid).some((word) => word.startsWith(path)));
}

function wordsOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

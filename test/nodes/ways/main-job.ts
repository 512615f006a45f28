import assert from 'node:assert/strict';
import type { TestNode } from '../../support/node.ts';
import { MANIFEST_OF_THE_NOTES } from '../../support/notes.ts';
import { runKstatic, type KstaticOptions } from '../../support/run-kstatic.ts';

/** Where the manifests are, as the node knows it, and how kstatic is told to reach it. */
export interface Job {
  readonly node: TestNode;
  /** The flags that choose the node. */
  readonly flags: readonly string[];
  readonly options?: KstaticOptions;
  /** In front of the node's paths, where its file system is mounted somewhere. */
  readonly mountedAt?: string;
}

/** One command of the exercise, and all that it is to print. */
interface Step {
  readonly words: readonly string[];
  readonly stdin?: string;
  readonly stdout: string | RegExp;
  readonly stderr: string;
  readonly exitCode: number;
}

const LIST =
  'NAMESPACE   NAME                          READY   STATUS      RESTARTS    AGE         FILE\n' +
  'default     static-busybox-controlplane   ?/1     <unknown>   <unknown>   <unknown>   static-busybox.yaml\n';

const DIFFERENCE = new RegExp(`@@ -0,0 \\+1,14 @@\n${escape(MANIFEST_OF_THE_NOTES.replaceAll(/^(?=.)/gm, '+'))}$`);

const BEFORE: readonly Step[] = [
  { words: ['find-path'], stdout: '/etc/kubernetes/manifests\n', stderr: '', exitCode: 0 },
  { words: ['list', '-q'], stdout: '', stderr: '', exitCode: 0 },
  {
    words: ['diff', '-f', '-'],
    stdin: MANIFEST_OF_THE_NOTES,
    stdout: DIFFERENCE,
    stderr: 'static-busybox.yaml: the kubelet will create the pod\n',
    exitCode: 1,
  },
  {
    words: ['install', '-f', '-'],
    stdin: MANIFEST_OF_THE_NOTES,
    stdout: 'pod/static-busybox created\n',
    stderr: '',
    exitCode: 0,
  },
];

const AFTER: readonly Step[] = [
  { words: ['diff', '-f', '-'], stdin: MANIFEST_OF_THE_NOTES, stdout: '', stderr: '', exitCode: 0 },
  { words: ['list', '-q'], stdout: LIST, stderr: '', exitCode: 0 },
  {
    words: ['install', '-f', '-'],
    stdin: MANIFEST_OF_THE_NOTES,
    stdout: 'pod/static-busybox unchanged\n',
    stderr: '',
    exitCode: 0,
  },
  {
    words: ['remove', 'static-busybox'],
    stdout: 'pod "static-busybox" deleted from default namespace\n',
    stderr: '',
    exitCode: 0,
  },
];

/**
 * Does the exercise of the notes, from finding the path to removing the pod, and holds every word that is printed, and
 * what is on the disk between, against what they have to be.
 */
export async function doMainJob(job: Job): Promise<void> {
  const { node, mountedAt = '' } = job;
  for (const step of BEFORE) await take(step, job);
  assert.equal(await directoryOf(node, mountedAt), `static-busybox.yaml 600 0:0\n${MANIFEST_OF_THE_NOTES}`);
  for (const step of AFTER) await take(step, job);
  assert.equal(await directoryOf(node, mountedAt), '');
}

async function take({ words, stdin, ...expected }: Step, { flags, options }: Job): Promise<void> {
  const ended = await runKstatic([...words, ...flags], { ...options, ...(stdin === undefined ? {} : { stdin }) });
  const told = `kstatic ${words.join(' ')}: ${ended.stderr}`;
  assert.deepEqual({ stderr: ended.stderr, exitCode: ended.exitCode }, withoutOutput(expected), told);
  if (typeof expected.stdout === 'string') assert.equal(ended.stdout, expected.stdout, told);
  else assert.match(ended.stdout, expected.stdout, told);
}

function withoutOutput({ stderr, exitCode }: Pick<Step, 'stderr' | 'exitCode'>) {
  return { stderr, exitCode };
}

/** Every entry of the directory with its mode and owner, and what is in them. */
async function directoryOf(node: TestNode, mountedAt: string): Promise<string> {
  const script =
    'cd "$1/etc/kubernetes/manifests" && for file in * .[!.]*; do [ ! -e "$file" ] || { stat -c "%n %a %u:%g" "$file"; cat "$file"; }; done';
  return (await node.run(script, [mountedAt])).stdout;
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

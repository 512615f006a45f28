import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { digestOf } from '../../src/change/digest.ts';
import type { TestNode } from '../support/node.ts';
import { runKstatic } from '../support/run-kstatic.ts';

/** A manifest of a pod `web`; the comment makes it long enough that a cut may fall into the middle of it. */
export function manifest(version: string): string {
  return `# ${version.repeat(400)}\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - image: busybox:${version}\n    name: web\n`;
}

const OLD = manifest('1.35');
export const NEW = manifest('1.36');

/** What is in the kubelet's directory, and what of it is kstatic's own for a moment. */
export interface Aftermath {
  readonly state: 'old' | 'new';
  readonly scratchFiles: number;
}

/** Looks at a node after a change was broken off, and fails where the file is neither the old one nor the new one. */
export async function inspectNode(node: TestNode): Promise<Aftermath> {
  const script = 'cd /etc/kubernetes/manifests; ls -A; echo; stat -c "%a %u:%g" web.yaml; sha256sum <web.yaml';
  const [names = '', facts = ''] = (await node.run(script)).stdout.split('\n\n');
  const others = names.split('\n').filter((name) => name !== 'web.yaml');
  const scratchFiles = others.filter((name) => name.startsWith('.kstatic-')).length;
  assert.equal(others.length, scratchFiles, `what the kubelet would see: ${names}`);
  assert.ok(scratchFiles <= 1, names);
  const digest = `sha256:${facts.split('\n')[1]?.split(' ')[0] ?? ''}`;
  assert.match(facts, /^600 0:0\n/);
  if (digest === digestOf(Buffer.from(OLD))) return { state: 'old', scratchFiles };
  assert.equal(digest, digestOf(Buffer.from(NEW)), 'neither the old file nor the new one');
  return { state: 'new', scratchFiles };
}

/** Installs the old manifest, as the next command after whatever happened, and sees that nothing is left of that. */
export async function installOld(node: TestNode, flags: readonly string[]): Promise<void> {
  const { stderr, exitCode } = await runKstatic(['install', '-f', '-', ...flags], { stdin: OLD });
  assert.equal(exitCode, 0, stderr);
  const { stdout } = await node.run('ls -A /etc/kubernetes/manifests /var/lib/kstatic/pending');
  assert.equal(stdout, '/etc/kubernetes/manifests:\nweb.yaml\n\n/var/lib/kstatic/pending:\n');
}

/** Waits until nothing runs on the node but what ran before; fails with what is left after so long. */
export async function untilQuiet(node: TestNode, before: ReadonlySet<number>, milliseconds: number): Promise<void> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const left = node.processes().filter(({ pid }) => !before.has(pid));
    if (left.length === 0) return;
    const told = left.map(({ argv }) => argv.join(' ').slice(0, 60)).join('; ');
    assert.ok(performance.now() < deadline, `still there after ${milliseconds} ms: ${told}`);
    await sleep(20);
  }
}

/** The processes of a node by their number. */
export function processesOf(node: TestNode): ReadonlySet<number> {
  return new Set(node.processes().map(({ pid }) => pid));
}

import assert from 'node:assert/strict';
import type { TestNode } from '../support/node.ts';
import type { Ended } from '../support/run-program.ts';
import { runKstatic, type KstaticOptions } from '../support/run-kstatic.ts';

/** A pod that nothing is wrong with. */
export const WEB = podNamed('web');

/** The manifest of a pod; `line` is put behind its name. */
export function podNamed(name: string, line = ''): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
${line}spec:
  containers:
  - name: main
    image: busybox
`;
}

export const MANIFESTS = '/etc/kubernetes/manifests';

/** Takes back whatever a test did to the node: nothing is installed, and kstatic was never there. */
export async function tidy(node: TestNode): Promise<void> {
  await node.run(TIDY);
}

const TIDY = `
for place in /etc/kubernetes/manifests /var/lib/kstatic; do
  while mountpoint -q "$place"; do umount -l "$place"; done
done
rm -rf /etc/kubernetes/manifests /var/lib/kstatic /usr/local/sbin/* /tmp/*
mkdir -p /etc/kubernetes/manifests /usr/local/sbin
`;

/** Puts a program in front of the node's own, that does something first: the moment of a race, at will. */
export async function before(node: TestNode, program: string, script: string): Promise<void> {
  const text = `#!/bin/sh\n${script}\nexec /usr/bin/${program} "$@"\n`;
  await node.run('cat >"/usr/local/sbin/$1" && chmod +x "/usr/local/sbin/$1"', [program], text);
}

/** Writes files into the directory of manifests, 0600. */
export async function put(node: TestNode, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await node.run('cat >"$1/$2" && chmod 0600 "$1/$2"', [MANIFESTS, name], content);
  }
}

/**
 * Runs kstatic against a node, over ssh, and fails when anything on it is another than before: an entry of the
 * directory, its bytes, its mode, its owner, its times, or what kstatic keeps of the past.
 */
export async function refused(node: TestNode, words: readonly string[], options: KstaticOptions = {}): Promise<Ended> {
  const before = await photograph(node);
  const ended = await runKstatic([...words, '--ssh-config', node.sshConfigFile], options);
  assert.equal(await photograph(node), before);
  return ended;
}

/** All that must not change where nothing is changed. */
export async function photograph(node: TestNode): Promise<string> {
  const { stdout } = await node.run(PHOTOGRAPH);
  return stdout;
}

// The lock's own files may come and go; it is not a change of anything.
const PHOTOGRAPH = String.raw`
places=
for place in /etc/kubernetes/manifests /var/lib/kstatic/history /var/lib/kstatic/pending /var/lib/kstatic/stopped; do
  if [ -e "$place" ]; then places="$places $place"; fi
done
[ -n "$places" ] || exit 0
find $places -mindepth 1 -printf '%p %y %m %U:%G %s %T@ %l\n' | sort
find $places -type f -exec sha256sum {} + | sort
`;

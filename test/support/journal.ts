import process from 'node:process';
import type { TestNode } from './node.ts';
import { until } from './until.ts';

/** A journal of journald's without a systemd: nothing of the kernel's, kept on disk. */
export const JOURNAL_FILES = {
  '/etc/systemd/journald.conf': '[Journal]\nReadKMsg=no\nAudit=no\nStorage=persistent\n',
  '/var/log/journal/': '',
} as const;

/**
 * journald tells a process's unit by its control group, as kstatic does; what control groups a test may make differs
 * from machine to machine, so that the one of this process is told by a file that lies over the kernel's. Where journald
 * finds no control groups at all it believes the unit that root says at the head of a stream.
 */
const START = `
mkdir -p /run/systemd/journal
/lib/systemd/systemd-journald </dev/null >/dev/null 2>&1 &
tries=1000
until journalctl --quiet 2>/dev/null | grep -q started || [ "$tries" = 0 ]; do
  sleep 0.05
  tries=$((tries - 1))
done
printf '%s\\n' "1:name=systemd:/system.slice/$1" "0::/system.slice/$1" >/run/kubelet-cgroup
exec setsid sh -c 'mount --bind /run/kubelet-cgroup "/proc/$$/cgroup" && exec "$@"' sh "$2" -e "$3" "$1" kubelet-stand-in
`;

/** sd_journal_stream_fd(3) cannot name a unit; the head of the stream is: name, unit, priority, and four that are no. */
const LOG = `
const stream = require('node:net').connect('/run/systemd/journal/stdout');
stream.write(['kubelet', process.argv[1], '6', '0', '0', '0', '0', ''].join('\\n'));
process.stdin.pipe(stream, { end: false });
setInterval(() => {}, 1000);
`;

/**
 * Starts journald on a node that has JOURNAL_FILES, and a process in a unit of that name that logs a text.
 *
 * @returns the number that the process has on the node
 */
export async function logToJournal(node: TestNode, unit: string, text: string): Promise<number> {
  const start = await written(node, 'journal-start.sh', START);
  const log = await written(node, 'journal-text', text);
  await node.run('sh "$1" "$2" "$3" "$4" <"$5" >/dev/null 2>&1 &', [start, unit, process.execPath, LOG, log]);
  const logger = await until(
    () => node.processes().find(({ argv }) => argv.includes('kubelet-stand-in') && argv.includes('-e')),
    (process) => process !== undefined,
  );
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  await until(
    async () => (await node.run('journalctl --sync; journalctl --quiet --output=cat')).stdout,
    (said) => said.includes(last),
  );
  return logger?.pidOnNode ?? 0;
}

async function written(node: TestNode, name: string, text: string): Promise<string> {
  const file = `${node.sharedDirectory}/${name}`;
  await node.run(`cat >"$1"`, [file], text);
  return file;
}

import { basename, dirname } from 'node:path';
import type { TestNode } from './node.ts';
import { until } from './until.ts';

/** A journal of journald's without a systemd: nothing of the kernel's, kept on disk. */
export const JOURNAL_FILES = {
  '/etc/systemd/journald.conf': '[Journal]\nReadKMsg=no\nAudit=no\nStorage=persistent\n',
  '/var/log/journal/': '',
} as const;

/** journald tells units by the control group that it sees, which is below one of the node's own here. */
const START = `
for hierarchy in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
  [ -e "$hierarchy/cgroup.procs" ] || continue
  mkdir -p "$hierarchy/$1/system.slice/$2"
  echo $$ >"$hierarchy/$1/cgroup.procs"
done
exec setsid unshare --cgroup sh -c '
mkdir -p /run/systemd/journal
/lib/systemd/systemd-journald </dev/null >/dev/null 2>&1 &
while [ ! -S /run/systemd/journal/stdout ]; do sleep 0.05; done
for hierarchy in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
  [ ! -e "$hierarchy/cgroup.procs" ] || echo $$ >"$hierarchy/$1/system.slice/$2/cgroup.procs"
done
exec systemd-cat --identifier=kubelet sh -c "cat; exec sleep 1000"
' unit "$1" "$2"
`;

/**
 * Starts journald on a node that has JOURNAL_FILES, and a process in a unit of that name that logs a text.
 *
 * @returns the number that the process has on the node
 */
export async function logToJournal(node: TestNode, unit: string, text: string): Promise<number> {
  const group = basename(dirname(node.sharedDirectory));
  const file = `${node.sharedDirectory}/journal-start.sh`;
  await node.run(`cat >"$1"`, [file], START);
  await node.run('sh "$1" "$2" "$3" <"$4" >/dev/null 2>&1 &', [file, group, unit, await written(node, text)]);
  const sleeper = await until(
    () => node.processes().find(({ argv }) => argv.join(' ') === 'sleep 1000'),
    (process) => process !== undefined,
    10_000,
  );
  await node.run('journalctl --sync');
  return sleeper?.pidOnNode ?? 0;
}

async function written(node: TestNode, text: string): Promise<string> {
  const file = `${node.sharedDirectory}/journal-text`;
  await node.run('cat >"$1"', [file], text);
  return file;
}

import type { Frame } from '../../conversation/conversation.ts';

/** What /proc tells of one process. */
export interface ProcessFacts {
  readonly userId: number | undefined;
  /**
   * Whether the process sees the files that we see: it has our mount namespace, or its root is the same directory.
   * (systemd's hardening gives a kubelet a mount namespace of its own.) Undefined where the node does not let us look.
   */
  readonly sharesOurFiles: boolean | undefined;
  /** Where it runs in: the paths of its control groups. */
  readonly controlGroups: readonly string[];
  readonly startedAt: Date | undefined;
  /** The files and directories that the kernel watches for it; undefined where the node does not let us look. None unless asked for. */
  readonly watches: readonly InotifyWatch[] | undefined;
}

/** An inode that a process watches. */
export interface InotifyWatch {
  readonly inode: number;
  /** As stat numbers devices. */
  readonly device: number;
}

/** The facts of all processes. */
export interface Survey {
  /** Of the user who looked. */
  readonly userId: number | undefined;
  factsOf(pid: number): ProcessFacts;
}

/** Reads the frames that find-kubelets.sh says of processes. */
export function readFacts(frames: readonly Frame[]): Survey {
  const facts = new TextDecoder().decode(frames.find(({ word }) => word === 'facts')?.content);
  const lines = facts.split('\n').map(splitFact);
  const texts = (path: string): readonly string[] => lines.flatMap((line) => (line.path === path ? [line.text] : []));
  const fieldOf = (wanted: string, pid: string): string | undefined =>
    frames.find(({ word, fields }) => word === wanted && fields[0] === pid)?.fields[1];
  const bootTime = Number(texts('/proc/stat')[0]?.split(' ')[1]);
  return {
    userId: numberOf(frames.find(({ word }) => word === 'self')?.fields[0]),
    factsOf: (pid) => {
      const process = `/proc/${String(pid)}`;
      const files = fieldOf('files', String(pid));
      const isHidden = files !== 'same' && files !== 'other';
      return {
        userId: numberOf(fieldOf('owner', String(pid))),
        sharesOurFiles: isHidden ? undefined : files === 'same',
        controlGroups: texts(`${process}/cgroup`).map((group) => group.replace(/^\d+:[^:]*:/, '')),
        startedAt: startTime(texts(`${process}/stat`)[0], bootTime),
        // Who may not see the namespace may not see the open files, either.
        watches: isHidden ? undefined : lines.flatMap((line) => readWatch(`${process}/fdinfo/`, line)),
      };
    },
  };
}

interface Fact {
  readonly path: string;
  readonly text: string;
}

function splitFact(line: string): Fact {
  const colon = line.indexOf(':');
  return { path: line.slice(0, colon), text: line.slice(colon + 1) };
}

function numberOf(field: string | undefined): number | undefined {
  return field === undefined || !/^\d+$/.test(field) ? undefined : Number(field);
}

/**
 * The 22nd field of /proc/PID/stat counts hundredths of a second since boot (USER_HZ); the second field, a name in
 * parentheses, may hold anything.
 */
function startTime(stat: string | undefined, bootTime: number): Date | undefined {
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const seconds = bootTime + Number(fields?.[19]) / 100;
  return Number.isNaN(seconds) ? undefined : new Date(seconds * 1000);
}

/** `inotify wd:1 ino:2c7f sdev:800001 mask:…`: numbers in hexadecimal, see fs/notify/fdinfo.c of Linux. */
function readWatch(fileInfo: string, { path, text }: Fact): readonly InotifyWatch[] {
  if (!path.startsWith(fileInfo)) return [];
  const [, inode, device] = /^inotify wd:[0-9a-f]+ ino:([0-9a-f]+) sdev:([0-9a-f]+)/.exec(text) ?? [];
  if (inode === undefined || device === undefined) return [];
  return [{ inode: parseInt(inode, 16), device: deviceOfStat(parseInt(device, 16)) }];
}

/** The kernel counts a device as major << 20 | minor; stat gives the minor's low byte first, then the major. */
function deviceOfStat(kernelDevice: number): number {
  const major = Math.floor(kernelDevice / 0x100000);
  const minor = kernelDevice % 0x100000;
  return (minor & 0xff) + major * 0x100 + (minor - (minor & 0xff)) * 0x1000;
}

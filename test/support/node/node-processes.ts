import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** A process of a node as this machine sees it. */
export interface NodeProcess {
  /** Its number on this machine, by which a test may trace or end it. */
  readonly pid: number;
  /** Its number on the node. */
  readonly pidOnNode: number;
  readonly argv: readonly string[];
}

/** Lists the processes that share the process namespace of `firstProcess`; looking does not start one there. */
export function processesBeside(firstProcess: number): readonly NodeProcess[] {
  const namespace = namespaceOf(firstProcess);
  return readdirSync('/proc')
    .filter((entry) => /^[0-9]+$/.test(entry) && namespace !== undefined && namespaceOf(Number(entry)) === namespace)
    .flatMap((entry) => {
      const process = readProcess(Number(entry));
      return process === undefined ? [] : [process];
    });
}

function namespaceOf(pid: number): string | undefined {
  return whileItRuns(() => readlinkSync(`/proc/${String(pid)}/ns/pid`));
}

function readProcess(pid: number): NodeProcess | undefined {
  return whileItRuns(() => {
    const argv = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .split('\0')
      .slice(0, -1);
    const numbers = /^NSpid:\s+(.*)$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]?.split(/\s+/);
    return { pid, pidOnNode: Number(numbers?.at(-1)), argv };
  });
}

// A process may end between being listed and being looked at.
function whileItRuns<Value>(look: () => Value): Value | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Test } from '../support/temporary-directory.ts';

/** Where a run is broken off: before a system call of the program (0) or of the nth that it starts. */
export interface Moment {
  readonly process: number;
  readonly call: number;
}

/** A moment of a run that is left alone. */
export interface CountedMoment extends Moment {
  /** Whether the write window is open then. */
  readonly isInWindow: boolean;
  /** Whether the call changes something on the disk. */
  readonly isChange: boolean;
}

/** How a run ended. */
export interface Run {
  /** Whether it came as far as it was to be broken off. */
  readonly isBrokenOff: boolean;
  /** The exit code of the program, 128 and the signal's number where it was killed. */
  readonly status: number;
  /** Whether the write window was open when it was broken off. */
  readonly isInWindow: boolean;
}

/** A program that is run again and again, and broken off (trace.pl). */
export interface Tracer {
  /** All moments of a run that is left alone, in the order of processes and calls. */
  count(): Promise<readonly CountedMoment[]>;
  /** Kills a process at one of its system calls; answers when all that the run has started has ended. */
  kill(moment: Moment): Promise<Run>;
  /** Stops a process before its first system call and kills all others; does something; then lets it go on, to its end. */
  hold(process: number, meanwhile: (isInWindow: boolean) => Promise<void>): Promise<Run>;
  /** Stops a process before one of its system calls; does something; then lets all go on, to the end. */
  pause(moment: Moment, meanwhile: (isInWindow: boolean) => Promise<void> | void): Promise<Run>;
}

export interface TracedProgram {
  readonly argv: readonly [program: string, ...words: string[]];
  readonly path: string;
  /** The argv with which a program begins that runs where this one is to run. */
  readonly enter?: readonly string[];
  /** The directory of the lock that tells whether the write window is open. */
  readonly lock: string;
  /** The file that is to hold what a run prints. */
  readonly output: string;
}

const TRACE = fileURLToPath(new URL('./trace.pl', import.meta.url));

/** Starts a tracer; it ends with the test. */
export function startTracer(test: Test, { argv, path, enter = [], lock, output }: TracedProgram): Tracer {
  const words = [...enter, 'perl', TRACE, output, lock, path, ...argv];
  const child = spawn('env', words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  test.after(async () => {
    child.stdin.end();
    await ended;
  });
  const lines: AsyncIterator<string, undefined> = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const say = (line: string): unknown => child.stdin.write(`${line}\n`);
  const hear = async (): Promise<readonly string[]> => {
    const { value } = await lines.next();
    assert.ok(value !== undefined, 'the tracer ended');
    return value.split(' ');
  };
  const stop = async (request: string, meanwhile: (isInWindow: boolean) => Promise<void> | void): Promise<Run> => {
    say(request);
    const first = await hear();
    if (first[0] !== 'held' && first[0] !== 'paused') return readRun(first);
    await meanwhile(first[2] === 'inside');
    say('go on');
    return readRun(await hear());
  };
  return {
    count: async () => {
      say('count');
      const words = await hear();
      return words.flatMap((word, process) =>
        [...word.slice(1)].map((letter, index) => ({
          process,
          call: index + 1,
          isInWindow: letter.toLowerCase() === 'i',
          isChange: letter !== letter.toLowerCase(),
        })),
      );
    },
    kill: async ({ process, call }) => {
      say(`kill ${process} ${call}`);
      return readRun(await hear());
    },
    hold: (process, meanwhile) => stop(`hold ${process}`, meanwhile),
    pause: ({ process, call }, meanwhile) => stop(`pause ${process} ${call}`, meanwhile),
  };
}

function readRun([word, status, where]: readonly string[]): Run {
  return { isBrokenOff: word === 'killed', status: Number(status), isInWindow: where === 'inside' };
}

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** How a program ended. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  /** 128 and the signal's number where a signal ended it, as a shell says it. */
  readonly exitCode: number;
}

/** What a program is started with. */
export interface ProgramOptions {
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly workingDirectory?: string;
  /** Kills the program after so long, so that a test that hangs ends with what was printed until then. */
  readonly timeoutMilliseconds?: number;
}

/** A program that runs. */
export interface RunningProgram {
  /** Its number on this machine; 0 when it could not be started. */
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** What it has printed until now. */
  soFar(): Pick<Ended, 'stdout' | 'stderr'>;
  readonly ended: Promise<Ended>;
}

const SIGNAL_NUMBERS: Readonly<Record<string, number>> = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGPIPE: 13, SIGTERM: 15 };

/** Starts a program, without a shell, and gives a hold on it. */
export function startProgram(
  program: string,
  words: readonly string[],
  { stdin, environment, workingDirectory, timeoutMilliseconds }: ProgramOptions = {},
): RunningProgram {
  const child = spawn(program, words, {
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(environment === undefined ? {} : { env: environment }),
    ...(workingDirectory === undefined ? {} : { cwd: workingDirectory }),
    ...(timeoutMilliseconds === undefined ? {} : { timeout: timeoutMilliseconds, killSignal: 'SIGKILL' as const }),
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  // A program may end without reading all of its input; that is its own affair.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(stdin);

  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ stdout: stdout(), stderr: stderr(), exitCode: code ?? 128 + (SIGNAL_NUMBERS[signal ?? ''] ?? 0) });
    });
  });
  return {
    pid: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    soFar: () => ({ stdout: stdout(), stderr: stderr() }),
    ended,
  };
}

/** Runs a program to its end. */
export async function runProgram(program: string, words: readonly string[], options?: ProgramOptions): Promise<Ended> {
  return startProgram(program, words, options).ended;
}

/** Runs a program that has to succeed and gives what it printed. */
export async function outputOf(program: string, words: readonly string[], options?: ProgramOptions): Promise<string> {
  const { stdout, stderr, exitCode } = await runProgram(program, words, options);
  if (exitCode !== 0)
    throw new Error(`${program} ${words.join(' ')} ended with ${String(exitCode)}: ${stderr}${stdout}`);
  return stdout;
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Uint8Array[] = [];
  stream?.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Signals a process, unless it has ended meanwhile. */
export function signalIfRunning(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Whether there is a process with this number, a dead one that nobody has waited for aside. */
export function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Failure } from '../../errors/failure.ts';
import type { OperationScript } from '../conversation/conversation.ts';
import { composeStreamProgram } from '../conversation/program.ts';
import { randomBytes } from '../conversation/random.ts';
import { retryDelay, RETRIES } from '../conversation/retry.ts';
import { cannotReach, cannotStart, lineBroke } from '../conversation/transport-failures.ts';
import type { Argv, Way } from '../conversation/way.ts';
import { MarkedStream } from './marked-stream.ts';

/** Where a program's bytes go. */
export interface Sink {
  write(bytes: Uint8Array): void;
  /** Nobody reads it any more. */
  readonly isClosed: boolean;
}

export interface StreamsRun {
  readonly way: Way;
  readonly operation: OperationScript;
  /** The operation's arguments; `isFramed` says whether it is to mark where its output begins and ends. */
  readonly words: (isFramed: boolean) => readonly string[];
  /** What is sent to the node: what is typed at the terminal, a stream, or nothing. */
  readonly input: 'terminal' | Readable | 'none';
  readonly stdout: Sink;
  /** Takes nothing where input is a terminal: that is one stream for both. */
  readonly stderr: Sink;
  readonly signal: AbortSignal;
}

/**
 * Runs one script on a node with the standard streams of this process as its own, on a connection for itself, and answers
 * the status that it ends with, or that it was given up because nobody reads standard output any more. What a login
 * shell, or what carries the streams, says beside it is kept out.
 *
 * @throws Failure 'node' when the node cannot be reached or the connection breaks, 'cancelled' when the user interrupts
 */
export async function runOnStreams(run: StreamsRun): Promise<number | 'reader gone'> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptRun(run);
    if (typeof outcome !== 'object') return outcome;
    const { exitCode, errorText } = outcome;
    const refusal = run.way.explain(exitCode, errorText);
    if (refusal?.mayRetry !== true || attempt > RETRIES) throw cannotReach(refusal, exitCode, errorText);
    await new Promise((resolve) => setTimeout(resolve, retryDelay(attempt)));
  }
}

/** The script did not begin. */
interface NotBegun {
  readonly exitCode: number | null;
  readonly errorText: string;
}

type Outcome = number | 'reader gone' | NotBegun;

async function attemptRun(run: StreamsRun): Promise<Outcome> {
  const { way, operation, input, signal } = run;
  if (signal.aborted) throw new Failure('cancelled', 'interrupted');
  const isTerminal = input === 'terminal';
  // A program that has this machine's terminal itself is not to find a pipe in its place.
  const isFramed = !isTerminal || way.carriesTerminal;
  const mark = randomBytes(9).toString('hex');
  const program = composeStreamProgram({
    mark,
    root: way.root,
    become: way.become,
    operation,
    values: run.words(isFramed),
    isTerminal,
  });
  const argv = isTerminal ? way.terminalArgv(program) : way.argv(program);
  return new StreamsAttempt(run, mark).start(argv, stdioOf(isTerminal, isFramed));
}

function stdioOf(isTerminal: boolean, isFramed: boolean): StdioOptions {
  if (!isTerminal) return 'pipe';
  return isFramed ? ['inherit', 'pipe', 'pipe'] : 'inherit';
}

class StreamsAttempt {
  readonly #run: StreamsRun;
  readonly #stdout: MarkedStream;
  readonly #stderr: MarkedStream;
  #child: ChildProcess | undefined;
  #status: number | undefined;
  #hasBegun = false;
  #end: Failure | 'reader gone' | undefined;
  /** On a terminal that is carried: what the carrier says itself. */
  #carrierText = '';

  constructor(run: StreamsRun, mark: string) {
    this.#run = run;
    const onBegin = (): void => {
      this.#begin();
    };
    const onEnd = (status: number): void => {
      this.#finish(status);
    };
    this.#stdout = new MarkedStream({ mark, onBegin, onEnd, onBytes: (bytes) => this.#write(bytes) });
    this.#stderr = new MarkedStream({
      mark,
      onBegin: () => undefined,
      onEnd,
      onBytes: (bytes) => run.stderr.write(bytes),
    });
  }

  start([program, ...words]: Argv, stdio: StdioOptions): Promise<Outcome> {
    const { signal } = this.#run;
    const child = spawn(program, words, { stdio });
    this.#child = child;
    const cancel = (): void => {
      this.#giveUp(new Failure('cancelled', 'interrupted'));
    };
    signal.addEventListener('abort', cancel, { once: true });
    child.stdin?.on('error', () => undefined);
    child.stdout?.on('data', (chunk: Buffer) => {
      this.#stdout.read(chunk);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#readErrors(chunk);
    });
    return new Promise<Outcome>((resolve, reject) => {
      child.on('error', (cause) => {
        reject(cannotStart(program, cause));
      });
      child.on('close', (exitCode) => {
        // Ctrl-C reaches the child and us alike, in either order: let it be heard before its effect is told as a failure.
        setTimeout(() => {
          signal.removeEventListener('abort', cancel);
          this.#release();
          this.#settle(exitCode, stdio === 'inherit', resolve, reject);
        }, PATIENCE_MILLISECONDS);
      });
    });
  }

  #settle(
    exitCode: number | null,
    isPlain: boolean,
    resolve: (outcome: Outcome) => void,
    reject: (failure: Error) => void,
  ): void {
    this.#stdout.close();
    this.#stderr.close();
    if (this.#end === 'reader gone') resolve(this.#end);
    else if (this.#end !== undefined) reject(this.#end);
    else if (this.#status !== undefined) resolve(this.#status);
    else if (isPlain && exitCode !== null) resolve(exitCode);
    else if (this.#hasBegun) reject(lineBroke(this.#carrierText));
    else resolve({ exitCode, errorText: this.#carrierText + this.#stderr.noise });
  }

  /** Only what has begun may take input: an attempt that was dropped is made again. */
  #begin(): void {
    this.#hasBegun = true;
    const { input } = this.#run;
    const stdin = this.#child?.stdin;
    if (typeof input === 'object' && stdin) input.pipe(stdin);
  }

  #finish(status: number): void {
    this.#status = status;
    this.#release();
    // Where nothing more comes of us, what waits for it on the node ends.
    this.#child?.stdin?.end();
  }

  #release(): void {
    const { input } = this.#run;
    if (typeof input !== 'object') return;
    input.unpipe();
    input.destroy();
  }

  #write(bytes: Uint8Array): void {
    const { stdout } = this.#run;
    stdout.write(bytes);
    if (stdout.isClosed) this.#giveUp('reader gone');
  }

  #readErrors(chunk: Buffer): void {
    if (this.#run.input === 'terminal') {
      this.#carrierText = (this.#carrierText + chunk.toString('utf8')).slice(-MOST_ERROR_TEXT);
    } else {
      this.#stderr.read(chunk);
    }
  }

  #giveUp(end: Failure | 'reader gone'): void {
    this.#end ??= end;
    this.#release();
    this.#child?.stdin?.end();
    this.#child?.kill('SIGTERM');
  }
}

const MOST_ERROR_TEXT = 8192;
const PATIENCE_MILLISECONDS = 20;

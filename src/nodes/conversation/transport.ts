import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { Failure } from '../../errors/failure.ts';
import type { Answer, Frame } from './conversation.ts';
import { FrameReader, type Arrival } from './frame-reader.ts';
import { retryDelay, RETRIES } from './retry.ts';
import { cannotBecomeRoot, cannotReach, cannotStart, lineBroke, tookTooLong } from './transport-failures.ts';
import type { Argv, Way } from './way.ts';

export interface TransportOptions {
  readonly way: Way;
  readonly mark: string;
  readonly argv: Argv;
  readonly requestTimeout: number;
  readonly signal: AbortSignal;
  readonly onRetry?: (message: string) => void;
}

interface Exchange {
  readonly line: string;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: unknown) => void;
  readonly frames: Frame[];
  errorText: string;
  /** How many bytes of content the frames hold, a frame without counted as some. */
  length: number;
  /** Until when, by `performance.now()`, a script that is busy is waited for. */
  readonly waitsUntil: number;
}

/**
 * One running program that joins us to a node: writes request lines, reads the frames of their answers, one request
 * at a time. It starts at the first request, and again when the server dropped the attempt unseen.
 */
export class Transport {
  readonly #options: TransportOptions;
  #child: ChildProcessWithoutNullStreams | undefined;
  #exchange: Exchange | undefined;
  #isReady = false;
  #becameThrough: string | undefined;
  #refusal: { readonly through: string; readonly status: string | undefined } | undefined;
  #errorText = '';
  #attempt = 0;
  #timer: NodeJS.Timeout | undefined;
  #broken: Failure | undefined;
  readonly #cancel = (): void => {
    this.#fail(new Failure('cancelled', 'interrupted'));
  };

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** Sends one line and gathers its answer; `longest` is how long, in milliseconds, it may take while the node is busy. */
  exchange(line: string, longest: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const waitsUntil = performance.now() + longest;
      this.#exchange = { line, resolve, reject, frames: [], errorText: '', length: 0, waitsUntil };
      if (this.#broken !== undefined) {
        this.#fail(this.#broken);
      } else if (this.#options.signal.aborted) {
        this.#cancel();
      } else if (this.#child === undefined) {
        this.#options.signal.addEventListener('abort', this.#cancel, { once: true });
        this.#start();
      } else {
        this.#startTimer(this.#options.requestTimeout);
        this.#child.stdin.write(line);
      }
    });
  }

  /** Hangs up; the node side ends by itself. A transport that does not is ended after two seconds. */
  close(): Promise<void> {
    this.#options.signal.removeEventListener('abort', this.#cancel);
    clearTimeout(this.#timer);
    const child = this.#child;
    if (child?.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      const lastResort = setTimeout(() => child.kill('SIGKILL'), 2000);
      // Not `close`: what the program started, and left behind, may hold its pipes.
      child.once('exit', () => {
        clearTimeout(lastResort);
        child.stdout.destroy();
        child.stderr.destroy();
        resolve();
      });
      child.stdin.end();
    });
  }

  #start(): void {
    const { argv, mark, way } = this.#options;
    const [program, ...words] = argv;
    this.#attempt += 1;
    this.#errorText = '';
    const child = spawn(program, words, { stdio: 'pipe' });
    this.#child = child;
    const reader = new FrameReader(mark, (arrival) => {
      this.#receive(arrival);
    });
    child.on('error', (cause) => {
      this.#fail(cannotStart(program, cause));
    });
    // The pipe breaks when the program ends early; its end says why, a moment later.
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      this.#readChunk(reader, chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      this.#keepErrorText(chunk.toString('utf8'));
    });
    child.on('close', (exitCode) => {
      // Ctrl-C reaches the child and us alike, in either order: let it be heard before its effect is told as a failure.
      if (this.#exchange === undefined) this.#ended(exitCode);
      else setTimeout(() => this.#ended(exitCode), PATIENCE_MILLISECONDS);
    });
    if (way.connectTimeout !== undefined) this.#startTimer(way.connectTimeout + this.#options.requestTimeout);
    if (this.#exchange !== undefined) child.stdin.write(this.#exchange.line);
  }

  #readChunk(reader: FrameReader, chunk: Buffer): void {
    if (this.#broken !== undefined) return;
    try {
      reader.read(chunk);
    } catch (cause) {
      this.#fail(new Failure('node', 'answers nonsense: it does not end', { cause }));
    }
  }

  #receive(arrival: Arrival): void {
    if (arrival.kind === 'noise') this.#keepNoise(arrival.text);
    else if (arrival.frame.word === 'ready') this.#ready();
    else if (arrival.frame.word === 'become') this.#becameThrough = arrival.frame.fields[0];
    else if (arrival.frame.word === 'refused') this.#refused(arrival.frame.fields[0]);
    else if (arrival.frame.word === 'busy') this.#busy();
    else if (arrival.frame.word === 'end') this.#answered(Number(arrival.frame.fields[0]));
    else this.#gather(arrival.frame);
  }

  /** No answer is longer than this; a node that says more without an end must not fill this machine's memory. */
  #gather(frame: Frame): void {
    const exchange = this.#exchange;
    if (exchange === undefined) return;
    exchange.frames.push(frame);
    exchange.length += FRAME_BYTES + (frame.content?.length ?? 0);
    if (exchange.length > MOST_ANSWER_BYTES) throw new RangeError('more bytes than any answer has');
  }

  #ready(): void {
    this.#isReady = true;
    this.#startTimer(this.#options.requestTimeout);
  }

  /**
   * sudo or doas ended: before the first answer that is its refusal, later its end is the end of the line. What it said
   * of it comes on another stream, and is all here when the program has ended.
   */
  #refused(status: string | undefined): void {
    if (this.#isReady) {
      this.#fail(lineBroke(this.#errorText));
      return;
    }
    this.#refusal = { through: this.#becameThrough ?? 'sudo', status };
    this.#child?.stdin.end();
  }

  /** Whoever is at work is not lost; but what a node says is no reason to wait for longer than was meant. */
  #busy(): void {
    const left = (this.#exchange?.waitsUntil ?? 0) - performance.now();
    if (left > 0) this.#startTimer(Math.min(this.#options.requestTimeout, left));
  }

  #answered(status: number): void {
    const exchange = this.#exchange;
    if (exchange === undefined) return;
    clearTimeout(this.#timer);
    this.#exchange = undefined;
    exchange.resolve({ status, frames: exchange.frames, errorText: exchange.errorText });
  }

  #keepNoise(text: string): void {
    if (text === '') return;
    if (this.#exchange !== undefined && this.#isReady && this.#exchange.errorText.length < MOST_ERROR_TEXT) {
      this.#exchange.errorText = `${this.#exchange.errorText}${text}\n`.slice(0, MOST_ERROR_TEXT);
    }
  }

  #keepErrorText(text: string): void {
    this.#errorText = (this.#errorText + text).slice(-MOST_ERROR_TEXT);
  }

  #ended(exitCode: number | null): void {
    if (this.#broken !== undefined) return;
    // Between two requests, too: the next one would wait for an answer that nobody gives.
    if (this.#isReady) {
      this.#fail(lineBroke(this.#errorText));
      return;
    }
    if (this.#refusal !== undefined) {
      const { through, status } = this.#refusal;
      this.#fail(cannotBecomeRoot(through, status, this.#errorText));
      return;
    }
    const refusal = this.#options.way.explain(exitCode, this.#errorText);
    if (refusal?.mayRetry === true && this.#attempt <= RETRIES) {
      clearTimeout(this.#timer);
      this.#options.onRetry?.(`${refusal.message}; trying again (${String(this.#attempt)} of ${String(RETRIES)})`);
      this.#timer = setTimeout(() => {
        this.#start();
      }, retryDelay(this.#attempt));
      return;
    }
    this.#fail(cannotReach(refusal, exitCode, this.#errorText));
  }

  #startTimer(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#fail(tookTooLong(milliseconds, this.#isReady));
    }, milliseconds);
  }

  #fail(failure: Failure): void {
    clearTimeout(this.#timer);
    const exchange = this.#exchange;
    this.#exchange = undefined;
    this.#broken = failure;
    this.#child?.kill('SIGTERM');
    exchange?.reject(failure);
  }
}

const MOST_ERROR_TEXT = 8192;
const MOST_ANSWER_BYTES = 256 * 1024 * 1024;
/** About what a frame takes here besides its content. */
const FRAME_BYTES = 256;
const PATIENCE_MILLISECONDS = 20;

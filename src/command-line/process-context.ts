import { Failure } from '../errors/failure.ts';
import type { Context } from './context.ts';
import { descriptorInput } from './descriptor-input.ts';
import { descriptorOutput } from './descriptor-output.ts';

/** A process as its commands see it, and what its owner may still do to it. */
export interface ProcessWorld {
  readonly context: Context;
  /** Aborts the context's signal. */
  readonly interrupt: () => void;
  readonly isInterrupted: () => boolean;
}

/** Makes the context of a real process. Nothing is opened or listened to before a command asks for it. */
export function processWorld(process: NodeJS.Process): ProcessWorld {
  let interruption: AbortController | undefined;
  let borrowers = 0;
  const listening = (): AbortController => (interruption ??= interruptedBySignals(process, () => borrowers > 0));

  return {
    interrupt: () => listening().abort(interrupted()),
    isInterrupted: () => interruption?.signal.aborted === true,
    context: {
      stdin: descriptorInput(process),
      stdout: descriptorOutput(process, 'stdout'),
      stderr: descriptorOutput(process, 'stderr'),
      environment: process.env,
      workingDirectory: process.cwd(),
      // eslint-disable-next-line no-restricted-syntax -- here is where the time comes in
      now: () => new Date(),
      // A command that never asks leaves the signals their usual effect: the process ends at once.
      get signal() {
        return listening().signal;
      },
      lendTerminal: async (work) => {
        // Who did not listen before would be ended by what is not for it.
        listening();
        borrowers += 1;
        try {
          return await work();
        } finally {
          borrowers -= 1;
        }
      },
      programName: programNameOf(process.argv[1] ?? ''),
    },
  };
}

function interruptedBySignals(process: NodeJS.Process, isTerminalLent: () => boolean): AbortController {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const onSignal = (): void => {
      // Ctrl-C reaches every program at the terminal; SIGTERM is meant.
      if (signal === 'SIGINT' && isTerminalLent()) return;
      if (!interruption.signal.aborted) {
        interruption.abort(interrupted());
        return;
      }
      // The second Ctrl-C ends the process whatever it is doing.
      process.removeListener(signal, onSignal);
      process.kill(process.pid, signal);
    };
    // Not `once`: ink listens, too, and ends the process when it finds itself the only one left who does.
    process.on(signal, onSignal);
  }
  return interruption;
}

function interrupted(): Failure {
  return new Failure('cancelled', 'interrupted');
}

/** Tells a kubectl plugin by its file's name, as kubectl does: `kubectl-static_pod` is typed `kubectl static-pod`. */
export function programNameOf(programFile: string): string {
  const fileName = programFile.split(/[\\/]/).at(-1) ?? '';
  return fileName.startsWith('kubectl-') ? fileName.replace('-', ' ').replaceAll('_', '-') : 'kstatic';
}

import { processWorld } from './command-line/process-context.ts';
import { printFailure } from './command-line/print-failure.ts';
import { runKstatic } from './command-line/run-kstatic.ts';

/** Runs the program in a real process: its words, its streams, its signals in, its exit code out. */
export async function main(process: NodeJS.Process): Promise<void> {
  const world = processWorld(process);

  // Reached only by what no promise carries: an error in a callback. What runs is told to stop, then the process ends.
  process.on('uncaughtException', (error) => {
    process.exitCode = printFailure(error, world.context);
    world.interrupt();
  });

  const exitCode = await runKstatic(process.argv.slice(2), world.context);
  process.exitCode ??= world.isInterrupted() ? 130 : exitCode;
}

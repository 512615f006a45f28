// A program for process.test.ts: waits until it is interrupted, as a command that has a node to wait for does.
import process from 'node:process';

import { processWorld } from '../../src/command-line/process-context.ts';

const { context, isInterrupted } = processWorld(process);
const waiting = setInterval(() => undefined, 1000);
context.signal.addEventListener('abort', () => {
  clearInterval(waiting);
  context.stdout.write(`interrupted: ${isInterrupted()}\n`);
});
context.stdout.write('waiting\n');

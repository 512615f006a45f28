import { Failure } from '../../errors/failure.ts';
import type { LogSource } from './log-source.ts';

/** There is no file, or none that can be read as one. */
export function logIsMissing(
  { path, container, podName }: LogSource,
  reason: 'nothing' | 'special' | 'denied',
): Failure {
  const log = `the log of container "${container}" in pod "${podName}"`;
  switch (reason) {
    case 'denied':
      return new Failure('node', `cannot read ${log}: ${path}: permission denied`, { hint: 'root may: see --sudo' });
    case 'special':
      return new Failure('node', `cannot read ${log}: ${path} is no file`);
    case 'nothing':
      return new Failure('not found', `${log} is not there: ${path} does not exist`);
  }
}

/** The node has the file, and yet reads nothing from it. */
export function logIsUnreadable({ path }: LogSource): Failure {
  return new Failure('node', `cannot read ${path}`, {
    hint: 'see whether its disk is well, and whether dd can read it',
  });
}

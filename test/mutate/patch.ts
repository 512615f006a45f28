import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A patch that takes one guard out, and the test that must not survive it. */
export interface GuardPatch {
  readonly path: string;
  readonly guard: string;
  /** The file of the test, from the top of the repository. */
  readonly file: string;
  readonly testName: string;
}

/**
 * Reads the patches of a directory, in the order of their names. Each begins with lines `Guard: …`, `Test: FILE` and
 * `Name: the test's own name`.
 *
 * @throws Error for a patch without one of them
 */
export function readPatches(directory: string): readonly GuardPatch[] {
  const names = readdirSync(directory).filter((name) => name.endsWith('.patch'));
  return names.sort().map((name) => readPatch(join(directory, name)));
}

function readPatch(path: string): GuardPatch {
  const text = readFileSync(path, 'utf8');
  const header = (key: string): string => {
    const value = new RegExp(`^${key}: (.+)$`, 'm').exec(text)?.[1];
    if (value === undefined) throw new Error(`${path} has no line "${key}: …"`);
    return value;
  };
  return { path, guard: header('Guard'), file: header('Test'), testName: header('Name') };
}

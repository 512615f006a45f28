import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a test's `t` can do that matters here: run something when the test is over, however it ended. */
export interface Test {
  after(clean: () => void | Promise<void>): void;
}

/** Makes an empty directory for one test and removes it after the test. */
export function temporaryDirectory(test: Test): string {
  const directory = makeTemporaryDirectory();
  test.after(() => {
    removeDirectory(directory);
  });
  return directory;
}

/** The same in memory, where this machine has a place for that: for what is made and removed thousands of times. */
export function memoryDirectory(test: Test): string {
  const directory = existsSync(MEMORY) ? mkdtempSync(join(MEMORY, 'kstatic-test-')) : makeTemporaryDirectory();
  test.after(() => {
    removeDirectory(directory);
  });
  return directory;
}

const MEMORY = '/dev/shm';

/** Makes an empty directory that its maker removes with `removeDirectory`. */
export function makeTemporaryDirectory(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'kstatic-test-')));
}

/** Removes a directory with all that it holds; one that is gone already is no trouble. */
export function removeDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}

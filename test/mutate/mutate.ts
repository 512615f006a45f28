// `npm run mutate`: takes the guards out one by one, each by its patch, and fails when the test that is named in the
// patch does not notice. It works on copies of the repository and leaves nothing.
//   npm run mutate [-- PART-OF-A-PATCH'S-NAME…]
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { makeTemporaryDirectory, removeDirectory } from '../support/temporary-directory.ts';
import { readPatches, type GuardPatch } from './patch.ts';
import { openWorkshop, runsProgram, type Outcome, type Workshop } from './workshop.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LANES = 2;

/** Kinds of failure that a test has by itself, and not because something around it broke. */
const OWN_FAILURES: readonly string[] = ['testCodeFailure', 'testTimeoutFailure'];

const parts = process.argv.slice(2);
const patches = readPatches(join(ROOT, 'test/mutate/patches')).filter(
  ({ path }) => parts.length === 0 || parts.some((part) => basename(path).includes(part)),
);
const directories = Array.from({ length: LANES }, makeTemporaryDirectory);
const removeAll = (): void => {
  for (const directory of directories) removeDirectory(directory);
};
process.once('SIGINT', () => {
  removeAll();
  process.exitCode = 130;
});
try {
  const workshops = directories.map((directory) => openWorkshop(ROOT, directory));
  await Promise.all(workshops.map((workshop) => workshop.build()));
  const unsound = await findUnsound(workshops);
  let failures = 0;
  await inLanes(workshops, patches, async (workshop, patch) => {
    const verdict = unsound.get(patch) ?? (await tryWithout(workshop, patch));
    if (verdict !== 'red') failures += 1;
    console.log(`guard ${basename(patch.path, '.patch')} (${patch.guard}): ${verdict}`);
  });
  console.log(`${String(patches.length)} guards, ${String(failures)} of them not proven`);
  if (failures > 0) process.exitCode = 1;
} finally {
  removeAll();
}

/** A test that does not exist, is skipped, or fails with the guard in place proves nothing. */
async function findUnsound(workshops: readonly Workshop[]): Promise<ReadonlyMap<GuardPatch, string>> {
  const unsound = new Map<GuardPatch, string>();
  const files = [...new Set(patches.map(({ file }) => file))];
  await inLanes(workshops, files, async (workshop, file) => {
    const those = patches.filter((patch) => patch.file === file);
    const outcomes = await workshop.runTests(file, [...new Set(those.map(({ testName }) => testName))]);
    for (const patch of those) {
      const objection = objectionTo(outcomes.find(({ name }) => name === patch.testName));
      if (objection !== undefined) unsound.set(patch, `${objection}: ${file}: ${patch.testName}`);
    }
  });
  return unsound;
}

function objectionTo(outcome: Outcome | undefined): string | undefined {
  if (outcome === undefined) return 'there is no such test';
  if (outcome.isSkipped) return 'the test is skipped';
  return outcome.failure === '' ? undefined : 'the test fails with the guard in place';
}

async function tryWithout(workshop: Workshop, { path, file, testName }: GuardPatch): Promise<string> {
  try {
    await workshop.apply(path);
  } catch {
    return 'the patch does not apply';
  }
  try {
    if (runsProgram(ROOT, file)) await workshop.build();
    const outcome = (await workshop.runTests(file, [testName])).find(({ name }) => name === testName);
    if (outcome === undefined) return 'the test did not end';
    if (outcome.failure === '') return 'STILL GREEN';
    return OWN_FAILURES.includes(outcome.failure) ? 'red' : `broken otherwise (${outcome.failure})`;
  } catch (error) {
    return `cannot be built: ${String(error)}`;
  } finally {
    await workshop.takeBack(path);
  }
}

/** Does something with each, as many at a time as there are workshops. */
async function inLanes<One>(
  workshops: readonly Workshop[],
  all: readonly One[],
  work: (workshop: Workshop, one: One) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    workshops.map(async (workshop) => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(workshop, one);
    }),
  );
}

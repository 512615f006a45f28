// Runs the tests: all of them, or the files and folders that are named. Node 20's --test takes no patterns, so the files
// are listed here. At the end every test that was skipped is named with its reason.
//   npm test [-- FILE|FOLDER… --test-name-pattern=…]
// Those in test/e2e run only where they are named: they build programs first, which may take ten minutes.
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

import { buildIfStale } from './build.mjs';

const PATTERN_FLAG = '--test-name-pattern=';

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('-'));
const patterns = args.filter((arg) => arg.startsWith(PATTERN_FLAG)).map((arg) => arg.slice(PATTERN_FLAG.length));
const unknown = args.filter((arg) => arg.startsWith('-') && !arg.startsWith(PATTERN_FLAG));
if (unknown.length > 0) throw new Error(`unknown option: ${unknown.join(' ')}`);

const files =
  named.length === 0
    ? testFilesIn('test').filter((file) => !file.startsWith(`${resolve('test/e2e')}/`))
    : named.flatMap(testFilesIn);
if (files.length === 0) throw new Error(`no test files in ${named.join(' ')}`);

// What a developer has set must not change what a test sees.
delete process.env.KSTATIC_NODES;
delete process.env.KSTATIC_DEBUG;
// ink draws nothing before its end where these are set.
delete process.env.CI;
delete process.env.CONTINUOUS_INTEGRATION;
try {
  await buildIfStale();
} catch (error) {
  // The tests of values still tell something; those that run the program will say the rest.
  console.error(`The program could not be built: ${error.message}\n`);
  process.exitCode = 1;
}

const skipped = [];
// The processes of the test files get this process's own --import flags.
const events = run({
  files,
  concurrency: availableParallelism(),
  // Of one file; the longest takes five minutes. What hangs is told by name rather than by the end of all patience.
  timeout: 15 * 60_000,
  ...(patterns.length === 0 ? {} : { testNamePatterns: patterns }),
});
for (const outcome of ['test:pass', 'test:fail']) {
  events.on(outcome, (test) => {
    if (test.skip !== undefined && test.skip !== false) skipped.push(test);
    else if (outcome === 'test:fail' && !test.todo) process.exitCode = 1;
  });
}
// What the suites of faults tried, for who reads no more than the end.
const moments = { inside: 0, lost: 0 };
events.on('test:diagnostic', ({ message }) => {
  const [, inside, lost] = /^([\d,]+) moments inside the write window: ([\d,]+) lost$/.exec(message) ?? [];
  moments.inside += Number(inside?.replaceAll(',', '') ?? 0);
  moments.lost += Number(lost?.replaceAll(',', '') ?? 0);
});
await pipeline(events.compose(new spec()), process.stdout, { end: false });
printSkipped();
printMoments();

function testFilesIn(path) {
  if (!statSync(path).isDirectory()) return [resolve(path)];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => resolve(join(path, name)));
}

function printSkipped() {
  if (skipped.length === 0) return;
  console.log(`\nSkipped (${skipped.length}):`);
  for (const { name, skip } of skipped) console.log(`  ${name}${typeof skip === 'string' ? `: ${skip}` : ''}`);
}

function printMoments() {
  if (moments.inside === 0) return;
  const [inside, lost] = [moments.inside, moments.lost].map((count) => count.toLocaleString('en'));
  console.log(`\nFaults: ${inside} moments inside the write window: ${lost} lost`);
}

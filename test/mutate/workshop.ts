import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { outputOf, runProgram } from '../support/run-program.ts';

/** How a test ended. */
export interface Outcome {
  readonly name: string;
  readonly isSkipped: boolean;
  /** node:test's word for the kind of failure; '' for a test that passed. */
  readonly failure: string;
}

/** A copy of the repository, to be changed at will. */
export interface Workshop {
  apply(patch: string): Promise<void>;
  takeBack(patch: string): Promise<void>;
  build(): Promise<void>;
  /** Runs the tests of these names in a file and says how each ended. */
  runTests(file: string, names: readonly string[]): Promise<readonly Outcome[]>;
}

const COPIED = ['bin', 'src', 'test', 'completions', 'package.json', 'package-lock.json', 'tsconfig.json'];
const LONGEST_MILLISECONDS = 120_000;

/** Copies what is needed to build and test into an empty directory; the installed packages are shared. */
export function openWorkshop(repository: string, directory: string): Workshop {
  for (const name of COPIED) cpSync(join(repository, name), join(directory, name), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(directory, 'node_modules'));
  const here = { workingDirectory: directory };
  return {
    apply: async (patch) => {
      await outputOf('git', ['apply', patch], here);
    },
    takeBack: async (patch) => {
      await outputOf('git', ['apply', '--reverse', patch], here);
    },
    build: async () => {
      await outputOf(process.execPath, ['test/tools/build.mjs'], here);
    },
    runTests: async (file, names) => {
      const { stdout } = await runProgram(process.execPath, testWords(file, names), {
        ...here,
        timeoutMilliseconds: LONGEST_MILLISECONDS,
      });
      return stdout.split('\n').filter(isOutcome).map(readOutcome);
    },
  };
}

/** Whether a test runs the program, so that a change to src has to be built for it. */
export function runsProgram(repository: string, file: string): boolean {
  return /run-kstatic|refused\.ts/.test(readFileSync(join(repository, file), 'utf8'));
}

function testWords(file: string, names: readonly string[]): readonly string[] {
  return [
    ...['--import', './test/support/text-modules.mjs', '--import', 'tsx'],
    ...['--test', `--test-reporter=${import.meta.resolve('./outcomes.mjs')}`],
    // Some versions of Node compare with the suite's name in front.
    ...names.map((name) => `--test-name-pattern=${name.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`)}$`),
    file,
  ];
}

function isOutcome(line: string): boolean {
  return line.startsWith('{"name":');
}

function readOutcome(line: string): Outcome {
  const value: unknown = JSON.parse(line);
  const fields =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map<string, unknown>();
  return {
    name: String(fields.get('name')),
    isSkipped: fields.get('isSkipped') === true,
    failure: String(fields.get('failure')),
  };
}

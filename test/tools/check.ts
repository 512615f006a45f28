// `npm run check`: everything that can be told without running the program. All of it runs, then what failed is shown.
//   npm run check [-- NAME…]
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

interface Check {
  readonly name: string;
  /** Answers what is wrong, empty when nothing is. */
  readonly run: () => Promise<string>;
}

const ROOT = resolve(import.meta.dirname, '../..');
const WRITTEN_BY_HAND = ['bin', 'src', 'test', 'completions', '.ci'];

const CHECKS: readonly Check[] = [
  { name: 'types', run: () => program('tsc', '-p', '.') },
  { name: 'lint', run: () => program('eslint', '--config', 'test/tools/eslint.config.mjs', '.') },
  { name: 'reasons', run: () => Promise.resolve(suppressionsWithoutReason()) },
  { name: 'format', run: () => program('prettier', '--check', '--log-level=warn', ...formattedPaths()) },
  { name: 'layers', run: () => program('depcruise', '--config', 'test/tools/dependency-cruiser.cjs', 'src', 'test') },
  { name: 'dead code', run: () => program('knip', '--config', 'test/tools/knip.json', '--no-progress') },
  {
    name: 'shell scripts',
    run: () => program('shellcheck', ...filesEnding('.sh'), 'completions/kstatic.bash', '.ci/run'),
  },
  { name: 'generated files', run: () => program('npm', 'run', '--silent', 'generate', '--', '--check') },
];

const named = process.argv.slice(2);
const failures = await runAll(named.length === 0 ? CHECKS : CHECKS.filter(({ name }) => named.includes(name)));
if (failures > 0) process.exitCode = 1;

/** Two at a time: most of them keep one processor busy. */
async function runAll(checks: readonly Check[]): Promise<number> {
  const waiting = [...checks];
  const complaints = new Map<string, string>();
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const start = performance.now();
      const complaint = await check.run();
      if (complaint !== '') complaints.set(check.name, complaint);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${complaint === '' ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)`);
    }
  };
  await Promise.all([lane(), lane()]);

  for (const [name, complaint] of complaints) console.log(`\n--- ${name} ---\n${complaint.trimEnd()}`);
  return complaints.size;
}

function program(name: string, ...words: readonly string[]): Promise<string> {
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(name, words, {
    cwd: ROOT,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((answer) => {
    child.on('error', (error) => answer(`${name} could not run: ${error.message}; \`sh test/setup.sh\` installs it`));
    child.on('close', (code) => answer(code === 0 ? '' : output || `${name} failed`));
  });
}

/** Lists what switches a rule off without saying why behind `--`. */
function suppressionsWithoutReason(): string {
  const pattern = /(eslint-disable|shellcheck disable=)(?!.* (--|#) \S)/;
  return ['.ts', '.tsx', '.mjs', '.sh']
    .flatMap(filesEnding)
    .flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: no reason given`] : [])),
    )
    .filter((complaint) => !complaint.startsWith('test/tools/check.ts'))
    .join('\n');
}

function formattedPaths(): readonly string[] {
  return ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json']
    .flatMap(filesEnding)
    .filter((file) => !file.includes('golden/'));
}

function filesEnding(ending: string): readonly string[] {
  return WRITTEN_BY_HAND.flatMap((directory) =>
    readdirSync(join(ROOT, directory), { recursive: true, encoding: 'utf8' })
      .map((name) => `${directory}/${name}`)
      .filter((name) => name.endsWith(ending) && statSync(join(ROOT, name)).isFile()),
  );
}

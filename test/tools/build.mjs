// Builds what ships: dist/kstatic.cjs, which every run loads, dist/nodes.cjs, which whatever looks at nodes loads, too, and
// dist/chunks/, ES modules that are loaded when they are needed (ink cannot be CommonJS; execa and its kin cost 20 ms that
// few commands owe). Everything third-party is inside, so that the package has no dependencies: it installs and runs on a
// machine that reaches no registry.
//   node test/tools/build.mjs
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

import { thirdPartyLicenses } from './licenses.mjs';
import { buildParts } from './program-parts.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const DIST = join(ROOT, 'dist');
const BUNDLE = join(DIST, 'kstatic.cjs');

/** Built apart, as dist/chunks/NAME.mjs, from a package or a file of ours; `import()` of it loads it from there. */
const CHUNKS = { execa: 'execa', progress: 'src/screens/progress.tsx' };

// `import('execa')` or `import('…/progress.tsx')` in the eager bundle becomes an import of the chunk beside it.
const chunksBeside = {
  name: 'chunks-beside',
  setup: ({ onResolve }) => {
    for (const [name, entry] of Object.entries(CHUNKS)) {
      const last = entry.split('/').at(-1).replaceAll('.', '\\.');
      onResolve({ filter: new RegExp(`^(.*/)?${last}$`) }, ({ path, kind }) => {
        if (kind !== 'dynamic-import')
          throw new Error(`${path} must be loaded by import('${path}'), where it is needed`);
        return { path: `./chunks/${name}.mjs`, external: true };
      });
    }
  },
};

// ink loads its developer tools only where DEV=true, and they are no part of it.
const withoutDeveloperTools = {
  name: 'without-developer-tools',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'absent' }));
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'export default {};' }));
  },
};

const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.12',
  loader: { '.sh': 'text' },
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
  minifySyntax: true,
  minifyWhitespace: true,
};

/** Builds when there is nothing built, or the source is newer. */
export async function buildIfStale() {
  const builtAt = statSync(BUNDLE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map((name) => `src/${name}`);
  const isStale = [
    'package.json',
    'package-lock.json',
    'test/tools/build.mjs',
    'test/tools/program-parts.mjs',
    'src',
    ...sources,
  ].some((name) => statSync(join(ROOT, name)).mtimeMs > builtAt);
  if (isStale) await buildAll();
}

/** Builds the program in memory, as the files in dist and esbuild's account of them; `plugins` come after its own. */
export async function buildProgram(plugins = []) {
  const options = {
    ...SHARED,
    entryPoints: { kstatic: 'src/main.ts' },
    outdir: DIST,
    plugins: [chunksBeside, ...plugins],
  };
  const commands = ['find-path', 'list', 'diff', 'install', 'remove'].map((verb) => `src/commands/${verb}/run.ts`);
  return buildParts(options, [
    { file: BUNDLE, entries: ['src/main.ts', 'src/commands/create/run.ts', 'src/command-line/help/help.ts'] },
    { file: join(DIST, 'nodes.cjs'), entries: commands },
    // Read while a node is being asked.
    { file: join(DIST, 'yaml.cjs'), entries: ['src/manifest/reading/parse-text.ts'] },
    { file: join(DIST, 'rules.cjs'), entries: ['src/kubelet/judge-pod.ts', 'src/kubelet/examine-directory.ts'] },
    // The types of all kinds but Pod, which next to nothing asks for.
    { file: join(DIST, 'kinds.cjs'), entries: ['src/manifest/typed/other-table.ts'] },
    { file: join(DIST, 'rest.cjs') },
  ]);
}

async function buildAll() {
  const program = await buildProgram();
  const chunks = await build({
    ...SHARED,
    entryPoints: CHUNKS,
    jsx: 'automatic',
    // React is a third as large, and quicker, without what it says to developers.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutDeveloperTools],
    outdir: join(DIST, 'chunks'),
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    // Packages in CommonJS call `require`, which an ES module does not have.
    banner: {
      js: "import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);",
    },
  });

  const files = new Map([...program.files, ...chunks.outputFiles.map(({ path, contents }) => [path, contents])]);
  const inputs = [program, chunks].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  files.set(join(DIST, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(ROOT, inputs));
  files.set(join(DIST, 'kstatic.meta.json'), JSON.stringify(program.metafile));
  replaceDist(files);
  // A version of Node that cannot run it still runs the program, only more slowly.
  spawnSync(process.execPath, [join(ROOT, 'test/tools/write-code.cjs')], {
    env: { ...process.env, KSTATIC_WRITE_CODE: '1' },
    stdio: 'ignore',
    timeout: 60_000,
  });
}

// File by file, each whole: a test that runs the program at this moment finds the old one or the new one.
function replaceDist(files) {
  const inOrder = [...files].sort(([path]) => (path === BUNDLE ? 1 : -1));
  for (const [path, contents] of inOrder) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, contents);
    renameSync(`${path}.new`, path);
  }
  for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    const path = join(DIST, name);
    if (!files.has(path) && !statSync(path).isDirectory()) rmSync(path);
  }
}

if (relative(process.argv[1] ?? '', fileURLToPath(import.meta.url)) === '') await buildAll();

// Builds what ships: dist/kstatic.cjs, one eager CommonJS bundle, and dist/chunks/, ES modules that are loaded when
// they are needed (ink cannot be CommonJS; execa and its kin cost 20 ms that few commands owe).
import { rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const LAZY_CHUNKS = { };

await rm('dist', { recursive: true, force: true });

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.12',
  loader: { '.sh': 'text' },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const eager = await build({
  ...shared,
  entryPoints: { kstatic: 'src/main.ts' },
  outdir: 'dist',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minifySyntax: true,
  minifyWhitespace: true,
});
await writeFile('dist/kstatic.meta.json', JSON.stringify(eager.metafile));

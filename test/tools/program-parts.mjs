// Builds the program in two files: what every `kstatic create` and every start needs, and the rest. Node reads a whole
// file, even what never runs: 1 ms for each 80 kB. One file a module is no way out, as each costs half a millisecond.
//
// esbuild splits ES modules only, so its parts are made CommonJS functions here, and put into the two files.
import { basename } from 'node:path';
import { build, transform } from 'esbuild';

/** Answers the texts of the two files, and esbuild's account of them. */
export async function buildParts(options, { main, rest, eagerEntries }) {
  const { outputFiles, metafile } = await build({
    ...options,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
  });
  const parts = new Map(
    await Promise.all(
      outputFiles.map(async ({ path, text }) => [`./${basename(path)}`, await asFunction(text, options)]),
    ),
  );

  const eager = eagerParts(metafile, eagerEntries);
  const printed = (isWanted) =>
    [...parts].filter(([name]) => isWanted(name)).map(([name, text]) => `${JSON.stringify(name)}:${text}`);
  return {
    metafile,
    files: new Map([
      [
        main,
        program(
          printed((name) => eager.has(name)),
          basename(main),
          basename(rest),
        ),
      ],
      [rest, `module.exports={\n${printed((name) => !eager.has(name)).join(',\n')}};\n`],
    ]),
  };
}

/** Lists the parts that the entries import, and those that these import, but not what they import when it is needed. */
function eagerParts({ outputs }, entries) {
  const eager = new Set();
  const waiting = Object.keys(outputs).filter((path) => entries.includes(outputs[path].entryPoint));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (eager.has(path)) continue;
    eager.add(path);
    waiting.push(
      ...outputs[path].imports
        .filter(({ kind, external }) => kind === 'import-statement' && external !== true)
        .map((to) => to.path),
    );
  }
  return new Set([...eager].map((path) => `./${basename(path)}`));
}

async function asFunction(text, { target, minifySyntax, minifyWhitespace }) {
  // Node would load a part as an ES module for `import()`, which takes it 5 ms.
  const required = text.replaceAll(/\bimport\(("\.\/[\w-]+\.cjs")\)/g, 'Promise.resolve().then(()=>require($1))');
  const { code } = await transform(required, {
    format: 'cjs',
    platform: 'node',
    target,
    minifySyntax,
    minifyWhitespace,
  });
  // In parentheses, so that V8 compiles the function at once rather than reading it twice.
  return `(function(module,exports,require){${code}})`;
}

function program(parts, mainName, restName) {
  return `"use strict";
const loaded=new Map();
const parts={
${parts.join(',\n')}};
function load(name){
if(!name.startsWith("./"))return require(name);
let part=loaded.get(name);
if(part===undefined){
part={exports:{}};
loaded.set(name,part);
(parts[name]??require("./${restName}")[name])(part,part.exports,load);
}
return part.exports;
}
module.exports=load("./${mainName}");
`;
}

// Builds the program in a few files, by who needs what. Node reads a whole file, even what never runs: 1 ms for each
// 80 kB. One file a module is no way out, as each costs half a millisecond.
//
// esbuild splits ES modules only, so its parts are made CommonJS functions here, and put into those files.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { build, transform } from 'esbuild';

/**
 * Answers the texts of the files, and esbuild's account of them. `groups` are file names, each with the entries whose
 * parts belong into it unless a group before has them; the last takes what is left. Every start loads the first.
 */
export async function buildParts(options, groups) {
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

  const [main, ...others] = share([...parts.keys()], metafile, groups);
  const places = Object.fromEntries(others.flatMap(({ file, names }) => names.map((name) => [name, basename(file)])));
  const printed = ({ names }) => names.map((name) => `${JSON.stringify(name)}:${parts.get(name)}`).join(',\n');
  return {
    metafile,
    files: new Map([
      [main.file, named(program(printed(main), basename(main.file), places))],
      ...others.map((group) => [group.file, named(`module.exports={\n${printed(group)}};\n`)]),
    ]),
  };
}

/** Shares the parts out among the groups. */
function share(names, metafile, groups) {
  const left = new Set(names);
  return groups.map(({ file, entries }) => {
    const wanted = entries === undefined ? left : partsOf(metafile, entries);
    const taken = [...left].filter((name) => wanted.has(name));
    for (const name of taken) left.delete(name);
    return { file, names: taken };
  });
}

/** Puts a name for this very text in front of it, by which bin/kstatic.js finds what V8 made of it. */
function named(text) {
  return `/*${createHash('sha256').update(text).digest('hex').slice(0, 16)}*/${text}`;
}

/** Lists the parts that the entries import, and those that these import, but not what they import when it is needed. */
function partsOf({ outputs }, entries) {
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
  const required = text
    // Node would load a part as an ES module for `import()`, which takes it 5 ms.
    .replaceAll(/\bimport\(("\.\/[\w-]+\.cjs")\)/g, 'Promise.resolve().then(()=>require($1))')
    // In code that V8 has kept, `import()` knows no more who asks (Node 20: ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING).
    .replaceAll(/\bimport\(("\.\/chunks\/[\w-]+\.mjs")\)/g, 'require.import($1)');
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

function program(parts, mainName, places) {
  return `"use strict";
const loaded=new Map();
const parts={
${parts}};
const places=${JSON.stringify(places)};
load.import=require.import;
function load(name){
if(!name.startsWith("./"))return require(name);
let part=loaded.get(name);
if(part===undefined){
part={exports:{}};
loaded.set(name,part);
(parts[name]??require("./"+places[name])[name])(part,part.exports,load);
}
return part.exports;
}
module.exports=load("./${mainName}");
`;
}

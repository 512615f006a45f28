import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Collects the licences of the packages that a bundle was made of: most ask to travel with every copy. */
export function thirdPartyLicenses(root, inputs) {
  const directories = new Set(inputs.map(packageDirectory).filter((directory) => directory !== undefined));
  return [...directories]
    .sort()
    .map((directory) => licenseOf(join(root, directory)))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` is of the package in `node_modules/a/node_modules/@b/c`. */
function packageDirectory(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function licenseOf(directory) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(join(directory, 'package.json'), 'utf8'),
  );
  const file = readdirSync(directory).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? headOf(directory) : readFileSync(join(directory, file), 'utf8');
  if (text === undefined) throw new Error(`${name} has no licence: see whether it may be shipped`);
  return `${name} ${version} (${license})\n${author?.name ?? author ?? ''} ${homepage ?? ''}\n\n${text.trim()}\n`;
}

/** yoga-layout ships no licence file, but says in each of its sources whose it is and under what. */
function headOf(directory) {
  const source = join(directory, 'dist/src/index.js');
  if (!existsSync(source)) return undefined;
  return /^\/\*\*([^]*?)\*\//.exec(readFileSync(source, 'utf8'))?.[1]?.replaceAll(/^ *\* ?/gm, '');
}

import { readdirSync, readFileSync } from 'node:fs';
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
  const { name, version, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const file = readdirSync(directory).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file: see whether it may be shipped`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(directory, file), 'utf8').trim()}\n`;
}

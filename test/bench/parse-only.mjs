// Reads the manifests of a directory and parses each, as YAML 1.1, and does nothing else.
//   node parse-only.mjs DIRECTORY
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { load, YAML11_SCHEMA } from 'js-yaml';

const [directory = '.'] = process.argv.slice(2);
for (const name of readdirSync(directory)) load(readFileSync(join(directory, name), 'utf8'), { schema: YAML11_SCHEMA });

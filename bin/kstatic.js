#!/usr/bin/env node
'use strict';

// The program. What it does is in src/, which `npm ci` builds into dist/.
let program;
try {
  program = require('../dist/kstatic.cjs');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND' || require('node:fs').existsSync(`${__dirname}/../dist/kstatic.cjs`))
    throw error;
  process.stderr.write(
    `error: kstatic is not built yet: run \`npm ci\` in ${require('node:path').dirname(__dirname)}\n`,
  );
  process.exitCode = 1;
}
program?.main(process);

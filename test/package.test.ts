import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { makeTemporaryDirectory, removeDirectory } from './support/temporary-directory.ts';

const ROOT = dirname(fileURLToPath(new URL('.', import.meta.url)));

describe('the package', () => {
  let home: string;
  let prefix: string;

  before(() => {
    home = makeTemporaryDirectory();
    prefix = join(home, 'prefix');
    const [packed] = npm('pack', '--ignore-scripts', '--silent', '--pack-destination', home).trim().split('\n');
    npm('install', '--global', '--offline', '--silent', '--prefix', prefix, join(home, packed ?? ''));
  });

  after(() => {
    removeDirectory(home);
  });

  it('runs where no registry can be reached', () => {
    assert.match(run('kstatic', 'create', 'web', '--image=nginx'), /^apiVersion: v1\nkind: Pod\n/);
  });

  it('is a plugin of kubectl, with its completion', () => {
    assert.match(run('kubectl-static_pod', 'help', 'version'), /\n {2}kubectl static-pod version -o json\n/);
    assert.equal(run('kubectl_complete-static_pod', 'versio'), 'version\tPrint the version of kstatic\n:4\n');
  });

  it('needs no other package and brings the licences of those inside', () => {
    const installed = join(prefix, 'lib/node_modules/kstatic');

    assert.deepEqual(
      readdirSync(installed, { recursive: true, encoding: 'utf8' })
        .filter((name) => !name.includes('/'))
        .toSorted(),
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'completions', 'dist', 'package.json'],
    );
    assert.deepEqual(readdirSync(join(installed, 'dist')).toSorted(), [
      'THIRD-PARTY-LICENSES.txt',
      'chunks',
      'code',
      'kinds.cjs',
      'kstatic.cjs',
      'nodes.cjs',
      'rest.cjs',
      'rules.cjs',
      'yaml.cjs',
    ]);
  });

  function npm(...words: readonly string[]): string {
    return output('npm', words);
  }

  function run(program: string, ...words: readonly string[]): string {
    return output(join(prefix, 'bin', program), words);
  }

  function output(program: string, words: readonly string[]): string {
    // Neither the user's settings nor a cache: what is not in the package is not there.
    const environment = { PATH: process.env['PATH'], HOME: home, npm_config_update_notifier: 'false' };
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: ROOT, env: environment, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  }
});

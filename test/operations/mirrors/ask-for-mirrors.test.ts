import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { askForMirrors } from '../../../src/operations/mirrors/ask-for-mirrors.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';
import { testContext } from '../../support/test-context.ts';

/** What is said where `kubectl` is this script of sh; '' for none at all. */
async function ask(test: Test, script: string, signal = new AbortController().signal): Promise<unknown> {
  const directory = temporaryDirectory(test);
  mkdirSync(join(directory, 'bin'));
  if (script !== '') writeFileSync(join(directory, 'bin/kubectl'), `#!/bin/sh\n${script}`, { mode: 0o755 });
  const environment = { PATH: `${join(directory, 'bin')}:/usr/bin:/bin`, DIRECTORY: directory };
  const { context } = testContext({
    environment: script === '' ? { PATH: join(directory, 'bin') } : environment,
    workingDirectory: directory,
    signal,
  });
  return askForMirrors({ kubeconfig: 'own/config', context: '--odd name' }, context);
}

const none = (reason: string): unknown => ({ kind: 'none', reason });

describe('askForMirrors', () => {
  it('has kubectl ask once, for what has no service account, and reads no input', async (t) => {
    const log = join(temporaryDirectory(t), 'words');
    const script = `printf '%s\\n' "$PWD" "$DIRECTORY" "$@" "input:$(cat)" >'${log}'; echo '{"kind":"PodList"}'`;

    assert.deepEqual(await ask(t, script), { kind: 'found', mirrors: [] });
    const [workingDirectory, directory, ...words] = readFileSync(log, 'utf8').trimEnd().split('\n');
    assert.equal(workingDirectory, directory);
    assert.deepEqual(words, [
      'get',
      '--raw=/api/v1/pods?fieldSelector=spec.serviceAccountName%3D',
      '--request-timeout=2s',
      '--kubeconfig=own/config',
      '--context=--odd name',
      'input:',
    ]);
  });

  it('tells why there is no answer', async (t) => {
    const long = 'x'.repeat(5000);
    const cases: readonly (readonly [script: string, reason: string])[] = [
      ['', 'there is no kubectl on this machine'],
      [
        'echo "E1125 memcache.go:265] trouble" >&2; echo "error: no such context" >&2; exit 1',
        'kubectl: no such context',
      ],
      [`echo ${long} >&2; exit 1`, `kubectl: ${long.slice(0, 1000)}`],
      ['exit 7', 'kubectl ended with exit code 7'],
      ['kill -9 $$', 'kubectl was killed'],
      ['echo hello', 'kubectl printed no list of pods'],
      ['exec cat /dev/zero', 'kubectl printed more than 64 MiB'],
    ];
    for (const [script, reason] of cases) assert.deepEqual(await ask(t, script), none(reason), script);
  });

  it('waits for three seconds, also where what kubectl started goes on', async (t) => {
    const startedAt = Date.now();
    assert.deepEqual(await ask(t, 'sleep 5; echo late'), none('kubectl did not answer within 3 s'));
    assert.ok(Date.now() - startedAt < 4500);
  });

  it('does not wait once the user interrupts', async (t) => {
    const startedAt = Date.now();
    assert.deepEqual(await ask(t, 'sleep 3; echo late', AbortSignal.timeout(200)), none('interrupted'));
    assert.ok(Date.now() - startedAt < 2000);
  });
});

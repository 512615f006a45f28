import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { parseFlags } from '../../../src/command-line/flags/parse-flags.ts';
import { listFlags } from '../../../src/commands/list/flags.ts';
import { completeListOptions } from '../../../src/commands/list/options.ts';
import { printPods } from '../../../src/commands/list/print-pods.ts';
import { testContext } from '../../support/test-context.ts';
import { listedPods } from './listed-pods.ts';
import { printLine } from './print-line.ts';

const PODS = listedPods([
  pod('web', { priority: 5, note: 'red \u001b[31m' }),
  pod('log', { priority: -1 }),
  pod('etcd', {}),
]);

function pod(name: string, spec: Readonly<Record<string, string | number>>): Parameters<typeof listedPods>[0][number] {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'default' }, spec };
}

describe('kstatic list', () => {
  it('sorts the table by a field, what lacks it first', async () => {
    const { stdout } = await printLine(['--sort-by', '.spec.priority'], PODS);

    assert.equal(
      stdout,
      `NAMESPACE   NAME       READY   STATUS             RESTARTS   AGE   FILE
default     etcd-cp1   1/1     Running            2          23h   etcd.yaml
default     log-cp1    1/1     Running            1          23h   log.yaml
default     web-cp1    1/1     CrashLoopBackOff   0          24h   web.yaml
`,
    );
  });

  it('says why it cannot sort a table, of which kubectl says that there are no resources', async () => {
    const wrong: readonly (readonly [path: string, stderr: string])[] = [
      ['.x', `error: couldn't find any field with path "{.x}" in the list of objects\n`],
      ['.a[', 'error: sorting error: unterminated array\n'],
      [
        '.spec[0]',
        'error: Failed to get values for [][]reflect.Value(nil) using {.spec[0]} ' +
          '(&errors.errorString{s:"map[string]interface {} is not array or slice"})\n',
      ],
      [
        '.spec',
        'error: Field {.spec} in [][][]reflect.Value is an unsortable type: interface, ' +
          'err: unsortable type: map[string]interface {}\n',
      ],
    ];
    for (const [path, stderr] of wrong) {
      assert.deepEqual(await printLine(['--sort-by', path], PODS), { stdout: '', stderr, exit: 1 });
    }
  });

  it('tells of mirrors where an API server was to be asked, and nowhere else', async () => {
    const kinds = [{ kind: 'yes' }, { kind: 'no', reason: 'why' }, { kind: 'unknown' }, undefined] as const;
    const pods = listedPods(['a', 'b', 'c', 'd'].map((name) => pod(name, {})));
    const mirrored = pods.map((row, index) => ({ ...row, pod: { ...row.pod, mirror: kinds[index] } }));
    const columns = async (...words: readonly string[]): Promise<readonly string[]> =>
      (await printLine(words, mirrored)).stdout.split('\n').map((line) => line.split(/ {2,}/).slice(7, 10).join(' '));

    assert.deepEqual(await columns('-o', 'wide', '--context', 'prod'), [
      'IMAGES CURRENT MIRROR',
      '<none> <none> yes',
      '<none> <none> no',
      '<none> <none> <unknown>',
      '<none> <none> <none>',
      '',
    ]);
    assert.equal((await columns('-o', 'wide', '--kubeconfig', 'x'))[0], 'IMAGES CURRENT MIRROR');
    assert.equal((await columns('-o', 'wide'))[0], 'IMAGES CURRENT MODE');
    assert.equal((await columns('--context', 'prod'))[0], '');
    const annotation = '{range .items[*]}{.metadata.annotations.kstatic/mirror} {end}';
    assert.equal((await printLine(['-o', `jsonpath=${annotation}`], mirrored)).stdout, 'yes no unknown  ');
  });

  it('gives a pipe the bytes of a template, and a terminal only text', async () => {
    const words = ['-o', 'jsonpath={.items[0].spec.note}'];
    const written: string[] = [];
    const { context } = testContext();
    const printing = await completeListOptions(parseFlags(listFlags, words).flags, context);
    const terminal = {
      isClosed: false,
      isTerminal: true,
      columns: 80,
      write: (text: unknown) => void written.push(String(text)),
    };

    await printPods({ pods: PODS, hasSeveralNodes: false, now: new Date(0) }, printing, terminal);

    assert.equal((await printLine(words, PODS)).stdout, 'red \u001b[31m');
    assert.deepEqual(written, ['red ^[[31m']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createLine } from './create-line.ts';

const IMAGE = '--image=busybox';

describe('kstatic create refuses', () => {
  const refusals: readonly (readonly [words: readonly string[], message: string])[] = [
    [['-f', 'pod.yaml'], 'use "kstatic install -f"'],
    [['web', '-f', 'pod.yaml'], 'use "kstatic install -f"'],
    [['-f', 'pod.yaml', IMAGE], 'use "kstatic install -f"'],
    [['', IMAGE], 'Parameter: name is required'],
    [
      ['x', IMAGE, '--pod-running-timeout=0'],
      "--pod-running-timeout must be higher than zero\nSee 'kstatic create -h' for help and examples",
    ],
    [['x', IMAGE, '--dry-run=server'], '--dry-run=server needs an API server, and kstatic create never contacts one'],
    [['x', IMAGE, '--dry-run=false'], '--dry-run=false needs an API server, and kstatic create never contacts one'],
    [['x', IMAGE, '-o', 'jsonpath'], 'template format specified but no template given'],
    [['x', IMAGE, '--port=99999999999999999999'], 'strconv.Atoi: parsing "99999999999999999999": value out of range'],
    [['x', IMAGE, '--requests=cpu'], 'Invalid argument syntax cpu, expected <resource>=<value>'],
    [
      ['x', IMAGE, '--limits=cpu=1,memory=1Gib'],
      `quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'`,
    ],
    [['x', IMAGE, '--', '\u007f'], 'yaml: control characters are not allowed'],
    [['x', IMAGE, '--volume=/a'], 'invalid volume /a: expected HOSTPATH:PATH[:ro]'],
    [['x', IMAGE, '--volume=/a:/b:rw'], 'invalid volume /a:/b:rw: expected HOSTPATH:PATH[:ro]'],
    [['x', IMAGE, '--volume=/a:/b:ro:'], 'invalid volume /a:/b:ro:: expected HOSTPATH:PATH[:ro]'],
    [['x', IMAGE, '--volume=a:/b'], 'invalid volume a:/b: a is no absolute path'],
    [['x', IMAGE, '--volume=/a:b'], 'invalid volume /a:b: b is no absolute path'],
    [['x', IMAGE, '--volume=/a/../b:/b'], "invalid volume /a/../b:/b: the path on the node must not contain '..'"],
    [['x', IMAGE, '--volume=/a:/b', '--volume=/c:/b'], 'invalid volume /c:/b: something else is mounted at /b'],
  ];
  for (const [words, message] of refusals) {
    it(JSON.stringify(words.join(' ')), async () => {
      assert.deepEqual(await createLine(words), { stdout: '', stderr: `error: ${message}\n`, exit: 1 });
    });
  }

  it('in the very bytes that were typed, as kubectl', async () => {
    const { stderr } = await createLine(['x', IMAGE, '--env=\u0001\u009b']);

    assert.equal(stderr, 'error: invalid env: \u0001\u009b\n');
  });

  it('nothing of -f where the line is a whole one without it, as kubectl', async () => {
    const line = ['x', IMAGE, '--', 'a'];

    assert.deepEqual(await createLine(['-f', 'pod.yaml', ...line]), await createLine(line));
  });
});

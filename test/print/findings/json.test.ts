import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printFindingsJson } from '../../../src/print/findings/json.ts';
import { REFUSED, VALID, WARNED } from './checked-files.ts';

describe('printFindingsJson', () => {
  it('prints everything that is known of each file, and leaves out what is not', () => {
    const message = 'the kubelet reads it like any other file & runs it';
    const stray = { severity: 'warning', rule: 'stray-file', message };

    assert.deepEqual(JSON.parse(printFindingsJson([VALID, REFUSED, WARNED])), {
      files: [
        { file: 'web.yaml', pod: 'web', accepted: true, findings: [] },
        {
          node: 'cp1',
          file: '/etc/a b/50%#1?.yaml',
          pod: 'a<b>',
          accepted: false,
          findings: [
            {
              severity: 'refusal',
              rule: 'invalid',
              message: 'The Pod "a<b>" is invalid: spec.containers[0].image: Required value',
              field: 'spec.containers[0].image',
              line: 6,
              column: 5,
            },
            stray,
            { ...stray, line: 7, column: 1 },
          ],
        },
        { file: 'odd\n\u001b[2J.yaml', accepted: true, findings: [stray] },
      ],
    });
  });

  it('lets no text drive the terminal', () => {
    assert.ok(!printFindingsJson([WARNED]).includes('\u001b'));
  });
});

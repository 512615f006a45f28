import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printFindingsText } from '../../../src/print/findings/text.ts';
import { REFUSED, VALID, WARNED } from './checked-files.ts';

describe('printFindingsText', () => {
  it('prints a line for each finding, with its place, and one for a file without any', () => {
    assert.equal(
      printFindingsText([VALID, REFUSED]),
      `web.yaml: pod/web valid
cp1: /etc/a b/50%#1?.yaml:6:5: The Pod "a<b>" is invalid: spec.containers[0].image: Required value
cp1: /etc/a b/50%#1?.yaml: warning: the kubelet reads it like any other file & runs it
cp1: /etc/a b/50%#1?.yaml:7:1: warning: the kubelet reads it like any other file & runs it
`,
    );
  });

  it('lets no name of a file write a line of its own, or drive the terminal', () => {
    assert.equal(
      printFindingsText([WARNED]),
      'odd\\n^[[2J.yaml: warning: the kubelet reads it like any other file & runs it\n',
    );
  });
});

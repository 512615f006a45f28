import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printFindingsJunit } from '../../../src/print/findings/junit.ts';
import { REFUSED, VALID, WARNED } from './checked-files.ts';

describe('printFindingsJunit', () => {
  it('fails a file that is refused, and has warnings as its output', () => {
    assert.equal(
      printFindingsJunit([VALID, REFUSED], false),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="kstatic validate" tests="2" failures="1">
  <testsuite name="kstatic validate" tests="2" failures="1">
    <testcase classname="manifest" name="web.yaml"/>
    <testcase classname="cp1" name="/etc/a b/50%#1?.yaml">
      <failure type="invalid" message="/etc/a b/50%#1?.yaml:6:5: The Pod &quot;a&lt;b&gt;&quot; is invalid: spec.containers[0].image: Required value"/>
      <system-out>/etc/a b/50%#1?.yaml: the kubelet reads it like any other file &amp; runs it
/etc/a b/50%#1?.yaml:7:1: the kubelet reads it like any other file &amp; runs it</system-out>
    </testcase>
  </testsuite>
</testsuites>
`,
    );
  });

  it('passes a file that is only warned of, unless warnings count; holds nothing that XML cannot', () => {
    const counts = (xml: string) => /tests="\d+" failures="\d+"/.exec(xml)?.[0];
    const relaxed = printFindingsJunit([WARNED], false);
    const strict = printFindingsJunit([WARNED], true);

    assert.equal(counts(relaxed), 'tests="1" failures="0"');
    assert.equal(counts(strict), 'tests="1" failures="1"');
    assert.match(strict, /<failure type="stray-file" message="odd&#10;\ufffd\[2J\.yaml: the kubelet/);
  });
});

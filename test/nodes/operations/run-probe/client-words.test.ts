import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutClientTalk } from '../../../../src/nodes/operations/run-probe/client-words.ts';

// Printed by crictl 1.37 and ctr 1.6.
const WARNING = String.raw`time="2026-11-30T21:59:42Z" level=warning msg="Config \"/etc/crictl.yaml\" does not exist"`;
const KLOG = 'E1130 21:59:43.430295     551 remote_runtime.go:724] "ExecSync cmd from runtime service failed"';
const crictl = (said: string): string =>
  String.raw`time="2026-11-30T21:59:42Z" level=error msg="execing command in container ca87 synchronously: ${said}"`;

describe('withoutClientTalk', () => {
  it('is what a command said', () => {
    assert.equal(withoutClientTalk(`${WARNING}\nnot yet\n`), 'not yet');
    assert.equal(withoutClientTalk('two\nlines\n'), 'two\nlines');
  });

  it('is what crictl says that it said', () => {
    const said = String.raw`command 'sh -c echo x >&2; exit 7' exited with 7: err\nand \"more\"\n`;
    assert.equal(withoutClientTalk(`${WARNING}\n${crictl(said)}`), 'err\nand "more"');
    assert.equal(withoutClientTalk(crictl("command 'false' exited with 1: ")), 'exit code 1');
  });

  it('is why there was none', () => {
    const said = String.raw`rpc error: code = Unknown desc = exec: \"nosuch\": executable file not found in $PATH`;
    assert.equal(
      withoutClientTalk(`${KLOG}\n${crictl(said)}`),
      'rpc error: code = Unknown desc = exec: "nosuch": executable file not found in $PATH',
    );
  });
});

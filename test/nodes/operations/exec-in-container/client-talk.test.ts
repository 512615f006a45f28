import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClientTalk, type ExecEnd } from '../../../../src/nodes/operations/exec-in-container/client-talk.ts';
import type { RuntimeClient } from '../../../../src/nodes/operations/runtime-answer.ts';

// As crictl 1.37 and ctr 1.6 wrote them.
const CHAT =
  'time="2026-11-25T01:35:42Z" level=warning msg="Config \\"/etc/crictl.yaml\\" does not exist, trying next: \\"/usr/local/bin/crictl.yaml\\""\n';
const ENDED =
  'time="2026-11-25T01:35:42Z" level=error msg="execing command in container f5172c02: command terminated with exit code 3"\n';
const NOT_FOUND =
  'time="2026-11-25T01:35:42Z" level=error msg="execing command in container f5172c02: Internal error occurred: error executing command in container: exec: \\"nosuch\\": executable file not found in $PATH: unknown"\n';
const GONE =
  'E1125 01:35:42.854986     779 remote_runtime.go:760] "Exec cmd from runtime service failed" err="rpc error: code = NotFound" containerID="deadbeef" cmd=["ls"]\n' +
  'time="2026-11-25T01:35:42Z" level=error msg="execing command in container deadbeef: rpc error: code = NotFound desc = not found"\n';

interface Told {
  readonly passed: string;
  readonly end: ExecEnd;
}

function tell(client: RuntimeClient['kind'], pieces: readonly string[], status: number): Told {
  let passed = '';
  const talk = new ClientTalk(client, (bytes) => {
    passed += Buffer.from(bytes).toString();
  });
  for (const piece of pieces) talk.read(Buffer.from(piece));
  const end = talk.end(status);
  talk.close();
  return { passed, end };
}

function byteByByte(text: string): readonly string[] {
  return text.split('');
}

describe("what crictl says on a command's standard error", () => {
  for (const [title, cut] of [
    ['whole', (text: string) => [text]],
    ['byte by byte', byteByByte],
  ] as const) {
    it(`is left out, and tells the exit code, ${title}`, () => {
      assert.deepEqual(tell('crictl', cut(`${CHAT}one\ntwo\n${ENDED}`), 1), {
        passed: 'one\ntwo\n',
        end: { kind: 'ended', exitCode: 3 },
      });
    });

    it(`is left out behind a line without an end, ${title}`, () => {
      assert.deepEqual(tell('crictl', cut(`no end${ENDED}`), 1), {
        passed: 'no end',
        end: { kind: 'ended', exitCode: 3 },
      });
    });

    it(`tells why nothing was run, ${title}`, () => {
      assert.deepEqual(tell('crictl', cut(`${CHAT}${NOT_FOUND}`), 1), {
        passed: '',
        end: {
          kind: 'failed',
          reason:
            'Internal error occurred: error executing command in container: exec: "nosuch": executable file not found in $PATH: unknown',
        },
      });
      assert.deepEqual(tell('crictl', cut(GONE), 1), {
        passed: '',
        end: { kind: 'failed', reason: 'rpc error: code = NotFound desc = not found' },
      });
    });
  }

  it("is not taken for the command's own words that look like it", () => {
    const own = `${ENDED}time="now" level=error msg="mine"\n`;

    assert.deepEqual(tell('crictl', [own], 0), { passed: own, end: { kind: 'ended', exitCode: 0 } });
    assert.deepEqual(tell('crictl', [own, ENDED], 1), { passed: own, end: { kind: 'ended', exitCode: 3 } });
  });

  it('does not keep back for long what may be its last line and is not', async () => {
    let passed = '';
    const talk = new ClientTalk('crictl', (bytes) => {
      passed += Buffer.from(bytes).toString();
    });

    talk.read(Buffer.from('the password is not'));
    const atOnce = passed;
    await sleep(300);

    assert.equal(atOnce, 'the password is no');
    assert.equal(passed, 'the password is not');
  });
});

describe("what ctr says on a command's standard error", () => {
  const words = 'ctr: OCI runtime exec failed: exec: "nosuch": executable file not found in $PATH: unknown\n';

  it('tells why nothing was run', () => {
    assert.deepEqual(tell('ctr', byteByByte(words), 1), {
      passed: '',
      end: {
        kind: 'failed',
        reason: 'OCI runtime exec failed: exec: "nosuch": executable file not found in $PATH: unknown',
      },
    });
  });

  it("is never behind the command's own words", () => {
    assert.deepEqual(tell('ctr', [`mine\n${words}`], 1), {
      passed: `mine\n${words}`,
      end: { kind: 'ended', exitCode: 1 },
    });
    assert.deepEqual(tell('ctr', ['c'], 137), { passed: 'c', end: { kind: 'ended', exitCode: 137 } });
  });
});

describe("what docker says on a command's standard error", () => {
  it('is passed on: its exit code says it', () => {
    assert.deepEqual(tell('docker', ['OCI runtime exec failed\n'], 127), {
      passed: 'OCI runtime exec failed\n',
      end: { kind: 'ended', exitCode: 127 },
    });
  });
});

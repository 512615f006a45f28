import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDestination } from '../../../src/nodes/ways/destination.ts';

describe('a destination', () => {
  for (const [text, user, host, port] of [
    ['cp1', undefined, 'cp1', undefined],
    ['root@cp1', 'root', 'cp1', undefined],
    ['cp1:2222', undefined, 'cp1', 2222],
    ['root@cp1.example.org:22', 'root', 'cp1.example.org', 22],
    ['10.0.0.1', undefined, '10.0.0.1', undefined],
    ['::1', undefined, '::1', undefined],
    ['root@fe80::1%eth0', 'root', 'fe80::1%eth0', undefined],
    ['[::1]', undefined, '::1', undefined],
    ['root@[2001:db8::1]:2222', 'root', '2001:db8::1', 2222],
    ['ssh://cp1', undefined, 'cp1', undefined],
    ['ssh://root@cp1:65535', 'root', 'cp1', 65_535],
    ['ssh://root@[::1]:22/', 'root', '::1', 22],
    ['ann@example.org@bastion', 'ann@example.org', 'bastion', undefined],
    ['localhost', undefined, 'localhost', undefined],
  ] as const) {
    it(`${text} is read`, () => {
      assert.deepEqual(parseDestination(text), { kind: 'ssh', name: text, user, host, port });
    });
  }

  it('is this machine where it is the word local', () => {
    assert.deepEqual(parseDestination('local'), { kind: 'local', name: 'local' });
  });

  for (const [text, message] of [
    ['', 'invalid node "": it names no host'],
    ['root@', 'invalid node "root@": it names no host'],
    ['@cp1', 'invalid node "@cp1": it names no user'],
    [':22', 'invalid node ":22": it names no host'],
    ['ssh://', 'invalid node "ssh://": it names no host'],
    ['[]:22', 'invalid node "[]:22": it names no host'],
    ['cp1:', 'invalid node "cp1:": "" is not a port'],
    ['cp1:0', 'invalid node "cp1:0": "0" is not a port'],
    ['cp1:65536', 'invalid node "cp1:65536": "65536" is not a port'],
    ['cp1:ssh', 'invalid node "cp1:ssh": "ssh" is not a port'],
    ['cp1:1e2', 'invalid node "cp1:1e2": "1e2" is not a port'],
    ['[::1]:-1', 'invalid node "[::1]:-1": "-1" is not a port'],
    ['-oProxyCommand=reboot', 'invalid node "-oProxyCommand=reboot": a node cannot begin with "-"'],
    ['root@-oProxyCommand=reboot', 'invalid node "root@-oProxyCommand=reboot": a node cannot begin with "-"'],
    ['ssh://-oProxyCommand=reboot', 'invalid node "ssh://-oProxyCommand=reboot": a node cannot begin with "-"'],
    ['-l@cp1', 'invalid node "-l@cp1": a node cannot begin with "-"'],
    ['[-F]:22', 'invalid node "[-F]:22": a node cannot begin with "-"'],
    ['cp1 reboot', 'invalid node "cp1 reboot": it holds blanks'],
    ['cp\u001b[1m', 'invalid node "cp\\u001b[1m": it holds blanks'],
    ['http://cp1', 'invalid node "http://cp1": http:// is not a way to reach a node'],
  ] as const) {
    it(`${JSON.stringify(text)} is refused`, () => {
      assert.throws(() => parseDestination(text), { name: 'UsageError', message });
    });
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { knownHosts, sshConfigHosts } from '../../../src/command-line/completion/ssh-hosts.ts';
import type { FileReader } from '../../../src/command-line/completion/ssh-hosts.ts';

function filesOf(texts: Readonly<Record<string, string>>): FileReader {
  return {
    readText: (path) => texts[path],
    listDirectory: (path) =>
      Object.keys(texts).flatMap((name) => {
        const rest = name.startsWith(`${path}/`) ? name.slice(path.length + 1) : '';
        return rest === '' || rest.includes('/') ? [] : [rest];
      }),
  };
}

describe('sshConfigHosts', () => {
  it('lists aliases and leaves patterns out', () => {
    const files = filesOf({ '/home/ann/.ssh/config': 'Host cp1 cp2 edge-* !edge-9\n  User root\nhost = "cp3"\n' });

    assert.deepEqual(sshConfigHosts('/home/ann/.ssh/config', files, '/home/ann'), ['cp1', 'cp2', 'cp3']);
  });

  it('follows Include, with patterns, from the home and from the directory of the file', () => {
    const files = filesOf({
      '/home/ann/.ssh/config': 'Include more/*.conf ~/lab /etc/fleet/nodes\n',
      '/home/ann/.ssh/more/a.conf': 'Host a\n',
      '/home/ann/.ssh/more/b.conf': 'Host b\nInclude inner\n',
      '/home/ann/.ssh/more/c.txt': 'Host no\n',
      '/home/ann/.ssh/inner': 'Host inner\n',
      '/home/ann/lab': 'Host lab\n',
      '/etc/fleet/nodes': 'Host fleet\n',
    });

    assert.deepEqual(sshConfigHosts('/home/ann/.ssh/config', files, '/home/ann'), ['a', 'b', 'inner', 'lab', 'fleet']);
  });

  it('comes to an end where files include each other', () => {
    const files = filesOf({ '/c/config': 'Host a\nInclude config\n' });

    assert.ok(sshConfigHosts('/c/config', files, '/home/ann').length < 20);
  });

  it('takes a file that is not there for an empty one', () => {
    assert.deepEqual(sshConfigHosts('/nowhere', filesOf({}), '/home/ann'), []);
  });
});

describe('knownHosts', () => {
  it('lists names and addresses as they are typed for kstatic', () => {
    const files = filesOf({
      '/k': [
        '# a comment',
        'cp1,10.0.0.1 ssh-ed25519 AAAA',
        '[cp2]:2222 ssh-ed25519 AAAA',
        '[2001:db8::1]:2222 ssh-ed25519 AAAA',
        '|1|abc=|def= ssh-ed25519 AAAA',
        '@cert-authority *.example.com ssh-ed25519 AAAA',
        '*.lab ssh-ed25519 AAAA',
        '',
      ].join('\n'),
    });

    assert.deepEqual(knownHosts('/k', files), ['cp1', '10.0.0.1', 'cp2:2222', '[2001:db8::1]:2222']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PodSpec } from '../../../src/kubelet/api/pod-types.ts';
import type { FileType, PathLook } from '../../../src/nodes/operations/look-at-paths/look-at-paths.ts';
import { diagnoseHostPaths } from '../../../src/operations/diagnose/host-paths/diagnose-host-paths.ts';
import { diagnoseNamedFiles } from '../../../src/operations/diagnose/host-paths/diagnose-named-files.ts';
import { hostPathVolumes } from '../../../src/operations/diagnose/host-paths/host-path-volumes.ts';
import { namedFiles } from '../../../src/operations/diagnose/host-paths/named-files.ts';
import { declared, sandbox, tell } from './declared.ts';

function there(
  type: FileType,
  { isEmpty, size = 1, link }: { isEmpty?: boolean; size?: number; link?: string } = {},
): PathLook {
  return { kind: 'there', type, size, isEmpty, link };
}

function absent(above: string, aboveType: FileType = 'directory', link?: string): PathLook {
  return { kind: 'absent', above, aboveType, link };
}

/** What is found of a pod with one volume, where its path looks like this. */
function diagnose(path: string, type: string, looks: Readonly<Record<string, PathLook>>): readonly string[] {
  const pod = declared('web', { containers: [], volumes: [{ name: 'data', hostPath: { path, type } }] });
  return tell(diagnoseHostPaths(hostPathVolumes([pod]), new Map(Object.entries(looks)))).map((line) =>
    line.replace('error default/web: ', ''),
  );
}

describe('a volume that is a path of the node', () => {
  it('is as it should be where what is there is what the kubelet demands', () => {
    const fits = [
      ['Directory', 'directory'],
      ['DirectoryOrCreate', 'directory'],
      ['File', 'file'],
      ['FileOrCreate', 'file'],
      ['Socket', 'socket'],
      ['CharDevice', 'character device'],
      ['BlockDevice', 'block device'],
      ['', 'other'],
    ] as const;

    for (const [type, seen] of fits) assert.deepEqual(diagnose('/srv/x', type, { '/srv/x': there(seen) }), []);
    assert.deepEqual(diagnose('/srv//x/', 'DirectoryOrCreate', { '/srv/x': absent('/srv') }), []);
    assert.deepEqual(diagnose('/srv/x', '', { '/srv/x': absent('/') }), []);
    assert.deepEqual(diagnose('/srv/x', 'FileOrCreate', { '/srv/x': absent('/srv') }), []);
    assert.deepEqual(diagnose('/srv/net.d', '', { '/srv/net.d': there('directory', { isEmpty: true }) }), []);
    assert.deepEqual(diagnose('/srv/x', 'File', {}), []);
  });

  it('is missed where nothing is there and nobody makes it', () => {
    assert.deepEqual(
      ['Directory', 'File', 'Socket'].flatMap((type) => diagnose('/srv/a b', type, { '/srv/a b': absent('/srv') })),
      [
        "host-path-absent /srv/a b does not exist, and volume data needs a directory there $ mkdir -p '/srv/a b'",
        "host-path-absent /srv/a b does not exist, and volume data needs a file there $ touch '/srv/a b'",
        'host-path-absent /srv/a b does not exist, and volume data needs a socket there',
      ],
    );
    assert.deepEqual(diagnose('/srv/n/x', 'FileOrCreate', { '/srv/n/x': absent('/srv') }), [
      'host-path-absent /srv/n does not exist, so that the kubelet cannot make the file of volume data in it $ mkdir -p /srv/n',
    ]);
    assert.deepEqual(diagnose('/a/b/x', 'File', { '/a/b/x': absent('/a') }), [
      'host-path-absent /a/b/x does not exist, and volume data needs a file there $ mkdir -p /a/b $ touch /a/b/x',
    ]);
  });

  it('is not made below what is no directory, whoever makes it', () => {
    for (const type of ['', 'DirectoryOrCreate', 'FileOrCreate', 'Directory']) {
      const [found = ''] = diagnose('/srv/f/x', type, { '/srv/f/x': absent('/srv/f', 'file') });
      assert.match(found, /^host-path-wrong-type \/srv\/f is a file, so .* \$ mv \/srv\/f \/srv\/f\.old \$ mkdir -p/);
    }
  });

  it('is of the wrong type, and gives way only where it is empty', () => {
    const file = (type: string, look: PathLook): readonly string[] => diagnose('/srv/x', type, { '/srv/x': look });

    assert.deepEqual(
      [
        ...file('File', there('directory', { isEmpty: true })),
        ...file('File', there('directory', { isEmpty: false })),
        ...file('Directory', there('file')),
        ...file('Socket', there('directory', { isEmpty: true })),
        ...file('File', there('directory', { isEmpty: true, link: 'y' })),
      ],
      [
        'host-path-wrong-type /srv/x is a directory, and volume data needs a file there $ rmdir /srv/x $ mkdir -p /srv $ touch /srv/x',
        'host-path-wrong-type /srv/x is a directory, and volume data needs a file there',
        'host-path-wrong-type /srv/x is a file, and volume data needs a directory there $ mv /srv/x /srv/x.old $ mkdir /srv/x',
        'host-path-wrong-type /srv/x is a directory, and volume data needs a socket there $ rmdir /srv/x',
        'host-path-wrong-type /srv/x is a directory, and volume data needs a file there',
      ],
    );
  });

  it('is missed behind a symlink that leads nowhere, unless the kubelet makes the file at its end', () => {
    const looks = { '/srv/x': absent('/srv', 'directory', '../opt/y'), '/opt/y': absent('/opt') };

    assert.deepEqual(diagnose('/srv/x', 'DirectoryOrCreate', looks), [
      'host-path-absent /srv/x is a symlink to ../opt/y, which is not there, and volume data needs it $ mkdir -p /opt/y',
    ]);
    assert.deepEqual(diagnose('/srv/x', 'FileOrCreate', looks), []);
    assert.equal(diagnose('/srv/x', 'FileOrCreate', { ...looks, '/opt/y': absent('/') }).length, 1);
    assert.equal(diagnose('/srv/x', '', looks).length, 1);
  });

  it('hangs with its file system', () => {
    assert.match(diagnose('/nfs', '', { '/nfs': { kind: 'hangs' } })[0] ?? '', /^host-path-hangs/);
  });

  it('is an empty directory in silence where a file is meant, also of a part of it', () => {
    const spec: PodSpec = {
      containers: [{ name: 'main', volumeMounts: [{ name: 'data', mountPath: '/x', subPath: 'app.yaml' }] }],
      volumes: [{ name: 'data', hostPath: { path: '/srv', type: '' } }],
    };
    const looks = new Map([['/srv/app.yaml', there('directory', { isEmpty: true })]]);

    assert.deepEqual(tell(diagnoseHostPaths(hostPathVolumes([declared('web', spec)]), looks)), [
      'host-path-empty-directory warning default/web: /srv/app.yaml is an empty directory, and by its name volume data means a file' +
        ' $ rmdir /srv/app.yaml $ touch /srv/app.yaml',
    ]);
    assert.match(diagnose('/srv/a.conf', '', { '/srv/a.conf': absent('/srv') })[0] ?? '', /^host-path-empty-directory/);
  });
});

/** An API server with its certificates mounted elsewhere, and these words. */
function server(words: readonly string[], command = 'kube-apiserver'): PodSpec {
  const volumeMounts = [{ name: 'certs', mountPath: '/pki' }];
  return {
    priorityClassName: 'system-node-critical',
    containers: [{ name: 'main', command: [command, ...words], volumeMounts }],
    volumes: [{ name: 'certs', hostPath: { path: '/etc/kubernetes/pki', type: '' } }],
  };
}

describe('a file that a command line names', () => {
  const find = (spec: PodSpec, looks: Readonly<Record<string, PathLook>>, isUp = false): readonly string[] => {
    const pod = declared('api', spec, isUp ? [sandbox('s', ['main'])] : []);
    return tell(diagnoseNamedFiles(namedFiles([pod]), new Map(Object.entries(looks))));
  };

  it('is looked for where its volume has it on the node', () => {
    const spec = server([
      '--tls-cert-file=/pki/apiserver.crt',
      '--client-ca-file',
      '/pki/ca.crt',
      '--audit-log-path=/pki/log',
    ]);

    assert.deepEqual(
      find(spec, {
        '/etc/kubernetes/pki/apiserver.crt': absent('/etc/kubernetes/pki'),
        '/etc/kubernetes/pki/ca.crt': there('file'),
      }),
      [
        'named-file-absent critical default/api: /etc/kubernetes/pki/apiserver.crt (/pki/apiserver.crt in the container), ' +
          'which --tls-cert-file of container main names, does not exist $ kubeadm init phase certs apiserver',
      ],
    );
  });

  it('is brought by no volume, and that matters to a control plane that does not run', () => {
    const looks = { '/etc/kubernetes/audit.yaml': there('file') };
    const words = ['--audit-policy-file=/etc/kubernetes/audit.yaml', '--kubeconfig=$(HOME)/x'];

    assert.deepEqual(find(server(words), looks), [
      'named-file-not-mounted critical default/api: no volume brings /etc/kubernetes/audit.yaml into container main, ' +
        'whose --audit-policy-file names it',
    ]);
    assert.deepEqual(find(server(words), looks, true), []);
    assert.deepEqual(find(server(words, 'nginx'), looks), []);
    assert.equal(find(server([`exec kube-apiserver ${words.join(' ')}`], 'sh'), looks).length, 1);
  });

  it('is empty, or a directory', () => {
    const words = ['--kubeconfig=/pki/a.conf', '--tls-private-key-file=/pki/b.key', '--token-auth-file=/pki/c'];

    assert.deepEqual(
      find(server(words), {
        '/etc/kubernetes/pki/a.conf': there('file', { size: 0 }),
        '/etc/kubernetes/pki/b.key': there('directory'),
        '/etc/kubernetes/pki/c': there('file', { size: 0 }),
      }).map((line) => line.slice(line.indexOf('main names'))),
      ['main names, is empty', 'main names, is a directory'],
    );
  });

  it('of any other program is a warning, as long as that does not run', () => {
    const looks = { '/etc/kubernetes/pki/a.yaml': absent('/etc/kubernetes/pki') };

    assert.match(find(server(['--config=/pki/a.yaml'], 'agent'), looks)[0] ?? '', /^named-file-absent warning /);
    assert.deepEqual(find(server(['--config=/pki/a.yaml'], 'agent'), looks, true), []);
  });
});

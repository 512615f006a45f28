import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { PodSpec } from '../../../src/kubelet/api/pod-types.ts';
import { certificateUses, KUBELET_CLIENT } from '../../../src/operations/diagnose/certificates/certificate-uses.ts';
import {
  diagnoseCertificates,
  type CertificateFile,
} from '../../../src/operations/diagnose/certificates/diagnose-certificates.ts';
import {
  parseCertificates,
  type Certificate,
} from '../../../src/operations/diagnose/certificates/parse-certificates.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';
import { declared, sandbox, tell } from './declared.ts';

const MAKE_CERTIFICATE = fileURLToPath(new URL('../../support/make-certificate.sh', import.meta.url));
const PKI = '/etc/kubernetes/pki';
const NOW = new Date('2026-06-01T00:00:00Z');

function server(words: readonly string[]): PodSpec {
  return {
    containers: [
      { name: 'main', command: ['kube-apiserver', ...words], volumeMounts: [{ name: 'pki', mountPath: '/pki' }] },
    ],
    volumes: [{ name: 'pki', hostPath: { path: PKI } }],
  };
}

function certificate(from: string, to: string, names: readonly string[] = []): Certificate {
  const isFor = (name: string): boolean => names.includes(name);
  return { subject: 'CN=x', notBefore: new Date(from), notAfter: new Date(to), isFor };
}

const GOOD = certificate('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', ['192.0.2.1']);
const EXPIRED = certificate('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z', ['192.0.2.1']);
const SOON = certificate('2025-06-30T00:00:00Z', '2026-06-30T12:00:00Z', ['192.0.2.1']);

/** What is found of the one certificate that a flag names. */
function find(
  certificates: CertificateFile['certificates'],
  {
    words = [
      '--advertise-address=192.0.2.1',
      '--tls-cert-file=/pki/apiserver.crt',
      '--tls-private-key-file=/pki/a.key',
    ],
    matchesKey = true,
  } = {},
): readonly string[] {
  const uses = certificateUses(declared('api', server(words), [sandbox('s', ['main'])]));
  const path = uses[0]?.path ?? '';
  const client = { kind: 'crictl', program: 'crictl', endpoint: '' } as const;
  return tell(diagnoseCertificates([{ path, uses, certificates, matchesKey }], { now: NOW, client }));
}

describe('a certificate that a command line names', () => {
  it('is found by the flags of Kubernetes and etcd, with its key and the names that it should have', () => {
    const words = [
      '--tls-cert-file=/pki/a.crt',
      '--tls-private-key-file=/pki/a.key',
      '--advertise-address=192.0.2.1',
      '--etcd-certfile=/pki/b.crt',
      '--etcd-keyfile=/pki/b.key',
      '--kubelet-client-certificate=/pki/c.crt',
      '--kubelet-client-key=/pki/c.key',
      '--client-ca-file=/pki/ca.crt',
      '--etcd-cafile=/pki/etcd.crt',
      '--kubeconfig=/pki/a.conf',
      '--service-account-key-file=/pki/sa.pub',
      '--cert-dir=/pki',
      '--kubelet-certificate-authority=/elsewhere/ca.crt',
    ];

    assert.deepEqual(
      certificateUses(declared('api', server(words))).map(({ path, keyPath, role, names }) => [
        path,
        keyPath,
        role,
        ...names,
      ]),
      [
        [`${PKI}/a.crt`, `${PKI}/a.key`, 'own', '192.0.2.1'],
        [`${PKI}/b.crt`, `${PKI}/b.key`, 'own'],
        [`${PKI}/c.crt`, `${PKI}/c.key`, 'own'],
        [`${PKI}/ca.crt`, undefined, 'authority'],
        [`${PKI}/etcd.crt`, undefined, 'authority'],
        [`${PKI}/a.conf`, undefined, 'kubeconfig'],
      ],
    );
  });

  it('is good, and nothing is said', () => {
    assert.deepEqual(find([GOOD]), []);
  });

  it('is of no use any more, or not yet, or soon', () => {
    assert.deepEqual(
      [...find([EXPIRED]), ...find([certificate('2026-06-02T00:00:00Z', '2027-01-01T00:00:00Z')]), ...find([SOON])],
      [
        `certificate-expired error ${PKI}/apiserver.crt: ${PKI}/apiserver.crt expired on 2026-01-01T00:00:00Z: CN=x` +
          ' $ kubeadm certs renew apiserver $ crictl stop s-main',
        `certificate-not-yet-valid error ${PKI}/apiserver.crt: ${PKI}/apiserver.crt is valid only from 2026-06-02T00:00:00Z,` +
          " and the node's clock says 2026-06-01T00:00:00Z",
        `certificate-expiring warning ${PKI}/apiserver.crt: ${PKI}/apiserver.crt expires in 29 days, on 2026-06-30T12:00:00Z: CN=x` +
          ' $ kubeadm certs renew apiserver $ crictl stop s-main',
      ],
    );
  });

  it('is none, has another key, or is for other names', () => {
    assert.match(find([])[0] ?? '', /^certificate-unreadable error .* holds no certificate$/);
    assert.match(find(undefined)[0] ?? '', /^certificate-unreadable error .* is no certificate$/);
    assert.match(
      find([GOOD], { matchesKey: false })[0] ?? '',
      /^certificate-key-mismatch error .*\/a\.key is not the private key of/,
    );
    const words = ['--advertise-address=192.0.2.9', '--tls-cert-file=/pki/apiserver.crt'];
    assert.match(find([GOOD], { words })[0] ?? '', /^certificate-name-missing warning .* is not for 192\.0\.2\.9,/);
  });

  it('of an authority counts as long as one of its bundle does; of its owner the first counts', () => {
    const words = ['--client-ca-file=/pki/ca.crt'];

    assert.deepEqual(find([EXPIRED, GOOD], { words }), []);
    assert.match(find([EXPIRED, EXPIRED], { words })[0] ?? '', /^certificate-expired .*: CN=x$/);
    assert.equal(find([EXPIRED, GOOD]).length, 1);
  });

  it('of the kubelet is as short-lived as it likes, as long as it is renewed', () => {
    const ofKubelet = (one: Certificate): readonly string[] => {
      const file = { path: KUBELET_CLIENT.path, uses: [KUBELET_CLIENT], certificates: [one], matchesKey: true };
      return tell(diagnoseCertificates([file], { now: NOW, client: undefined }));
    };

    assert.deepEqual(ofKubelet(certificate('2026-05-31T12:00:00Z', '2026-06-01T12:00:00Z')), []);
    assert.match(
      ofKubelet(certificate('2026-05-31T02:00:00Z', '2026-06-01T02:00:00Z'))[0] ?? '',
      /^certificate-expiring/,
    );
    assert.match(ofKubelet(EXPIRED)[0] ?? '', /^certificate-expired critical/);
  });
});

describe('PEM', () => {
  it('is parsed into what matters of each certificate', async (test) => {
    const file = join(temporaryDirectory(test), 'one');
    assert.equal(spawnSync('sh', [MAKE_CERTIFICATE, file, '30', 'IP:192.0.2.1,DNS:cp1,IP:2001:db8::1']).status, 0);
    const pem = readFileSync(`${file}.crt`, 'utf8');

    const [one, ...others] = (await parseCertificates(`# comment\n${pem}`)) ?? [];

    assert.ok(one !== undefined);
    assert.equal(one.subject, 'CN=one');
    assert.deepEqual(others, []);
    assert.equal((Number(one.notAfter) - Number(one.notBefore)) / 86_400_000, 30);
    assert.deepEqual(
      ['192.0.2.1', 'cp1', '2001:db8::1', '192.0.2.2', 'cp2'].map((name) => one.isFor(name)),
      [true, true, true, false, false],
    );
    assert.deepEqual(await parseCertificates('nothing'), []);
    assert.equal(await parseCertificates(pem.replace(/-----END.*/, '')), undefined);
    assert.equal(await parseCertificates(pem.replace(/MII.*/, 'MIIx')), undefined);
  });
});

import {
  readCertificates,
  readCertificatesScript,
  type CertificateQuery,
  type CertificateReading,
} from '../../../nodes/operations/read-certificates/read-certificates.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import { declaredPods } from '../declared-pod.ts';
import { certificateUses, KUBELET_CLIENT, type CertificateUse } from './certificate-uses.ts';
import { diagnoseCertificates, type CertificateFile } from './diagnose-certificates.ts';
import { parseCertificates } from './parse-certificates.ts';

/** Whether the certificates count that the pods' command lines name, and the kubelet's own. */
export const certificatesCheck = {
  rules: {
    'certificate-expired': 'a certificate has expired',
    'certificate-not-yet-valid': 'a certificate is not valid yet',
    'certificate-expiring': 'a certificate expires within 30 days',
    'certificate-unreadable': 'a file that should hold a certificate holds none',
    'certificate-key-mismatch': 'a private key is not that of its certificate',
    'certificate-name-missing': 'a certificate is not for the address that its program is reached by',
  },
  operations: [readCertificatesScript],
  diagnose: findCertificateFaults,
} satisfies Check;

async function findCertificateFaults({ node, facts }: Pick<ExaminedNode, 'node' | 'facts'>): Promise<CheckOutcome> {
  if (facts === undefined) return NOTHING_WRONG;
  const uses = [...(await declaredPods(facts)).flatMap(certificateUses), KUBELET_CLIENT];
  const { now, readings } = await readCertificates(node, queriesOf(uses));
  const files = await Promise.all([...readings].map(async ([path, reading]) => fileOf(path, reading, uses)));
  const client = facts.runtime.kind === 'found' ? facts.runtime.client : undefined;
  return {
    diagnoses: diagnoseCertificates(files.flat(), { now, client }),
    unchecked: [...readings].flatMap(([path, { kind }]) =>
      kind === 'denied' || kind === 'hangs'
        ? [`${path}: ${kind === 'denied' ? 'permission denied' : 'timed out'}`]
        : [],
    ),
  };
}

/** Each file once, with the key that one of its uses names. */
function queriesOf(uses: readonly CertificateUse[]): readonly CertificateQuery[] {
  const queries = new Map<string, CertificateQuery>();
  for (const { path, keyPath } of uses) {
    if (queries.get(path)?.keyPath === undefined) queries.set(path, { path, keyPath });
  }
  return [...queries.values()];
}

async function fileOf(
  path: string,
  reading: CertificateReading,
  uses: readonly CertificateUse[],
): Promise<readonly CertificateFile[]> {
  if (reading.kind !== 'read') return [];
  const { text, matchesKey } = reading;
  const certificates = await parseCertificates(text);
  return [{ path, uses: uses.filter((use) => use.path === path), certificates, matchesKey }];
}

import type { RuntimeClient } from '../../../nodes/operations/runtime-answer.ts';
import { harmOf, runningContainer } from '../declared-pod.ts';
import type { Diagnosis, Harm } from '../diagnosis.ts';
import { kubeadmRenews } from '../kubeadm.ts';
import { runtimeCommand } from '../runtime-command.ts';
import type { CertificateUse } from './certificate-uses.ts';
import type { Certificate } from './parse-certificates.ts';

/** A file of the node, what was found in it, and who uses it. */
export interface CertificateFile {
  readonly path: string;
  /** At least one. */
  readonly uses: readonly CertificateUse[];
  /** The first is its owner's, where it has one; undefined where what stands there is none. */
  readonly certificates: readonly Certificate[] | undefined;
  readonly matchesKey: boolean | undefined;
}

export interface CertificateScene {
  /** The node's clock. */
  readonly now: Date;
  /** Undefined where no runtime answered. */
  readonly client: RuntimeClient | undefined;
}

/** Finds certificates that are of no use, or soon will be. */
export function diagnoseCertificates(files: readonly CertificateFile[], scene: CertificateScene): readonly Diagnosis[] {
  return files.flatMap((file) => {
    const { certificates = [], uses } = file;
    if (certificates.length === 0) return unreadable(file);
    const isAuthority = uses.every(({ role }) => role === 'authority');
    // Of a bundle of authorities one that still counts is enough.
    const last = isAuthority ? latest(certificates) : certificates[0];
    if (last === undefined) return [];
    const ofTime = diagnoseTime(file, last, scene);
    return [...ofTime, ...diagnoseKey(file, scene), ...(ofTime.length > 0 ? [] : diagnoseNames(file, last, scene))];
  });
}

function latest(certificates: readonly Certificate[]): Certificate | undefined {
  return certificates.toSorted((one, other) => other.notAfter.getTime() - one.notAfter.getTime())[0];
}

/** What another program makes of a file is its own affair; those of a control plane take PEM alone. */
function unreadable(file: CertificateFile): readonly Diagnosis[] {
  const isNeeded = file.uses.some(({ isOfControlPlane, role }) => isOfControlPlane && role !== 'kubeconfig');
  if (!isNeeded || file.path === '/dev/null') return [];
  const what = file.certificates === undefined ? `${file.path} is no certificate` : `${file.path} holds no certificate`;
  return [describe(file, 'certificate-unreadable', { what, consequence: 'the program does not start', mend: [] })];
}

const DAY = 24 * 60 * 60_000;
const SOON = 30 * DAY;

function diagnoseTime(file: CertificateFile, certificate: Certificate, scene: CertificateScene): readonly Diagnosis[] {
  const { notBefore, notAfter } = certificate;
  const left = notAfter.getTime() - scene.now.getTime();
  const mend = renew(file, scene);
  if (left <= 0) {
    const what = `${nameOf(file)} expired on ${day(notAfter)}: ${certificate.subject}`;
    return [describe(file, 'certificate-expired', { what, consequence: consequenceOf(file), mend })];
  }
  if (notBefore > scene.now) {
    const what = `${nameOf(file)} is valid only from ${day(notBefore)}, and the node's clock says ${day(scene.now)}`;
    const consequence = `${consequenceOf(file)}; where the clock is wrong, it is the clock that wants mending`;
    return [describe(file, 'certificate-not-yet-valid', { what, consequence, mend: [] })];
  }
  // The kubelet renews its own in good time, be it as short-lived as it may.
  const soon = isOfKubelet(file) ? (notAfter.getTime() - notBefore.getTime()) / 10 : SOON;
  if (left > soon) return [];
  const what = `${nameOf(file)} expires in ${Math.floor(left / DAY)} days, on ${day(notAfter)}: ${certificate.subject}`;
  const consequence = `from then on ${consequenceOf(file)}`;
  return [describe(file, 'certificate-expiring', { what, consequence, mend, harm: 'warning' })];
}

function diagnoseKey(file: CertificateFile, scene: CertificateScene): readonly Diagnosis[] {
  const { uses, matchesKey } = file;
  const keyPath = uses.find((use) => use.keyPath !== undefined)?.keyPath;
  if (matchesKey !== false || keyPath === undefined) return [];
  const what = `${keyPath} is not the private key of ${file.path}`;
  const consequence = 'the program does not start, or nobody takes its connections';
  return [describe(file, 'certificate-key-mismatch', { what, consequence, mend: renew(file, scene) })];
}

function diagnoseNames(file: CertificateFile, certificate: Certificate, scene: CertificateScene): readonly Diagnosis[] {
  const missing = [...new Set(file.uses.flatMap(({ names }) => names))].filter((name) => !certificate.isFor(name));
  if (missing.length === 0) return [];
  const what = `${file.path} is not for ${missing.join(', ')}, by which others are told to reach the program`;
  const consequence = 'who connects to that address does not trust the program';
  return [
    describe(file, 'certificate-name-missing', { what, consequence, mend: renewNames(file, scene), harm: 'warning' }),
  ];
}

/** What kubeadm renews keeps its names; made anew it gets those of today. */
function renewNames({ path }: CertificateFile, { client }: CertificateScene): readonly string[] {
  const key = path.replace(/\.crt$/, '.key');
  const [renewal] = kubeadmRenews(path);
  if (renewal === undefined || client === undefined) return [];
  return [`mv ${path} ${path}.old`, `mv ${key} ${key}.old`, renewal.replace('certs renew', 'init phase certs')];
}

/** kubeadm renews; a program that has read the old one at its start is started anew. */
function renew({ path, uses }: CertificateFile, { client }: CertificateScene): readonly string[] {
  const renewal = kubeadmRenews(path);
  if (renewal.length === 0 || client === undefined) return renewal;
  const running = uses.flatMap(({ user }) => {
    const container = user && runningContainer(user.declared, user.container.name ?? '');
    return container?.state === 'running' ? [container.id] : [];
  });
  const stop = client.kind === 'ctr' ? ['tasks', 'kill'] : ['stop'];
  return [...renewal, ...[...new Set(running)].map((id) => runtimeCommand(client, [...stop, id]))];
}

function consequenceOf(file: CertificateFile): string {
  if (isOfKubelet(file)) return 'the API server refuses the kubelet, which can renew it only with a bootstrap token';
  const roles = new Set(file.uses.map(({ role }) => role));
  if (roles.has('own')) return 'nobody accepts the connections that are made with it';
  return roles.has('kubeconfig')
    ? 'the API server refuses whoever shows it'
    : 'no certificate that it has signed is accepted any more';
}

function isOfKubelet({ uses }: CertificateFile): boolean {
  return uses.every(({ user }) => user === undefined);
}

function nameOf({ path, uses }: CertificateFile): string {
  return uses.some(({ role }) => role === 'kubeconfig') ? `the client certificate in ${path}` : path;
}

/** To the second, as a certificate has it. */
function day(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

interface Particulars extends Pick<Diagnosis, 'what' | 'consequence' | 'mend'> {
  readonly harm?: Harm;
}

function describe({ path, uses }: CertificateFile, check: string, particulars: Particulars): Diagnosis {
  const harms = uses.map(({ user }) => (user === undefined ? 'critical' : harmOf(user.declared)));
  return {
    check,
    harm: harms.includes('critical') ? 'critical' : 'error',
    subject: path,
    evidence: [...new Set(uses.map(({ written }) => written))].slice(0, 5),
    ...particulars,
  };
}

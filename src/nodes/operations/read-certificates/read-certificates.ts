import { Failure } from '../../../errors/failure.ts';
import type { Frame, NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import framesLibrary from '../../library/frames.sh';
import insideLibrary from '../../library/inside.sh';
import runtimeLibrary from '../../library/runtime.sh';
import script from './read-certificates.sh';

export const readCertificatesScript: OperationScript = {
  name: 'read_certificates',
  text: script,
  libraries: [framesLibrary, insideLibrary, runtimeLibrary],
};

/** A file to read certificates from. */
export interface CertificateQuery {
  readonly path: string;
  /** Of the private key that should belong to it. */
  readonly keyPath: string | undefined;
}

export type CertificateReading =
  | {
      readonly kind: 'read';
      /** PEM, and nothing but certificates; empty where there are none. */
      readonly text: string;
      readonly isKubeconfig: boolean;
      /** Whether the key is that of the first certificate; undefined where that could not be told. */
      readonly matchesKey: boolean | undefined;
    }
  /** A kubeconfig that names a file for its user's certificate; an empty path where it names none. */
  | { readonly kind: 'reference'; readonly path: string }
  | { readonly kind: 'missing' | 'denied' | 'hangs' };

export interface CertificateReadings {
  /** The time as the node has it. */
  readonly now: Date;
  /** By path. */
  readonly readings: ReadonlyMap<string, CertificateReading>;
}

/** How long one file may take, in seconds. */
const READ_SECONDS = 3;

/**
 * Reads the certificates in files of a node, PEM or kubeconfigs. Private keys stay on the node.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function readCertificates(
  node: NodeConversation,
  queries: readonly CertificateQuery[],
): Promise<CertificateReadings> {
  const words = queries.flatMap(({ path, keyPath }) => [path, keyPath ?? '']);
  const { frames, errorText } = await node.request(readCertificatesScript, [String(READ_SECONDS), ...words]);
  const now = frames.find(({ word }) => word === 'clock')?.fields[0];
  if (now === undefined) throw new Failure('node', `${node.nodeName} did not tell its time: ${errorText.trim()}`);
  const readings = queries.flatMap(({ path }, index) => {
    const reading = readFrames(frames.filter(({ fields }) => fields[0] === String(index)));
    return reading === undefined ? [] : [[path, reading] as const];
  });
  return { now: new Date(Number(now) * 1000), readings: new Map(readings) };
}

function readFrames(frames: readonly Frame[]): CertificateReading | undefined {
  const key = frames.find(({ word }) => word === 'key')?.fields[1];
  for (const { word, fields, content } of frames) {
    const text = new TextDecoder().decode(content);
    switch (word) {
      case 'certificates':
        return {
          kind: 'read',
          text,
          isKubeconfig: fields[1] === 'kubeconfig',
          matchesKey: key === undefined ? undefined : key === 'matches',
        };
      case 'reference':
        return { kind: word, path: text };
      case 'missing':
      case 'denied':
      case 'hangs':
        return { kind: word };
    }
  }
  return undefined;
}

import { isIP } from 'node:net';

/** What of a certificate matters here. */
export interface Certificate {
  /** Whom it names, in one line: `CN=kube-apiserver`. */
  readonly subject: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Whether it is for a host name or an address. */
  readonly isFor: (name: string) => boolean;
}

/** Parses PEM that holds certificates alone; undefined where one of them is none. */
export async function parseCertificates(pem: string): Promise<readonly Certificate[] | undefined> {
  // It takes longer to load than most commands take.
  const { X509Certificate } = await import('node:crypto');
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length < (pem.match(/-----BEGIN CERTIFICATE-----/g) ?? []).length) return undefined;
  try {
    return blocks.map((block) => {
      const parsed = new X509Certificate(block);
      return {
        subject: parsed.subject.replaceAll('\n', ', '),
        notBefore: new Date(parsed.validFrom),
        notAfter: new Date(parsed.validTo),
        isFor: (name) => (isIP(name) === 0 ? parsed.checkHost(name) : parsed.checkIP(name)) !== undefined,
      };
    });
  } catch {
    // Whatever OpenSSL has against it.
    return undefined;
  }
}

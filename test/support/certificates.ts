import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf } from './run-program.ts';
import { makeTemporaryDirectory, removeDirectory } from './temporary-directory.ts';

/** A certificate with its key, and the authority that signed it, in PEM. */
export interface TestCertificate {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

const MAKE = `
cd "$1"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.crt -subj /CN=test-ca -days 2
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout own.key -out own.csr -subj "/O=system:masters/CN=$2"
openssl x509 -req -in own.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out own.crt -days 2
`;

/** Makes a certificate of somebody of this name, signed by an authority made for it. */
export async function makeCertificate(commonName: string): Promise<TestCertificate> {
  const directory = makeTemporaryDirectory();
  try {
    await outputOf('sh', ['-ec', MAKE, 'make', directory, commonName]);
    const read = (name: string): string => readFileSync(join(directory, name), 'utf8');
    return { authority: read('ca.crt'), certificate: read('own.crt'), key: read('own.key') };
  } finally {
    removeDirectory(directory);
  }
}

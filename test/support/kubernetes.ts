import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { outputOf } from './run-program.ts';

/** Kubernetes' own programs, built from their Go modules in `test/kubernetes/`. */
export type KubernetesProgram = keyof typeof PROGRAMS;

const MODULES = fileURLToPath(new URL('../kubernetes', import.meta.url));

/** In which folder a program's module is, what `go build` makes it of, and whose version it says by `--version`. */
const PROGRAMS = {
  judge: { module: '.', package: './judge', versionOf: 'k8s.io/kubernetes', flags: kubernetesVersion },
  kubelet: { module: '.', package: './kubelet', versionOf: 'k8s.io/kubernetes', flags: kubernetesVersion },
  jsonpath: { module: '.', package: './jsonpath', versionOf: 'k8s.io/client-go', flags: () => [] },
  template: { module: '.', package: './template', versionOf: 'k8s.io/cli-runtime', flags: () => [] },
  crictl: {
    module: 'crictl',
    package: 'sigs.k8s.io/cri-tools/cmd/crictl',
    versionOf: 'sigs.k8s.io/cri-tools',
    flags: (version: string) => [`-X sigs.k8s.io/cri-tools/pkg/version.Version=${version.slice(1)}`],
  },
} as const;

export const KUBERNETES_PROGRAMS: readonly KubernetesProgram[] = ['kubelet', 'judge', 'crictl', 'jsonpath', 'template'];

// Whoever comes second waits, and then finds the program there. The lock ends with its holder, whatever ends that.
const BUILD = `
program=$1
shift
exec 9>"$program.lock"
flock 9
[ ! -x "$program" ] || exit 0
CGO_ENABLED=0 go build -o "$program.new" "$@" >&2
mv "$program.new" "$program"
echo built
`;

/**
 * Gives the path of a program, which is built first where nobody has built it of these sources yet. It is kept outside
 * the checkout, in KSTATIC_CACHE or else in the user's cache. A build is said on standard error, and how long it took.
 *
 * @throws Error with what `go build` said
 */
export async function builtProgram(name: KubernetesProgram): Promise<string> {
  const { module, package: packagePath, versionOf, flags } = PROGRAMS[name];
  const directory = join(MODULES, module);
  const version = requiredVersion(join(directory, 'go.mod'), versionOf);
  const linkerFlags = ['-s -w', ...flags(version)].join(' ');
  const cache = process.env['KSTATIC_CACHE'] ?? join(homedir(), '.cache/kstatic-tests');
  const program = join(cache, `${name}-${digestOf([linkerFlags, ...sourcesOf(directory, packagePath)])}`);
  if (existsSync(program)) return program;

  mkdirSync(cache, { recursive: true });
  const began = performance.now();
  const words = ['-eu', '-c', BUILD, 'sh', program, '-trimpath', '-ldflags', linkerFlags, packagePath];
  const printed = await outputOf('sh', words, { workingDirectory: directory });
  const seconds = Math.round((performance.now() - began) / 1000);
  if (printed !== '') process.stderr.write(`${name} ${version} was built in ${String(seconds)} s: ${program}\n`);
  return program;
}

/** What Kubernetes' own build sets: k8s.io/component-base/version/base.go. */
function kubernetesVersion(version: string): readonly string[] {
  const [major = '', minor = ''] = version.slice(1).split('.');
  const values = { gitVersion: version, gitMajor: major, gitMinor: minor, gitTreeState: 'clean' };
  return Object.entries(values).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
}

function requiredVersion(goModFile: string, modulePath: string): string {
  const lines = readFileSync(goModFile, 'utf8').split('\n');
  const words = lines.map((line) =>
    line
      .trim()
      .replace(/^require /, '')
      .split(' '),
  );
  const version = words.find(([path, second]) => path === modulePath && second?.startsWith('v'))?.[1];
  if (version === undefined) throw new Error(`${goModFile} does not require ${modulePath}`);
  return version;
}

function sourcesOf(directory: string, packagePath: string): readonly string[] {
  const files = ['go.mod', 'go.sum'];
  if (packagePath.startsWith('.')) {
    const names = readdirSync(join(directory, packagePath)).filter((name) => name.endsWith('.go'));
    files.push(...names.sort().map((name) => join(packagePath, name)));
  }
  return files.map((file) => readFileSync(join(directory, file), 'utf8'));
}

function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${String(text.length)}\n${text}`);
  return hash.digest('hex').slice(0, 16);
}

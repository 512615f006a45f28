import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputOf } from '../run-program.ts';
import { KUBELET, KUBELET_FILES } from './node-options.ts';
import type { LookAlike, NodeOptions, TestFile, TestUser } from './node-options.ts';
import { accountFiles, accountsOf, privilegeFiles, sshConfig, sshdConfig } from './system-files.ts';

/** Writes what `init.sh` makes the node of, and what a client needs to reach it. */
export async function writeNodeDirectory(directory: string, port: number, options: NodeOptions): Promise<void> {
  const { name = 'controlplane' } = options;
  const users = withRoot(options);
  mkdirSync(join(directory, 'shared'), { mode: 0o755 });
  const [hostKey, clientKey, passwordHashes] = await Promise.all([
    makeKey(join(directory, 'host_key')),
    makeKey(join(directory, 'client_key')),
    hashPasswords(users),
  ]);
  const accounts = accountsOf(users, passwordHashes);
  const machine = { passwd: readFileSync('/etc/passwd', 'utf8'), group: readFileSync('/etc/group', 'utf8') };

  writeTree(join(directory, 'files'), {
    ...accountFiles(accounts, machine),
    ...privilegeFiles(accounts, options.sudoers ?? []),
    '/etc/hosts': { content: `127.0.0.1 localhost ${name}\n`, mode: 0o644 },
    '/etc/hostname': { content: `${name}\n`, mode: 0o644 },
    '/etc/ssh/sshd_config': sshdConfig({
      port,
      maxStartups: options.maxStartups ?? '100:30:200',
      extraLines: options.sshdConfig ?? [],
    }),
    '/etc/ssh/test_host_key': readFileSync(join(directory, 'host_key'), 'utf8'),
    '/etc/ssh/test_authorized_keys': { content: clientKey, mode: 0o644 },
    ...(options.kubelet === 'none' ? {} : KUBELET_FILES),
    ...options.files,
  });
  for (const { id, home } of accounts) {
    const path = join(directory, 'files', home);
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o700);
    chownSync(path, id, id);
  }
  writeFileSync(join(directory, 'processes'), processesOf(options).map(encodeLookAlike).join(''));
  writeFileSync(join(directory, 'programs'), programLines(options));
  writeFileSync(join(directory, 'known_hosts'), `${name} ${hostKey}`);
  writeFileSync(
    join(directory, 'ssh_config'),
    sshConfig(name, { port, directory, users: users.map((user) => user.name).filter((user) => user !== 'root') }),
  );
}

function withRoot({ users = [], busyboxOnly = false }: NodeOptions): readonly TestUser[] {
  const isListed = users.some(({ name }) => name === 'root');
  return isListed ? users : [...users, { name: 'root', shell: busyboxOnly ? '/bin/sh' : '/bin/bash' }];
}

function processesOf({ kubelet = {}, processes = [] }: NodeOptions): readonly LookAlike[] {
  return kubelet === 'none' ? processes : [{ ...KUBELET, ...kubelet }, ...processes];
}

function programLines({ programs = {} }: NodeOptions): string {
  return Object.entries(programs)
    .map(([path, program]) => `${path}\t${program}\n`)
    .join('');
}

function encodeLookAlike({ executable, watches = [], argv }: LookAlike): string {
  const encode = (words: readonly string[]) => words.map((word) => Buffer.from(word).toString('hex')).join(' ');
  return `${encode([executable])} / ${encode(watches)} / ${encode(argv)}\n`;
}

async function makeKey(path: string): Promise<string> {
  await outputOf('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', path]);
  return readFileSync(`${path}.pub`, 'utf8');
}

async function hashPasswords(users: readonly TestUser[]): Promise<ReadonlyMap<string, string>> {
  const hashes = users.map(async ({ name, password }) => {
    if (password === undefined) return [name, '*'] as const;
    const hash = await outputOf('openssl', ['passwd', '-6', '-stdin'], { stdin: password });
    return [name, hash.trim()] as const;
  });
  return new Map(await Promise.all(hashes));
}

/** Writes files under `top` by their absolute paths; directories are made as they are needed, 0755. */
function writeTree(top: string, files: Readonly<Record<string, TestFile>>): void {
  for (const [path, file] of Object.entries(files)) {
    const target = join(top, path);
    if (path.endsWith('/')) {
      mkdirSync(target, { recursive: true });
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    const { content, mode } = typeof file === 'string' ? { content: file, mode: 0o600 } : file;
    writeFileSync(target, content, { mode });
  }
}

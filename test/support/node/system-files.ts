import type { TestFile, TestUser } from './node-options.ts';

const FIRST_USER_ID = 2000;

export interface Account extends TestUser {
  readonly id: number;
  readonly home: string;
  readonly passwordHash: string;
}

/** Gives each user the number and the home that the files of the system know them by. */
export function accountsOf(
  users: readonly TestUser[],
  passwordHashes: ReadonlyMap<string, string>,
): readonly Account[] {
  return users.map((user, index) => ({
    ...user,
    id: user.name === 'root' ? 0 : FIRST_USER_ID + index,
    home: user.name === 'root' ? '/root' : `/home/${user.name}`,
    // With a star no password fits, while sshd takes a key still; an exclamation mark would lock the account.
    passwordHash: passwordHashes.get(user.name) ?? '*',
  }));
}

/** Writes the files by which a system knows its users, beginning with those that the machine has. */
export function accountFiles(
  accounts: readonly Account[],
  machine: { readonly passwd: string; readonly group: string },
): Readonly<Record<string, TestFile>> {
  const names = new Set(accounts.map(({ name }) => name));
  const isKept = (line: string) => line !== '' && !names.has(line.split(':')[0] ?? '');
  const passwd = accounts.map(({ name, id, home, shell = '/bin/sh' }) =>
    [name, 'x', id, id, '', home, shell].join(':'),
  );
  const group = accounts.map(({ name, id }) => [name, 'x', id, ''].join(':'));
  const shadow = accounts.map(({ name, passwordHash }) => `${name}:${passwordHash}:20000:0:99999:7:::`);
  return {
    '/etc/passwd': readable([...passwd, ...machine.passwd.split('\n').filter(isKept)]),
    '/etc/group': readable([...group, ...machine.group.split('\n').filter(isKept)]),
    '/etc/shadow': { content: lines(shadow), mode: 0o600 },
  };
}

/** Writes who may become root, by sudo and by doas. */
export function privilegeFiles(
  accounts: readonly Account[],
  extraSudoers: readonly string[],
): Readonly<Record<string, TestFile>> {
  const sudoers = accounts.flatMap(({ name, sudo }) => {
    if (sudo === 'nopasswd') return [`${name} ALL=(ALL:ALL) NOPASSWD: ALL`];
    return sudo === 'refused' ? [`${name} ALL=(ALL:ALL) ALL`] : [];
  });
  const doas = accounts.flatMap(({ name, sudo }) => (sudo === 'doas' ? [`permit nopass ${name}`] : []));
  const defaults = 'Defaults secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"';
  return {
    '/etc/sudoers': { content: lines([defaults, 'root ALL=(ALL:ALL) ALL', ...sudoers, ...extraSudoers]), mode: 0o440 },
    '/etc/doas.conf': { content: lines(['permit nopass root', ...doas]), mode: 0o600 },
  };
}

export interface SshdOptions {
  readonly port: number;
  readonly maxStartups: string;
  readonly extraLines: readonly string[];
}

/** Writes the configuration of the node's sshd: keys alone, and nothing of the machine's. */
export function sshdConfig({ port, maxStartups, extraLines }: SshdOptions): string {
  return lines([
    ...extraLines,
    'ListenAddress 127.0.0.1',
    `Port ${String(port)}`,
    'HostKey /etc/ssh/test_host_key',
    'AuthorizedKeysFile /etc/ssh/test_authorized_keys',
    'PermitRootLogin prohibit-password',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'UsePAM no',
    'UseDNS no',
    'PrintMotd no',
    'PidFile none',
    'LogLevel VERBOSE',
    `MaxStartups ${maxStartups}`,
  ]);
}

/** Writes a client's configuration: the node's name means root on it, and each user's name that user. */
export function sshConfig(
  nodeName: string,
  { port, directory, users }: { readonly port: number; readonly directory: string; readonly users: readonly string[] },
): string {
  const host = (alias: string, user: string) => [
    `Host ${alias}`,
    `  User ${user}`,
    '  HostName 127.0.0.1',
    `  Port ${String(port)}`,
    `  IdentityFile ${directory}/client_key`,
    '  IdentitiesOnly yes',
    '  IdentityAgent none',
    `  HostKeyAlias ${nodeName}`,
    `  UserKnownHostsFile ${directory}/known_hosts`,
    '  GlobalKnownHostsFile /dev/null',
    '  StrictHostKeyChecking yes',
    '  ControlPath none',
  ];
  return lines([...host(nodeName, 'root'), ...users.flatMap((user) => host(user, user))]);
}

function readable(content: readonly string[]): TestFile {
  return { content: lines(content), mode: 0o644 };
}

function lines(content: readonly string[]): string {
  return content.map((line) => `${line}\n`).join('');
}

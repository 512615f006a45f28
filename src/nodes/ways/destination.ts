import { UsageError } from '../../errors/failure.ts';

/** A node reached over ssh. */
export interface SshDestination {
  readonly kind: 'ssh';
  /** As the user wrote it. */
  readonly name: string;
  readonly user: string | undefined;
  readonly host: string;
  readonly port: number | undefined;
}

export type Destination = SshDestination | { readonly kind: 'local'; readonly name: string };

/**
 * Reads a DEST: `local`, `[user@]host[:port]`, an alias of ssh_config, `ssh://[user@]host[:port]`; an IPv6 address that
 * is followed by a port stands in brackets.
 *
 * @throws UsageError for what ssh could take for an option, an empty host and a port that is none
 */
export function parseDestination(text: string): Destination {
  if (text === 'local') return { kind: 'local', name: text };
  const scheme = /^([a-z]+):\/\//.exec(text)?.[1];
  if (scheme !== undefined && scheme !== 'ssh') {
    throw new UsageError(`invalid node "${text}": ${scheme}:// is not a way to reach a node`, 'none', {
      hint: 'use [user@]host[:port], an alias of ssh_config, ssh://…, or --via with a command',
    });
  }
  return parseSshDestination(text, scheme === undefined ? text : text.slice('ssh://'.length).replace(/\/$/, ''));
}

function parseSshDestination(name: string, text: string): SshDestination {
  const at = text.lastIndexOf('@');
  const user = at < 0 ? undefined : text.slice(0, at);
  const { host, port } = splitPort(text.slice(at + 1));
  if (host === '') throw new UsageError(`invalid node "${name}": it names no host`);
  if (user === '') throw new UsageError(`invalid node "${name}": it names no user`);
  refuseOptions(name, [name, user, host]);
  return { kind: 'ssh', name, user, host, port: port === undefined ? undefined : parsePort(name, port) };
}

/** Refuses what ssh could take for an option of its own. */
function refuseOptions(name: string, parts: readonly (string | undefined)[]): void {
  if (parts.some((part) => part?.startsWith('-') === true)) {
    throw new UsageError(`invalid node "${name}": a node cannot begin with "-"`);
  }
  if (/[\s\p{Cc}]/u.test(name)) throw new UsageError(`invalid node ${JSON.stringify(name)}: it holds blanks`);
}

function splitPort(text: string): { readonly host: string; readonly port: string | undefined } {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(text);
  if (bracketed !== null) return { host: bracketed[1] ?? '', port: bracketed[2] };
  const [host = '', port, ...more] = text.split(':');
  // More than one colon outside of brackets is an IPv6 address without a port.
  return more.length > 0 ? { host: text, port: undefined } : { host, port };
}

function parsePort(name: string, text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new UsageError(`invalid node "${name}": "${text}" is not a port`);
  }
  return port;
}

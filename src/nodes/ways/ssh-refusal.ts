import type { Refusal } from '../conversation/way.ts';

/** ssh's own exit code for everything that went wrong before the command ran (ssh(1), EXIT STATUS). */
const SSH_FAILED = 255;

/**
 * Tells why ssh did not get to the node. ssh has one exit code for all of it, so its words are all there is to go by;
 * this is the one place that reads them, and words that are not known here are shown as they are.
 */
export function explainSsh(exitCode: number | null, errorText: string): Refusal | undefined {
  if (exitCode !== SSH_FAILED) return undefined;
  for (const { pattern, ...rest } of SAYINGS) {
    const said = pattern.exec(errorText)?.[1];
    if (said !== undefined) return { message: said.trim(), mayRetry: false, ...rest };
  }
  return undefined;
}

interface Saying {
  /** The first group is what the user reads: without the host, so that the same words of many nodes are equal. */
  readonly pattern: RegExp;
  readonly hint?: string;
  readonly mayRetry?: boolean;
}

const SAYINGS: readonly Saying[] = [
  {
    pattern: /(Host key verification failed)/,
    hint: 'the key that the node shows is not the one in known_hosts, or none is known; kstatic never skips this check: let ssh learn the right key, by hand',
  },
  {
    pattern: /(Permission denied \(.*\))/,
    hint: 'see whether ssh to the node works by hand; -i names a key, -N user@host a user',
  },
  // sshd closes at random beyond MaxStartups, before it has looked at who comes (sshd_config(5)).
  { pattern: /(?:kex|ssh)_exchange_identification: (?:read: |write: )?(.*)/, mayRetry: true },
  { pattern: /(Not allowed at this time)/, mayRetry: true },
  { pattern: /connect to host \S+ port \d+: (.*)/ },
  { pattern: /(Could not resolve hostname) \S+: .*/ },
  { pattern: /(Connection timed out during banner exchange)/ },
  { pattern: /^(Connection (?:closed|reset)) by \S+ port \d+/m },
];

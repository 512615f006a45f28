import { commandOf } from '../kubelet/container-command.ts';
import { isPlainList, plainObjectOf, type PlainObject } from '../manifest/plain-value.ts';

/** What a manifest says of the one node that it is for. */
export interface NodeClaims {
  /** The program that says so: `etcd` or `kube-apiserver`. */
  readonly program: string;
  /** The node's name among etcd's members. */
  readonly name: string | undefined;
  /** Addresses that the node has to have, each with the flag that says so. */
  readonly addresses: readonly ClaimedAddress[];
}

export interface ClaimedAddress {
  readonly flag: string;
  readonly address: string;
}

/**
 * Reads which node a manifest of etcd or of an API server is made for: members and servers carry their own name and
 * addresses (kubeadm phases/etcd/local.go, phases/controlplane/manifests.go). Undefined for every other pod, and for one
 * that would do on any node.
 */
export function nodeClaimsOf(pod: PlainObject): NodeClaims | undefined {
  const containers = plainObjectOf(pod['spec'])['containers'];
  for (const container of isPlainList(containers) ? containers : []) {
    const words = commandOf(container);
    const program = PROGRAMS.find(({ name }) => words[0]?.split('/').at(-1) === name);
    if (program === undefined) continue;
    const claims = readClaims(program, readFlags(words.slice(1)));
    if (claims.name !== undefined || claims.addresses.length > 0) return claims;
  }
  return undefined;
}

interface Program {
  readonly name: string;
  readonly nameFlag?: string;
  /** Flags that hold addresses or addresses' URLs of this very node. */
  readonly addressFlags: readonly string[];
}

const PROGRAMS: readonly Program[] = [
  { name: 'etcd', nameFlag: 'name', addressFlags: ['advertise-client-urls', 'initial-advertise-peer-urls'] },
  { name: 'kube-apiserver', addressFlags: ['advertise-address'] },
];

function readClaims({ name, nameFlag, addressFlags }: Program, flags: ReadonlyMap<string, string>): NodeClaims {
  return {
    program: name,
    name: nameFlag === undefined ? undefined : flags.get(nameFlag),
    addresses: addressFlags.flatMap((flag) => addressesIn(flags.get(flag) ?? '').map((address) => ({ flag, address }))),
  };
}

/** `--flag=value` and `--flag value`; of a flag given twice the last. */
function readFlags(words: readonly string[]): ReadonlyMap<string, string> {
  const flags = new Map<string, string>();
  for (const [index, word] of words.entries()) {
    const [, name, value] = /^--?([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name !== undefined) flags.set(name, value ?? words[index + 1] ?? '');
  }
  return flags;
}

/** The addresses in a comma list of addresses or URLs; names, and what every node has, claim nothing. */
function addressesIn(text: string): readonly string[] {
  const hosts = text.split(',').map((part) =>
    part
      .trim()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/\/.*$/, '')
      .replace(/^\[(.*)\](?::\d+)?$/, '$1')
      .replace(/^([^:]*):\d+$/, '$1'),
  );
  return hosts.filter((host) => /^[\d.]+$|:/.test(host) && !/^(?:127\.|0\.0\.0\.0$|::1?$)/.test(host));
}

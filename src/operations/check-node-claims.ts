import { nodeClaimsOf, type NodeClaims } from '../change/node-claims.ts';
import type { WantedManifest } from '../change/wanted-manifest.ts';
import { Failure, UsageError } from '../errors/failure.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { readFiles } from '../nodes/operations/read-files/read-files.ts';

/**
 * Refuses manifests of etcd and API servers that are made for another node: started under a foreign name or address,
 * they harm the whole cluster.
 *
 * @throws Failure 'conflict' that names the flag
 */
export async function checkNodeClaims(
  node: NodeConversation,
  wanted: readonly WantedManifest[],
  nodeName: string | undefined,
): Promise<void> {
  const claiming = wanted.flatMap((one) => {
    const claims = nodeClaimsOf(one.manifest.pod);
    return claims === undefined ? [] : [{ source: one.source, claims }];
  });
  if (claiming.length === 0) return;
  const addresses = await readAddresses(node);
  for (const { source, claims } of claiming) {
    const wrong = foreignClaim(claims, nodeName, addresses);
    if (wrong === undefined) continue;
    throw new Failure('conflict', `${source} is for another node: ${claims.program} ${wrong}`, {
      hint: '--force installs it all the same',
    });
  }
}

/**
 * Refuses a manifest that can be right for one node only and is meant for several; no `--force` makes it right.
 *
 * @throws UsageError that names the file
 */
export function refuseSharedClaims(wantedByNode: readonly (readonly WantedManifest[])[]): void {
  const claiming = wantedByNode.flat().filter(({ manifest }) => nodeClaimsOf(manifest.pod) !== undefined);
  const sources = claiming.map(({ source }) => source);
  const shared = claiming.find(({ source }, index) => sources.indexOf(source) !== index);
  if (shared === undefined) return;
  const { program, name, addresses } = nodeClaimsOf(shared.manifest.pod) ?? { program: '', name: '', addresses: [] };
  const claim = name ?? addresses[0]?.address ?? '';
  throw new UsageError(`${shared.source} is for one node: ${program} is ${claim} in it`, 'none', {
    hint: "give each node its own file: {node} in the path of -f stands for the node's name",
  });
}

function foreignClaim(
  { name, addresses }: NodeClaims,
  nodeName: string | undefined,
  present: ReadonlySet<string> | undefined,
): string | undefined {
  if (name !== undefined && nodeName !== undefined && name.toLowerCase() !== nodeName) {
    return `has --name=${name}, and this node is ${nodeName}`;
  }
  const foreign = addresses.find(({ address }) => present !== undefined && !present.has(normalAddress(address)));
  return foreign && `has --${foreign.flag} with ${foreign.address}, which is none of this node's addresses`;
}

/** The addresses of a node; undefined where nobody can tell, as on a file system that is only mounted. */
async function readAddresses(node: NodeConversation): Promise<ReadonlySet<string> | undefined> {
  if (node.root !== '') return undefined;
  const files = await readFiles(node, 'bytes', ['/proc/net/fib_trie', '/proc/net/if_inet6']);
  const [version4 = '', version6 = ''] = files.map((file) =>
    'content' in file && file.content !== undefined ? Buffer.from(file.content).toString('latin1') : '',
  );
  const addresses = [...addresses4(version4), ...addresses6(version6)];
  return addresses.length === 0 ? undefined : new Set(addresses);
}

/** /proc/net/fib_trie: an address of the machine is a leaf `|-- 10.0.0.5` above a line `/32 host LOCAL`. */
function addresses4(text: string): readonly string[] {
  return [...text.matchAll(/\|-- ([\d.]+)\n\s+\/32 host LOCAL/g)].map(([, address = '']) => address);
}

/** /proc/net/if_inet6: 32 digits without colons, then the interface. */
function addresses6(text: string): readonly string[] {
  return [...text.matchAll(/^([0-9a-f]{32}) /gm)].map(([, digits = '']) =>
    normalAddress(digits.replaceAll(/(.{4})(?!$)/g, '$1:')),
  );
}

/** One spelling for each IPv6 address, which has many; what is none stays, and is nobody's. */
function normalAddress(address: string): string {
  const url = `http://[${address}]`;
  return address.includes(':') && URL.canParse(url) ? new URL(url).hostname : address;
}

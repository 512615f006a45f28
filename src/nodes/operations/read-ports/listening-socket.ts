/** A socket that listens, or takes datagrams. */
export interface ListeningSocket {
  readonly protocol: 'TCP' | 'UDP';
  /** `0.0.0.0` and `::` are all addresses; what is for IPv6 may take IPv4 as well. */
  readonly address: string;
  readonly port: number;
  readonly inode: string;
}

/** Reads lines of /proc/net/tcp, tcp6, udp and udp6, each with the file's name and a colon ahead (proc_pid_net(5)). */
export function readSockets(text: string): readonly ListeningSocket[] {
  return text.split('\n').flatMap((line) => {
    const { protocol, address, port, inode } = LINE.exec(line)?.groups ?? {};
    if (protocol === undefined || address === undefined || port === undefined || inode === undefined) return [];
    const socket = { address: readAddress(address), port: parseInt(port, 16), inode };
    return [{ protocol: protocol === 'tcp' ? 'TCP' : 'UDP', ...socket } as const];
  });
}

const LINE =
  /\/(?<protocol>tcp|udp)6?: *\d+: (?<address>[0-9A-F]{8}|[0-9A-F]{32}):(?<port>[0-9A-F]{4}) \S+ \S+ \S+ \S+ \S+ +\d+ +\d+ (?<inode>\d+)/;

/** Addresses are written as numbers of four bytes each, as the processor has them: nearly always the lowest byte first. */
function readAddress(text: string): string {
  const bytes = (text.match(/.{8}/g) ?? []).flatMap((word) => [...Buffer.from(word, 'hex')].reverse());
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.every((byte) => byte === 0)) return '::';
  const mapped = bytes.slice(0, 12).join(',') === '0,0,0,0,0,0,0,0,0,0,255,255';
  if (mapped) return bytes.slice(12).join('.');
  const groups = Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16),
  );
  // The URL parser shortens as everybody writes it.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

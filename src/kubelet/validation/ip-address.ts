const IPV4_LIKE = /^\d+\.\d+\.\d+\.\d+$/;
const IPV4 = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
const GROUPS = 8;

/**
 * What Kubernetes has against an IP address in a field that is older than its strict rules (core/validation,
 * IsValidIPForLegacyField): it may be written as one likes, but for what other programs read as another address.
 */
export function ipProblems(text: string): readonly string[] {
  const groups = ipGroups(text);
  if (groups === undefined) return ['must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)'];
  if (hasLeadingZeros(text)) return ['must not have leading 0s'];
  return isMappedIpv4(groups) ? ['must not be an IPv4-mapped IPv6 address'] : [];
}

/** The address in numbers of 16 bits, two for IPv4, read as Go once did (utils/net, ParseIPSloppy). */
function ipGroups(text: string): readonly number[] | undefined {
  // Whichever comes first tells: `1.2:3` is no IPv6.
  const [mark] = /[.:]/.exec(text) ?? [];
  return mark === ':' ? ipv6Groups(text) : ipv4Groups(text);
}

function ipv4Groups(text: string): readonly [number, number] | undefined {
  if (!IPV4_LIKE.test(text)) return undefined;
  const [first = 0, second = 0, third = 0, fourth = 0] = text.split('.').map(Number);
  const isWithin = [first, second, third, fourth].every((octet) => octet <= 255);
  return isWithin ? [first * 256 + second, third * 256 + fourth] : undefined;
}

function ipv6Groups(text: string): readonly number[] | undefined {
  const [before = '', after, tooMuch] = text.split('::');
  if (tooMuch !== undefined) return undefined;
  const head = groupList(before, after === undefined);
  const tail = groupList(after ?? '', true);
  if (head === undefined || tail === undefined) return undefined;
  const missing = GROUPS - head.length - tail.length;
  if (after === undefined) return missing === 0 ? head : undefined;
  return missing > 0 ? [...head, ...Array<number>(missing).fill(0), ...tail] : undefined;
}

/** Groups with colons between them; those at the very end may be written as an IPv4 address. */
function groupList(text: string, isEnd: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const groups = parts.map((part, index) => {
    if (isEnd && index === parts.length - 1 && part.includes('.')) return ipv4Groups(part);
    const group = /^[\da-f]+$/i.test(part) ? Number.parseInt(part, 16) : Number.NaN;
    return group <= 0xffff ? [group] : undefined;
  });
  return groups.every((group) => group !== undefined) ? groups.flat() : undefined;
}

/** What netip.ParseAddr refuses of what ParseIPSloppy takes: octets with zeros in front, and groups of more than four digits. */
function hasLeadingZeros(text: string): boolean {
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  return (last.includes('.') && !IPV4.test(last)) || parts.some((part) => /^[\da-f]{5}/i.test(part));
}

/** ::ffff:0:0/96. */
function isMappedIpv4(groups: readonly number[]): boolean {
  return groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
}

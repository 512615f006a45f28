/**
 * Compares the ways to two drop-ins: the kubelet reads a directory's entries in the order of their bytes, and a
 * sub-directory where its own name stands (Go's filepath.WalkDir).
 */
export function compareDropIns(one: string, other: string): number {
  const theirs = other.split('/');
  for (const [index, name] of one.split('/').entries()) {
    const order = Buffer.compare(Buffer.from(name), Buffer.from(theirs[index] ?? ''));
    if (order !== 0) return order;
  }
  return 0;
}

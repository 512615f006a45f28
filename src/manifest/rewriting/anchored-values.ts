import type { PlainValue } from '../plain-value.ts';
import { isCollection, type LayoutNode } from './layout.ts';
import type { Rewriting } from './rewriting.ts';

/** Notes that a value stays as it is, with all that has an anchor in it. */
export function keepAnchors({ anchored }: Rewriting, node: LayoutNode): void {
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    anchored.set(next, next.value);
    if (isCollection(next)) waiting.push(...next.entries.map((entry) => entry.node));
  }
}

/** What a value will be that stands before; undefined for an alias of something that is gone. */
export function valueToBe({ anchored }: Rewriting, node: LayoutNode): PlainValue | undefined {
  return node.kind === 'leaf' && node.target !== undefined ? anchored.get(node.target) : node.value;
}

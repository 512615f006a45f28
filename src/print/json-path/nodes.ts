import type { GoValue } from '../go-values/go-value.ts';

/** What a JSONPath template is made of (client-go util/jsonpath/node.go). */
export type PathNode =
  | { readonly kind: 'list'; readonly nodes: readonly PathNode[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'identifier'; readonly name: string }
  | { readonly kind: 'array'; readonly slice: Slice }
  | { readonly kind: 'filter'; readonly left: ListNode; readonly operator: string; readonly right: ListNode }
  | { readonly kind: 'literal'; readonly value: GoValue }
  | { readonly kind: 'below'; readonly reach: 'children' | 'all' }
  | { readonly kind: 'union'; readonly lists: readonly ListNode[] };

export type ListNode = Extract<PathNode, { readonly kind: 'list' }>;

/** What stands between brackets: `[start:end:step]`; what is undefined was left open. */
export interface Slice {
  readonly start: bigint | undefined;
  readonly end: bigint | undefined;
  readonly step: bigint | undefined;
  /** `[N]`: the end is the one behind the start. */
  readonly isIndex: boolean;
}

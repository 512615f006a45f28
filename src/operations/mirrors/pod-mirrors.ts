/** Whether the API server has the mirror of what runs. */
export type PodMirror =
  | { readonly kind: 'yes' | 'unknown' }
  /** The reason may hold anything that the kubelet logged. */
  | { readonly kind: 'no'; readonly reason: string };

/** What an API server says of the pods of a node. */
export interface NodeMirrors {
  /** Why it did not tell, in which anything may stand; undefined where it did. */
  readonly complaint: string | undefined;
  /** By `NAMESPACE/NAME`, as the kubelet calls the pod; of what is not here nobody can tell. */
  readonly pods: ReadonlyMap<string, PodMirror>;
}

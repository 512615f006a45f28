/** Something that happened to a pod, as one of those tells who saw it. */
export interface PodEvent {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  /** Undefined where nobody knows when. */
  readonly at: Date | undefined;
  /** Who says so: the runtime's name, or `kubelet`. */
  readonly from: string;
  readonly message: string;
  /** How often it happened, and when first. */
  readonly repeated?: { readonly count: number; readonly firstAt: Date | undefined };
}

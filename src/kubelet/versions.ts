/** The kubelets whose rules are known, by their minor version: Kubernetes 1.28 to 1.37. */
export const OLDEST_MINOR = 28;
export const NEWEST_MINOR = 37;

/** The minor version in `1.34`, `v1.34.2`, or what a kubelet prints: `Kubernetes v1.34.2`, `k3s version v1.31.4+k3s1`. */
export function minorVersion(text: string): number | undefined {
  const minor = /(?:^|\s)v?1\.(\d+)(?:\.\d+)?(?:[-+]\S*)?(?=\s|$)/.exec(text)?.[1];
  return minor === undefined ? undefined : Number(minor);
}

/** The known version whose rules come nearest to those of a kubelet. */
export function nearestKnownMinor(minor: number): number {
  return Math.min(Math.max(minor, OLDEST_MINOR), NEWEST_MINOR);
}

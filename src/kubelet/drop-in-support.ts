/** The variable without which a kubelet of 1.28 or 1.29 refuses --config-dir and does not start. */
const ALPHA_VARIABLE = 'KUBELET_CONFIG_DROPIN_DIR_ALPHA';

/**
 * Says why a kubelet that is started so would not read its --config-dir: it is too old for it, or was told nothing of it
 * while it was new. Undefined where it would, or where nobody can tell its version. (kubernetes.io, "Drop-in directory
 * for kubelet configuration files": alpha in 1.28, on without a variable since 1.30.)
 */
export function dropInProblem(version: string | undefined, variables: readonly string[]): string | undefined {
  const minor = Number(version?.split('.')[1]);
  if (minor < 28) return `kubelet ${String(version)} knows no --config-dir, and does not start with it`;
  if (minor > 29 || Number.isNaN(minor) || variables.includes(ALPHA_VARIABLE)) return undefined;
  return `kubelet ${String(version)} does not start with --config-dir unless ${ALPHA_VARIABLE} is set`;
}

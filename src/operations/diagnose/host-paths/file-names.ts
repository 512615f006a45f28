/**
 * Whether a path is named as only files are. A directory may have a dot in its name, too (`conf.d`, `net.d`), so that
 * only endings are taken that nobody gives to one.
 */
export function isNamedLikeFile(path: string): boolean {
  return /[^/]\.(conf|ya?ml|json|toml|ini|cfg|cnf|properties|env|crt|cer|pem|key|pub|csr|kubeconfig|sock|sh|txt|log)$/.test(
    path,
  );
}

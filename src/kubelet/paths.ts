/** Shortens a path by its text alone, as Go's filepath.Clean does, which the kubelet passes its paths through. */
export function cleanPath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const parts = path.split('/').reduce<readonly string[]>((done, part) => {
    if (part === '' || part === '.') return done;
    if (part !== '..') return [...done, part];
    if (done.length > 0 && done.at(-1) !== '..') return done.slice(0, -1);
    return isAbsolute ? done : [...done, part];
  }, []);
  return (isAbsolute ? '/' : '') + parts.join('/') || '.';
}

/** Makes a path absolute, as seen from a directory. */
export function resolvePath(directory: string, path: string): string {
  return cleanPath(path.startsWith('/') ? path : `${directory}/${path}`);
}

/** The directory that holds a file. */
export function directoryOf(path: string): string {
  return cleanPath(path.slice(0, path.lastIndexOf('/') + 1));
}

/** The last component of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

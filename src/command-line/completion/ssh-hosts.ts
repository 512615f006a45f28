/** Reads files where they are; what is missing or may not be read is undefined or empty. */
export interface FileReader {
  readText(path: string): string | undefined;
  listDirectory(path: string): readonly string[];
}

/** How deep Include may nest; ssh's own limit (readconf.c). */
const DEEPEST_INCLUDE = 16;

/** Lists the aliases of an ssh_config file and of all it includes; patterns are no names and are left out. */
export function sshConfigHosts(
  path: string,
  files: FileReader,
  home: string,
  base = directoryOf(path),
  depth = 0,
): readonly string[] {
  const text = depth > DEEPEST_INCLUDE ? undefined : files.readText(path);
  return (text ?? '').split('\n').flatMap((line) => {
    const [, keyword = '', rest = ''] = /^\s*(\w+)(?:\s*=\s*|\s+)(.*)$/.exec(line) ?? [];
    const words = rest.match(/"[^"]*"|[^\s"]+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
    switch (keyword.toLowerCase()) {
      case 'host':
        return words.filter((word) => !/[*?!]/.test(word));
      case 'include':
        return words
          .flatMap((pattern) => matchingFiles(absolute(pattern, base, home), files))
          .flatMap((file) => sshConfigHosts(file, files, home, base, depth + 1));
      default:
        return [];
    }
  });
}

/** Lists the hosts of a known_hosts file; hashed ones cannot be told. */
export function knownHosts(path: string, files: FileReader): readonly string[] {
  return (files.readText(path) ?? '').split('\n').flatMap((line) => {
    const [names = ''] = line.trim().split(/\s+/);
    if (/^[#@|]/.test(names)) return [];
    return names
      .split(',')
      .filter((name) => name !== '' && !/[*?!]/.test(name))
      .map(asDestination);
  });
}

/** `[host]:2222` is written `host:2222` on a command line; an IPv6 address keeps its brackets. */
function asDestination(name: string): string {
  const [, host, port] = /^\[([^\]:]+)\]:(\d+)$/.exec(name) ?? [];
  return host === undefined || port === undefined ? name : `${host}:${port}`;
}

function absolute(pattern: string, base: string, home: string): string {
  if (pattern.startsWith('~/')) return `${home}${pattern.slice(1)}`;
  return pattern.startsWith('/') ? pattern : `${base}/${pattern}`;
}

/** Finds the files that a pattern with `*` and `?` names, a directory at a time. */
function matchingFiles(pattern: string, files: FileReader): readonly string[] {
  const [, ...parts] = pattern.split('/');
  return parts.reduce<readonly string[]>(
    (paths, part) => {
      if (!/[*?]/.test(part)) return paths.map((path) => `${path}/${part}`);
      const expression = new RegExp(
        `^${part
          .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
          .replaceAll('*', '.*')
          .replaceAll('?', '.')}$`,
      );
      return paths.flatMap((path) =>
        files
          .listDirectory(path === '' ? '/' : path)
          .filter((name) => expression.test(name) && !name.startsWith('.'))
          .map((name) => `${path}/${name}`),
      );
    },
    [''],
  );
}

function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Variables by name. */
export type Environment = Readonly<Record<string, string>>;

/**
 * Reads a file that a unit names in `EnvironmentFile=` (systemd.exec(5)): `NAME=VALUE` a line, `#` and `;` comments,
 * quotes, a backslash that takes the next character as it is, and at the end of a line joins the next one to it.
 * Nothing is expanded.
 */
export function readEnvironmentFile(text: string): Environment {
  const environment: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(ASSIGNMENT)) {
    if (name !== undefined) environment[name] = readValue(value ?? '');
  }
  return environment;
}

const ASSIGNMENT =
  /^[ \t]*(?:[#;](?:\\\n|[^\n])*|(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*((?:"(?:\\[^]|[^"\\])*"|'[^']*'|\\[^]|[^\n\\])*))$/gm;

function readValue(text: string): string {
  const pieces = /"((?:\\[^]|[^"\\])*)"|'([^']*)'|((?:\\[^]|[^\\"'])+)|(["'\\])/g;
  return text
    .trimEnd()
    .replaceAll(pieces, (_piece, double?: string, single?: string, bare?: string, stray?: string) => {
      if (double !== undefined) return double.replaceAll('\\\n', '').replaceAll(/\\(["\\`$])/g, '$1');
      return single ?? bare?.replaceAll('\\\n', '').replaceAll(/\\([^])/g, '$1') ?? stray ?? '';
    });
}

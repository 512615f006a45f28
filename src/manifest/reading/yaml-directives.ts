import { TextProblem } from './yaml-cursor.ts';
import type { YamlTokens } from './yaml-scanner.ts';
import type { YamlToken } from './yaml-token.ts';

/** What a document says ahead of itself: its version, and what the handles of tags stand for. */
export class YamlDirectives {
  readonly #scanner: YamlTokens;
  readonly #prefixes = new Map<string, string>();

  constructor(scanner: YamlTokens) {
    this.#scanner = scanner;
  }

  /**
   * Reads the directives of a document, and the `---` with which it begins, if it does.
   *
   * @returns whether it begins with `---`
   */
  read(): boolean {
    let version: string | undefined;
    let isExplicit = false;
    for (let token = this.#scanner.peek(); token.directive !== undefined; token = this.#scanner.peek()) {
      isExplicit = true;
      if (token.directive.version === undefined) this.#addPrefix(token.directive, token.offset);
      else if (version !== undefined) throw new TextProblem('found duplicate %YAML directive', token.offset);
      else version = checkedVersion(token.directive.version, token.offset);
      this.#scanner.take();
    }
    for (const [handle, prefix] of DEFAULT_PREFIXES) {
      if (!this.#prefixes.has(handle)) this.#prefixes.set(handle, prefix);
    }
    const { kind, offset } = this.#scanner.peek();
    if (kind !== 'document start') {
      if (isExplicit) throw new TextProblem('did not find expected <document start>', offset);
      return false;
    }
    this.#scanner.take();
    return true;
  }

  /** The full name of a tag. */
  expand({ tag, offset }: YamlToken): string {
    const { handle = '', suffix = '' } = tag ?? {};
    if (handle === '') return suffix;
    const prefix = this.#prefixes.get(handle);
    if (prefix === undefined) throw new TextProblem('found undefined tag handle', offset);
    return prefix + suffix;
  }

  #addPrefix({ handle, prefix }: { readonly handle: string; readonly prefix: string }, offset: number): void {
    if (this.#prefixes.has(handle)) throw new TextProblem('found duplicate %TAG directive', offset);
    this.#prefixes.set(handle, prefix);
  }
}

const DEFAULT_PREFIXES = [
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
] as const;

/** go-yaml v2 reads no other version. */
function checkedVersion(version: string, offset: number): string {
  if (version !== '1.1') throw new TextProblem('found incompatible YAML document', offset);
  return version;
}

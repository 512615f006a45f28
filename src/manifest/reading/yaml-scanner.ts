import { YamlBlocks } from './yaml-blocks.ts';
import { SPACE, TAB, TextProblem, YamlCursor } from './yaml-cursor.ts';
import { scanBlock } from './yaml-scan-block.ts';
import { scanPlain } from './yaml-scan-plain.ts';
import { scanQuoted } from './yaml-scan-quoted.ts';
import { scanAnchor, scanDirective, scanTag } from './yaml-scan-tag.ts';
import { SimpleKeys } from './yaml-simple-keys.ts';
import { yamlToken, type SimpleKey, type YamlToken, type YamlTokenKind } from './yaml-token.ts';
import { YamlTokenQueue } from './yaml-token-queue.ts';

/** The tokens of a text, one after the other. */
export interface YamlTokens {
  /** @throws TextProblem where there is none */
  readonly peek: () => YamlToken;
  readonly take: () => YamlToken;
}

/**
 * Takes a YAML text apart into tokens as go-yaml v2 does (scannerc.go), and no further than it does: what it does not look
 * at may be broken.
 */
export class YamlScanner implements YamlTokens {
  readonly #cursor: YamlCursor;
  readonly #queue = new YamlTokenQueue();
  readonly #blocks = new YamlBlocks(this.#queue);
  readonly #keys: SimpleKeys;
  #isKeyAllowed = true;
  #fetchStart = 0;

  constructor(text: string) {
    this.#cursor = new YamlCursor(text);
    this.#keys = new SimpleKeys(this.#cursor);
  }

  /** How far go-yaml has looked at the text: before each token at four characters at least. */
  get reach(): number {
    return Math.max(this.#cursor.offset + 1, this.#fetchStart + 4);
  }

  /** @throws TextProblem where there is none */
  peek(): YamlToken {
    for (;;) {
      const token = this.#queue.first;
      // What may be a key is only known once it is seen whether a `:` follows.
      if (token !== undefined && !this.#mayBeKey(token)) return token;
      this.#fetch();
    }
  }

  take(): YamlToken {
    const token = this.peek();
    this.#queue.removeFirst();
    return token;
  }

  #mayBeKey({ simpleKey }: YamlToken): boolean {
    return simpleKey?.isAwaited === true && this.#keys.isValid(simpleKey);
  }

  #fetch(): void {
    const cursor = this.#cursor;
    this.#skipToToken();
    this.#blocks.close(cursor.column, cursor.offset);
    this.#fetchStart = cursor.offset;
    const character = cursor.text.charAt(cursor.offset);
    if (cursor.isEnd()) this.#fetchEnd();
    else if (cursor.column === 0 && character === '%') this.#fetchDirective();
    else if (cursor.isDocumentMark()) this.#fetchDocumentMark(character);
    else this.#fetchContent(character);
  }

  #skipToToken(): void {
    const cursor = this.#cursor;
    for (;;) {
      const areTabsBlank = this.#blocks.isFlow || !this.#isKeyAllowed;
      while (cursor.code() === SPACE || (areTabsBlank && cursor.code() === TAB)) cursor.offset += 1;
      cursor.skipComment();
      if (cursor.takeBreak() === '') return;
      if (!this.#blocks.isFlow) this.#isKeyAllowed = true;
    }
  }

  #fetchContent(character: string): void {
    const fetch = YamlScanner.#FETCHERS[character];
    if (fetch !== undefined) fetch(this);
    else if (this.#cursor.isBlank() || '%@`'.includes(character)) this.#failToStart();
    else this.#fetchPlain();
  }

  static readonly #FETCHERS: Readonly<Partial<Record<string, (scanner: YamlScanner) => void>>> = {
    '[': (scanner) => scanner.#openFlow('['),
    '{': (scanner) => scanner.#openFlow('{'),
    ']': (scanner) => scanner.#closeFlow(']'),
    '}': (scanner) => scanner.#closeFlow('}'),
    ',': (scanner) => scanner.#fetchFlowEntry(),
    '-': (scanner) => (scanner.#cursor.isBlankOrBreakOrEnd(1) ? scanner.#fetchBlockEntry() : scanner.#fetchPlain()),
    '?': (scanner) => (scanner.#isIndicator() ? scanner.#fetchKey() : scanner.#fetchPlain()),
    ':': (scanner) => (scanner.#isIndicator() ? scanner.#fetchValue() : scanner.#fetchPlain()),
    '*': (scanner) => scanner.#fetchWord('alias', (cursor) => ({ text: scanAnchor(cursor) })),
    '&': (scanner) => scanner.#fetchWord('anchor', (cursor) => ({ text: scanAnchor(cursor) })),
    '!': (scanner) => scanner.#fetchWord('tag', (cursor) => ({ tag: scanTag(cursor) })),
    "'": (scanner) => scanner.#fetchWord('scalar', (cursor) => ({ text: scanQuoted(cursor) })),
    '"': (scanner) => scanner.#fetchWord('scalar', (cursor) => ({ text: scanQuoted(cursor) })),
    '|': (scanner) => scanner.#fetchBlockScalar(true),
    '>': (scanner) => scanner.#fetchBlockScalar(false),
  };

  #isIndicator(): boolean {
    return this.#blocks.isFlow || this.#cursor.isBlankOrBreakOrEnd(1);
  }

  #failToStart(): never {
    throw new TextProblem('found character that cannot start any token', this.#cursor.offset);
  }

  /** Adds a token of so many characters. */
  #addIndicator(kind: YamlTokenKind, length = 1, simpleKey?: SimpleKey): void {
    const { offset } = this.#cursor;
    this.#queue.add(yamlToken(kind, offset, { end: offset + length, simpleKey }));
    this.#cursor.offset += length;
  }

  #saveKey(): SimpleKey | undefined {
    if (!this.#isKeyAllowed) return undefined;
    const isRequired = !this.#blocks.isFlow && this.#blocks.indent === this.#cursor.column;
    return this.#keys.save(isRequired, this.#queue.nextNumber);
  }

  #endBlocks(): void {
    this.#blocks.close(-1, this.#cursor.offset);
    this.#keys.drop();
    this.#isKeyAllowed = false;
  }

  #fetchEnd(): void {
    this.#endBlocks();
    // No `:` can follow any more.
    this.#cursor.line += 1;
    this.#addIndicator('stream end', 0);
  }

  #fetchDirective(): void {
    this.#endBlocks();
    const { offset } = this.#cursor;
    const directive = scanDirective(this.#cursor);
    this.#queue.add(yamlToken('directive', offset, { end: this.#cursor.offset, directive }));
  }

  #fetchDocumentMark(character: string): void {
    this.#endBlocks();
    this.#addIndicator(character === '-' ? 'document start' : 'document end', 3);
  }

  #openFlow(kind: '[' | '{'): void {
    const simpleKey = this.#saveKey();
    this.#keys.openLevel(this.#queue.nextNumber);
    this.#blocks.openFlow(this.#cursor.offset);
    this.#isKeyAllowed = true;
    this.#addIndicator(kind, 1, simpleKey);
  }

  #closeFlow(kind: ']' | '}'): void {
    this.#keys.drop();
    if (this.#blocks.closeFlow()) this.#keys.closeLevel();
    this.#isKeyAllowed = false;
    this.#addIndicator(kind);
  }

  #fetchFlowEntry(): void {
    this.#keys.drop();
    this.#isKeyAllowed = true;
    this.#addIndicator(',');
  }

  #fetchBlockEntry(): void {
    this.#checkEntry('block sequence entries');
    this.#blocks.open('block list', this.#cursor);
    this.#keys.drop();
    this.#isKeyAllowed = true;
    this.#addIndicator('block entry');
  }

  #fetchKey(): void {
    this.#checkEntry('mapping keys');
    this.#blocks.open('block map', this.#cursor);
    this.#keys.drop();
    this.#isKeyAllowed = !this.#blocks.isFlow;
    this.#addIndicator('key');
  }

  #fetchValue(): void {
    const key = this.#keys.take();
    if (key === undefined) {
      this.#checkEntry('mapping values');
      this.#blocks.open('block map', this.#cursor);
      this.#isKeyAllowed = !this.#blocks.isFlow;
    } else {
      this.#queue.insert(key.tokenNumber, yamlToken('key', key.offset));
      this.#blocks.open('block map', key, key.tokenNumber);
      this.#isKeyAllowed = false;
    }
    this.#addIndicator('value');
  }

  /** @throws TextProblem where no entry of a block can begin */
  #checkEntry(what: string): void {
    if (this.#blocks.isFlow || this.#isKeyAllowed) return;
    throw new TextProblem(`${what} are not allowed in this context`, this.#cursor.offset);
  }

  #fetchWord(kind: YamlTokenKind, scan: (cursor: YamlCursor) => Partial<YamlToken>): void {
    const simpleKey = this.#saveKey();
    this.#isKeyAllowed = false;
    const { offset } = this.#cursor;
    const word = scan(this.#cursor);
    this.#queue.add(yamlToken(kind, offset, { ...word, end: this.#cursor.offset, simpleKey }));
  }

  #fetchPlain(): void {
    const simpleKey = this.#saveKey();
    const { offset } = this.#cursor;
    const { text, end, endsWithBreak } = scanPlain(this.#cursor, this.#blocks.indent + 1, this.#blocks.isFlow);
    this.#isKeyAllowed = endsWithBreak;
    this.#queue.add(yamlToken('scalar', offset, { text, end, isPlain: true, simpleKey }));
  }

  #fetchBlockScalar(isLiteral: boolean): void {
    if (this.#blocks.isFlow) this.#failToStart();
    this.#keys.drop();
    this.#isKeyAllowed = true;
    const { offset } = this.#cursor;
    this.#queue.add(yamlToken('scalar', offset, scanBlock(this.#cursor, this.#blocks.indent, isLiteral)));
  }
}

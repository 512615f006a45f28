import { Failure } from '../../errors/failure.ts';
import { findDifference, isEqualPlain } from '../find-difference.ts';
import { isDeeperThan, type PlainValue } from '../plain-value.ts';
import { decodeUtf8, decodeYaml } from '../reading/decode-text.ts';
import { readYaml, type YamlReading, type YamlText } from '../reading/read-yaml.ts';
import { editNode } from './edit-node.ts';
import { styleOfFile } from './file-style.ts';
import type { LayoutNode } from './layout.ts';
import { readLayout } from './read-layout.ts';
import { NotInPlace } from './not-in-place.ts';
import { wayName, type Rewriting } from './rewriting.ts';
import { editedPart } from './text-edit.ts';
import { lineBreakOf } from './text-lines.ts';

/**
 * Changes a manifest's text so that it holds another value, and nothing else than that has to: comments, order, blank
 * lines, quotes, indentation, brackets and line ends of what stays are kept, and what is new is written as its neighbours
 * are. What comes of it has been read again: it holds exactly what is wanted. The very same bytes where nothing changes.
 *
 * @throws Failure 'invalid' where the text cannot be read, 'conflict' where it cannot be changed without being written anew
 *   as a whole
 */
export async function rewriteManifest(content: Uint8Array, wanted: PlainValue): Promise<Uint8Array> {
  const reading = await readYaml(content);
  if (reading.problem !== undefined) throw new Failure('invalid', reading.problem.message);
  if (isDeeperThan(DEEPEST, reading.value) || isDeeperThan(DEEPEST, wanted)) throw cannotChange();
  if (isEqualPlain(reading.value, wanted)) return content;
  const file = takeApart(content, reading);
  const layout = file === undefined ? undefined : readLayout(file.text, reading.isJson);
  if (file === undefined || layout === undefined) throw cannotChange();
  return new Attempts(file, layout, reading, wanted).run();
}

/** More levels than any Pod has; each is gone into, and has to be come back from. */
const DEEPEST = 200;

function cannotChange(): Failure {
  return new Failure('conflict', 'the text cannot be changed in part', {
    hint: 'change a copy of it, and kstatic install that',
  });
}

/** A file's text, and the bytes around it that are none. */
interface FileText {
  readonly head: Uint8Array;
  readonly text: string;
  readonly tail: Uint8Array;
  /** Whether the text lacks the line end that it has been given for the time of the change. */
  readonly lacksLineEnd: boolean;
}

/** Undefined where the text would not become the same bytes again. */
function takeApart(content: Uint8Array, { isJson }: YamlText): FileText | undefined {
  const text = isJson ? decodeUtf8(content) : decodeYaml(content).text;
  const length = isJson || !startsWithMark(content) ? 0 : UTF8_MARK_LENGTH;
  const bytes = Buffer.from(text);
  if (Buffer.compare(bytes, content.subarray(length, length + bytes.length)) !== 0) return undefined;
  const [head, tail] = [content.subarray(0, length), content.subarray(length + bytes.length)];
  const lacksLineEnd = !isJson && tail.length === 0 && !/[\n\r\u0085\u2028\u2029]$/.test(text);
  return { head, text: lacksLineEnd ? text + lineBreakOf(text) : text, tail, lacksLineEnd };
}

const UTF8_MARK_LENGTH = 3;

function startsWithMark(content: Uint8Array): boolean {
  return content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
}

/** How often more of a text is written anew because less was read as something else. */
const MOST_ATTEMPTS = 50;

class Attempts {
  readonly #file: FileText;
  readonly #layout: LayoutNode;
  readonly #reading: YamlText;
  readonly #wanted: PlainValue;
  readonly #forced = new Set<LayoutNode>();

  constructor(file: FileText, layout: LayoutNode, reading: YamlText, wanted: PlainValue) {
    this.#file = file;
    this.#layout = layout;
    this.#reading = reading;
    this.#wanted = wanted;
  }

  async run(): Promise<Uint8Array> {
    const style = styleOfFile(this.#file.text, this.#layout, this.#reading.isJson);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const rewriting: Rewriting = {
        text: this.#file.text,
        file: style,
        forced: this.#forced,
        anchored: new Map(),
        kept: new Map(),
        edit: (node, wanted, place) => editNode(rewriting, node, wanted, place),
      };
      const content = this.#changed(rewriting);
      if (content === undefined || !(await this.#isWanted(rewriting, content))) continue;
      return await this.#ended(content);
    }
    throw cannotChange();
  }

  /** The file with its edits; undefined where more has to be written anew. */
  #changed(rewriting: Rewriting): Uint8Array | undefined {
    const { head, tail } = this.#file;
    try {
      const edits = rewriting.edit(this.#layout, this.#wanted, { holder: undefined, way: [] });
      return Buffer.concat([head, Buffer.from(editedPart(rewriting.text, edits)), tail]);
    } catch (error) {
      if (!(error instanceof NotInPlace)) throw error;
      this.#force(error.around);
      return undefined;
    }
  }

  /** The file without the line end that it has been given, where that makes no difference. */
  async #ended(content: Uint8Array): Promise<Uint8Array> {
    if (!this.#file.lacksLineEnd) return content;
    const before = content.subarray(0, -lineBreakOf(this.#file.text).length);
    return this.#differenceOf(await readYaml(before)) === undefined ? before : content;
  }

  /** Whether it is read as what is wanted; notes what has to be written anew where not. */
  async #isWanted({ kept }: Rewriting, content: Uint8Array): Promise<boolean> {
    const difference = this.#differenceOf(await readYaml(content));
    if (difference === undefined) return true;
    const ways = Array.from({ length: difference.length + 1 }, (_, length) => difference.slice(0, length)).reverse();
    const nodes = ways.flatMap((way) => kept.get(wayName(way)) ?? []);
    this.#force(nodes.find((node) => !this.#forced.has(node)));
    return false;
  }

  /** The way to where a reading is not what is wanted. */
  #differenceOf(reading: YamlReading): readonly (string | number)[] | undefined {
    if (reading.problem !== undefined) return [];
    const { isJson, hasMoreDocuments } = this.#reading;
    if (reading.isJson !== isJson || reading.hasMoreDocuments !== hasMoreDocuments) return [];
    return findDifference(reading.value, this.#wanted);
  }

  #force(node: LayoutNode | undefined): void {
    if (node === undefined || node === this.#layout || this.#forced.has(node)) throw cannotChange();
    this.#forced.add(node);
  }
}

import type { DecodedText } from './decode-text.ts';
import { decodedInto } from './json-duplicates.ts';
import { parseJson } from './json-parser.ts';
import type { YamlReading } from './read-yaml.ts';
import { TextBuilder } from './text-builder.ts';
import { TextLines } from './text-lines.ts';
import { findProblem, replacedValues, TextTree, type TextNode } from './text-node.ts';
import { describeNotices } from './text-remark.ts';
import { TextProblem } from './yaml-cursor.ts';
import { YamlParser } from './yaml-parser.ts';
import { YamlScanner } from './yaml-scanner.ts';

/** Reads a JSON text. */
export function parseJsonText(text: string): YamlReading {
  const builder = new TextBuilder(decodedInto);
  try {
    parseJson(text, builder);
  } catch (error) {
    return problemOf(error, text);
  }
  return readingOf(text, builder, { rest: undefined, isJson: true });
}

/** Reads the first document of a YAML text. */
export function parseYamlText({ text, problem }: DecodedText): YamlReading {
  const builder = new TextBuilder();
  const scanner = new YamlScanner(problem === undefined ? text : text.slice(0, problem.seenFrom));
  const isSeen = () => problem !== undefined && scanner.reach > problem.seenFrom;
  try {
    const rest = new YamlParser(scanner, builder).parse();
    if (!isSeen()) return readingOf(text, builder, { rest, isJson: false });
  } catch (error) {
    if (!isSeen()) return problemOf(error, text);
  }
  return problemOf(new TextProblem(problem?.message ?? '', problem?.offset ?? 0), text);
}

function readingOf(
  text: string,
  { root = EMPTY, notices, hasProblem }: TextBuilder,
  { rest, isJson }: Origin,
): YamlReading {
  const lines = new TextLines(text);
  const tree = new TextTree(root);
  const problem = hasProblem ? findProblem(root) : undefined;
  if (problem !== undefined) return problemOf(problem, text);
  const hasMoreDocuments = rest !== undefined && NOT_BLANK.test(text.slice(rest));
  return {
    value: root.value,
    hasMoreDocuments,
    isJson,
    locate: (steps) => lines.place(tree.find(steps).offset),
    remarks: () => describeNotices(notices, hasMoreDocuments ? rest : undefined, lines),
    isWholeFloat: (steps) => {
      const { node, isWhole } = tree.find(steps);
      return isJson && isWhole && node.type === 'float';
    },
    replaced: () => (isJson && notices.length > 0 ? [...replacedValues(root)] : []),
  };
}

interface Origin {
  /** Where something follows the document. */
  readonly rest: number | undefined;
  readonly isJson: boolean;
}

const EMPTY: TextNode = {
  type: 'null',
  value: null,
  offset: 0,
  parts: [],
  depth: 0,
  problem: undefined,
};

/** A line that is more than a blank, a comment or a mark between documents. */
const NOT_BLANK = /(?<![^\n])(?!\ufeff?(?:---|\.\.\.)?[ \t]*(?:#[^\n]*)?\r?(?:\n|(?![^])))/;

function problemOf(error: unknown, text: string): YamlReading {
  if (!(error instanceof TextProblem)) throw error;
  return { problem: { message: error.message, ...new TextLines(text).place(error.offset) } };
}

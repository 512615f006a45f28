import { decodeUtf8, decodeYaml } from './decode-text.ts';
import type { PlainValue } from '../plain-value.ts';
import type { TextPlace } from './text-lines.ts';
import type { ReplacedValue, TextSteps } from './text-node.ts';
import type { TextRemark } from './text-remark.ts';

/** What a text holds, or where it breaks. */
export type YamlReading =
  (YamlText & { readonly problem?: never }) | { readonly problem: YamlProblem; readonly value?: never };

export interface YamlText {
  readonly value: PlainValue;
  /** Whether another document follows that is not empty; the kubelet never looks at it. */
  readonly hasMoreDocuments: boolean;
  /** Whether the text is JSON: otherwise its fields come to the kubelet in order of their names. */
  readonly isJson: boolean;
  /** Where the key of a field stands, or an item; where it is missing, what it would stand in. */
  readonly locate: (steps: TextSteps) => TextPlace;
  /** What the text says other than it seems to, or in vain, in its order. */
  readonly remarks: () => readonly TextRemark[];
  /** Whether a whole number is written as a float, which Go's decoder takes for no integer: `1.0` in a JSON text. */
  readonly isWholeFloat: (steps: TextSteps) => boolean;
  /** What a JSON text gave a key before it gave it another type of value, which has to fit its field as well. */
  readonly replaced: () => readonly ReplacedValue[];
}

export interface YamlProblem extends TextPlace {
  readonly message: string;
}

/** Loads the parser, which takes some milliseconds, ahead of its first use: while a node is being asked. */
export async function loadYamlParser(): Promise<void> {
  await import('./parse-text.ts');
}

/**
 * Reads the first document of a YAML file, or a JSON file where it begins with `{`, as the kubelet's decoder does
 * (apimachinery util/yaml ToJSON, sigs.k8s.io/yaml over go-yaml v2): YAML 1.1, of a key given twice the last.
 */
export async function readYaml(content: Uint8Array): Promise<YamlReading> {
  const { parseJsonText, parseYamlText } = await import('./parse-text.ts');
  const text = decodeUtf8(content);
  return LOOKS_LIKE_JSON.test(text) ? parseJsonText(text) : parseYamlText(decodeYaml(content));
}

/** IsJSONBuffer of apimachinery's util/yaml, with Go's blanks (unicode.IsSpace). */
const LOOKS_LIKE_JSON = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*\{/;

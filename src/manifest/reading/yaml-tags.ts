import { decodeUtf8 } from './decode-text.ts';
import type { ScalarType } from './text-node.ts';
import { TextProblem } from './yaml-cursor.ts';
import { isTimestamp, resolvePlain, type YamlScalar } from '../yaml-resolution.ts';

const PREFIX = 'tag:yaml.org,2002:';

/** The tags that mean something to go-yaml v2 of a scalar (resolve.go, resolvableTag); others leave it a string. */
const TYPES: Readonly<Partial<Record<string, ScalarType | 'timestamp'>>> = {
  bool: 'boolean',
  int: 'integer',
  float: 'float',
  null: 'null',
  timestamp: 'timestamp',
};

/** With these, too, `<<` is what it is without a tag. */
export const MERGE_TAGS: ReadonlySet<string> = new Set(['!', `${PREFIX}merge`]);

/**
 * Reads a scalar that has a tag, or quotes, as go-yaml v2 does (resolve.go, resolve; decode.go, scalar).
 *
 * @throws TextProblem in go-yaml's words where it is nothing of the kind
 */
export function resolveTagged(tag: string, text: string, offset: number): YamlScalar {
  const name = tag.startsWith(PREFIX) ? tag.slice(PREFIX.length) : '';
  if (name === 'binary') return { type: 'string', value: decodeBase64(text, offset) };
  const type = TYPES[name];
  if (type === undefined || (type === 'timestamp' && isTimestamp(text))) return { type: 'string', value: text };
  return checked(resolvePlain(text), type, { name, text, offset });
}

/** The scalar if it is of the type, or made of it. */
function checked(scalar: YamlScalar, type: ScalarType | 'timestamp', { name, text, offset }: TaggedText): YamlScalar {
  if (scalar.type === type) return scalar;
  if (type === 'integer' && scalar.type === 'unsigned') return scalar;
  if (type === 'float' && scalar.type === 'integer') return { type, value: Number(scalar.value) };
  throw new TextProblem(`cannot decode !!${NAMES[scalar.type]} \`${text}\` as a !!${name}`, offset);
}

interface TaggedText {
  /** The tag without what all of YAML's begin with. */
  readonly name: string;
  readonly text: string;
  readonly offset: number;
}

const NAMES: Readonly<Record<ScalarType, string>> = {
  string: 'str',
  null: 'null',
  boolean: 'bool',
  integer: 'int',
  unsigned: 'int',
  float: 'float',
};

/** As Go's base64.StdEncoding: line ends are nothing, and the end is padded. */
function decodeBase64(text: string, offset: number): string {
  const digits = text.replaceAll(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(digits)) {
    throw new TextProblem('!!binary value contains invalid base64 data', offset);
  }
  return decodeUtf8(Buffer.from(digits, 'base64'));
}

import { UsageError } from '../errors/failure.ts';

type Labels = ReadonlyMap<string, string>;
type Requirement = (labels: Labels) => boolean;

/**
 * Reads a label selector as kubectl's `-l` takes it (apimachinery pkg/labels/selector.go): requirements joined by
 * commas, each `key=value`, `key==value`, `key!=value`, `key in (a,b)`, `key notin (a,b)`, `key` or `!key`.
 *
 * @throws UsageError for what is none
 */
export function parseSelector(text: string): (labels: Labels) => boolean {
  const requirements = splitRequirements(text).map((part) => parseRequirement(part.trim(), text));
  return (labels) => requirements.every((requirement) => requirement(labels));
}

/** At commas outside of brackets. */
function splitRequirements(text: string): readonly string[] {
  return text.split(/,(?![^(]*\))/);
}

function parseRequirement(part: string, text: string): Requirement {
  for (const { pattern, requirement } of FORMS) {
    const match = pattern.exec(part);
    if (match !== null) return requirement(match[1] ?? '', match[2] ?? '');
  }
  throw new UsageError(`unable to parse requirement: "${part}" in the selector "${text}"`);
}

const KEY = '([A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?)';
const VALUE = '([A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?';

interface Form {
  readonly pattern: RegExp;
  readonly requirement: (key: string, value: string) => Requirement;
}

const FORMS: readonly Form[] = [
  { pattern: new RegExp(`^!\\s*${KEY}$`), requirement: (key) => (labels) => !labels.has(key) },
  { pattern: new RegExp(`^${KEY}$`), requirement: (key) => (labels) => labels.has(key) },
  {
    pattern: new RegExp(`^${KEY}\\s*==?\\s*${VALUE}$`),
    requirement: (key, value) => (labels) => labels.get(key) === value,
  },
  // A pod without the label differs, too (labels.Requirement.Matches).
  {
    pattern: new RegExp(`^${KEY}\\s*!=\\s*${VALUE}$`),
    requirement: (key, value) => (labels) => labels.get(key) !== value,
  },
  {
    pattern: new RegExp(`^${KEY}\\s+in\\s*\\(([^()]*)\\)$`),
    requirement: (key, values) => (labels) => listOf(values).includes(labels.get(key) ?? '\0'),
  },
  {
    pattern: new RegExp(`^${KEY}\\s+notin\\s*\\(([^()]*)\\)$`),
    requirement: (key, values) => (labels) => !listOf(values).includes(labels.get(key) ?? '\0'),
  },
];

function listOf(values: string): readonly string[] {
  return values.split(',').map((value) => value.trim());
}

import type { PlainValue } from '../../manifest/plain-value.ts';
import type { Description } from './description.ts';
import { isTrue, numberText, objectsOf, sortedBy, sortedEntries, textOf } from './fields.ts';

/** Labels, a line each (printLabelsMultiline). */
export function describeLabels(description: Description, title: string, labels: PlainValue | undefined): void {
  const lines = sortedEntries(labels).map(([name, value]) => `${name}=${value}\n`);
  describeLines(description, title, lines);
}

/** In bytes: what is longer is cut. */
const LONGEST_ANNOTATION = 140;

/** What only kubectl itself reads (skipAnnotations). */
const SKIPPED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Annotations; one that is long has lines of its own (printAnnotationsMultiline). */
export function describeAnnotations(description: Description, annotations: PlainValue | undefined): void {
  description.write(0, 'Annotations:\t');
  const entries = sortedEntries(annotations).filter(([name]) => name !== SKIPPED);
  if (entries.length === 0) description.writeLine('<none>');
  for (const [index, [name, text]] of entries.entries()) {
    if (index > 0) description.write(0, '\t');
    const value = text.replace(/\n$/, '');
    if (byteLength(value) + byteLength(name) + 2 > LONGEST_ANNOTATION || value.includes('\n')) {
      description.write(0, `${name}:\n`);
      for (const line of value.split('\n')) description.write(0, `\t  ${shorten(line, LONGEST_ANNOTATION - 2)}\n`);
    } else {
      description.write(0, `${name}: ${value}\n`);
    }
  }
}

/** Attributes of a CSI volume, cut likewise (printCSIPersistentVolumeAttributesMultiline). */
export function describeAttributes(description: Description, title: string, attributes: PlainValue | undefined): void {
  description.write(2, `${title}:\t`);
  const entries = sortedEntries(attributes);
  if (entries.length === 0) description.writeLine('<none>');
  for (const [index, [name, value]] of entries.entries()) {
    if (index > 0) {
      description.write(2, '');
      description.write(2, '\t');
    }
    description.write(2, `${shorten(`${name}=${value}`, LONGEST_ANNOTATION)}\n`);
  }
}

/** Tolerations by their keys (printPodTolerationsMultiline). */
export function describeTolerations(description: Description, tolerations: PlainValue | undefined): void {
  const lines = sortedBy(objectsOf(tolerations), 'key').map(({ key, operator, value, effect, tolerationSeconds }) => {
    const [keyText, valueText, effectText] = [textOf(key), textOf(value), textOf(effect)];
    const start = `${keyText}${valueText === '' ? '' : `=${valueText}`}${effectText === '' ? '' : `:${effectText}`}`;
    const isForAll = operator === 'Exists' && valueText === '';
    const exists = isForAll ? `${keyText === '' && effectText === '' ? '' : ' '}op=Exists` : '';
    const seconds = tolerationSeconds === undefined ? '' : ` for ${numberText(tolerationSeconds)}s`;
    return `${start}${exists}${seconds}\n`;
  });
  describeLines(description, 'Tolerations', lines);
}

/** `Optional:` of a reference. */
export function isOptional(value: PlainValue | undefined): string {
  return String(isTrue(value));
}

function describeLines(description: Description, title: string, lines: readonly string[]): void {
  description.write(0, `${title}:\t`);
  if (lines.length === 0) description.writeLine('<none>');
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      description.write(0, '');
      description.write(0, '\t');
    }
    description.write(0, line);
  }
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

/** Go cuts by bytes; a character that would be cut in two goes as a whole. */
function shorten(text: string, limit: number): string {
  if (byteLength(text) <= limit) return text;
  return `${new TextDecoder().decode(Buffer.from(text).subarray(0, limit)).replace(/\ufffd+$/, '')}...`;
}

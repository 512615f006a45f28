import { NotInPlace } from './not-in-place.ts';

/** What is to stand in the place of a part of a text; in front of a character where the part is empty. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The part of a text from `start` to `end` with the edits made that lie in it, of those that go further what does. Of
 * several at one place those that only add come first, in their order. Where something is taken away, more may be, and
 * something put.
 *
 * @throws NotInPlace where others overlap
 */
export function editedPart(text: string, edits: readonly TextEdit[], start = 0, end = text.length): string {
  const parts: string[] = [];
  let at = start;
  let isGap = false;
  for (const edit of inOrder(edits)) {
    const isWithinGap = isGap && (edit.text === '' || edit.start === edit.end);
    if (edit.start < at && !isWithinGap) throw new NotInPlace(undefined);
    if (edit.end > at) isGap = edit.text === '';
    parts.push(text.slice(at, edit.start), edit.text);
    at = Math.max(at, edit.end);
  }
  return [...parts, text.slice(at, end)].join('');
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

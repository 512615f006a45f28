import type { TextNotice } from './text-builder.ts';
import type { TextLines } from './text-lines.ts';
import type { TextSteps } from './text-node.ts';

/** What a text says other than it seems to, or in vain. */
export interface TextRemark {
  readonly rule: 'duplicate-key' | 'more-documents' | 'yaml-1.1';
  readonly message: string;
  /** The way to the value that it is about; none where it is about the whole. */
  readonly steps: TextSteps;
  readonly line: number;
  readonly column: number;
}

/** Says what was noticed, and that something follows the document at the offset `rest`. */
export function describeNotices(
  notices: readonly TextNotice[],
  rest: number | undefined,
  lines: TextLines,
): readonly TextRemark[] {
  const remarks = notices
    .toSorted((one, other) => one.offset - other.offset)
    .map(({ offset, steps, word }): TextRemark => {
      const place = { steps, ...lines.place(offset) };
      return word === undefined
        ? {
            rule: 'duplicate-key',
            message: `key ${shown(steps.at(-1))} is given twice, and the last one counts`,
            ...place,
          }
        : { rule: 'yaml-1.1', message: `${shownWord(word)}: quote it if a text is meant`, ...place };
    });
  if (rest === undefined) return remarks;
  const message = 'only the first document is read, and what follows is dropped';
  return [...remarks, { rule: 'more-documents', message, steps: [], ...lines.place(rest) }];
}

function shown(step: string | number | undefined): string {
  return JSON.stringify(String(step).slice(0, LONGEST_SHOWN));
}

/** Words that are read otherwise are made of letters, digits, `+`, `-`, `.` and `_`. */
function shownWord({ text, scalar }: NonNullable<TextNotice['word']>): string {
  return `${text.slice(0, LONGEST_SHOWN)} is read as ${String(scalar.value)}`;
}

const LONGEST_SHOWN = 60;

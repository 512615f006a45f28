import type { EntryChanges } from './entry-changes.ts';
import type { LayoutCollection, LayoutEntry } from './layout.ts';
import { editedPart, type TextEdit } from './text-edit.ts';

/**
 * The edit that takes entries out of brackets or braces, puts others in and changes those that stay; one of those that
 * were there has to stay.
 */
export function changeFlow(
  text: string,
  collection: LayoutCollection,
  { staying, added }: EntryChanges,
  edits: ReadonlyMap<number, readonly TextEdit[]>,
  style: FlowGaps,
): readonly TextEdit[] {
  const { parts, rest, hasLastComma } = partsOf(text, collection);
  const stays = parts.map((part, index) => {
    const { start, end } = collection.entries[index] ?? NO_PLACE;
    const entry = editedPart(text, edits.get(index) ?? [], start, end);
    return [...(staying.has(index) ? [{ ...part, entry }] : []), ...newParts(added.get(index))];
  });
  const row = [...newParts(added.get(-1)), ...stays.flat()];
  const leads = leadsOf(parts, style);
  const start = collection.contentStart + 1;
  const gap = isComment(row.at(-1)) && !hasBreak(rest) ? leads.newLine : '';
  return [{ start, end: collection.end - 1, text: joined(row, leads, hasLastComma) + gap + rest }];
}

const NO_PLACE = { start: 0, end: 0 };

function newParts(entries: readonly string[] = []): readonly FlowPart[] {
  return entries.map((entry) => ({ lead: undefined, entry, tail: '' }));
}

/** What stands between entries that are new. */
export interface FlowGaps {
  readonly lineBreak: string;
  readonly afterComma: string;
}

/** An entry, the blanks and comments before it, and the comment behind its comma on the line. */
interface FlowPart {
  /** Undefined for what is new. */
  readonly lead: string | undefined;
  readonly entry: string;
  readonly tail: string;
}

interface FlowParts {
  readonly parts: readonly FlowPart[];
  /** What stands before the closing bracket. */
  readonly rest: string;
  /** Whether a comma stands behind the last entry. */
  readonly hasLastComma: boolean;
}

function partsOf(text: string, { entries, contentStart, end }: LayoutCollection): FlowParts {
  const parts: FlowPart[] = [];
  let lead = leadOf(text, contentStart + 1, entries[0], end - 1);
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const behind = text.slice(entry.end, entry.comma ?? entry.end);
    const gap = behind + leadOf(text, (entry.comma ?? entry.end - 1) + 1, next, end - 1);
    const [tail = ''] = /^[ \t]*#[^\n\r\u0085\u2028\u2029]*/.exec(gap) ?? [];
    parts.push({ lead, entry: '', tail });
    lead = gap.slice(tail.length);
  }
  return { parts, rest: lead, hasLastComma: entries.at(-1)?.comma !== undefined };
}

function leadOf(text: string, start: number, next: LayoutEntry | undefined, end: number): string {
  return text.slice(start, next?.start ?? end);
}

function hasBreak(gap: string): boolean {
  return /[\n\r\u0085\u2028\u2029]/.test(gap);
}

/** How the lines of entries begin that have one for themselves. */
function indentationOf(parts: readonly FlowPart[]): string {
  const lead = parts.find((part) => hasBreak(part.lead ?? ''))?.lead ?? '';
  return /[ \t]*$/.exec(lead)?.[0] ?? '';
}

function leadsOf(parts: readonly FlowPart[], { lineBreak, afterComma }: FlowGaps): Leads {
  const newLine = lineBreak + indentationOf(parts);
  const isOnLines = parts.some(({ lead }) => hasBreak(lead ?? ''));
  return { first: parts[0]?.lead ?? '', next: isOnLines ? newLine : afterComma, newLine };
}

interface Leads {
  /** Of the first entry. */
  readonly first: string;
  /** Of another that is new, or stood first. */
  readonly next: string;
  readonly newLine: string;
}

function joined(row: readonly FlowPart[], leads: Leads, hasLastComma: boolean): string {
  return row
    .map(({ lead, entry, tail }, index) => {
      const own = ownLead(lead, index === 0, leads);
      const isInComment = isComment(row[index - 1]) && !hasBreak(own);
      // Without a blank a comma behind `a:` would be a part of the word.
      const comma = (entry.endsWith(':') ? ' ' : '') + (index < row.length - 1 || hasLastComma ? ',' : '');
      return (isInComment ? leads.newLine : own) + entry + comma + tail;
    })
    .join('');
}

/** Whether a comment ends it, which goes on to the end of its line. */
function isComment(part: FlowPart | undefined): boolean {
  return part !== undefined && part.tail !== '';
}

/** Comments and line ends before an entry are its own; blanks belong to the place. */
function ownLead(lead: string | undefined, isFirst: boolean, { first, next }: Leads): string {
  if (lead !== undefined && /[#\n\r\u0085\u2028\u2029]/.test(lead)) return lead;
  return isFirst ? (first.includes('#') ? next : first) : next;
}

import { Ballot } from './ballot.ts';
import { isCollection, type LayoutCollection, type LayoutEntry, type LayoutNode } from './layout.ts';
import { columnOf, indentationOf, isFirstOnLine, lineBreakOf } from './text-lines.ts';

/** How the author of a file writes: what is new is written alike. */
export interface FileStyle {
  readonly isJson: boolean;
  readonly lineBreak: string;
  /** By how many columns a map is indented below its key. */
  readonly mapStep: number;
  /** By how many the `-` of a list is; 0 where it stands below the key. */
  readonly listStep: number;
  /** By how many an item stands to the right of its `-`. */
  readonly itemStep: number;
  /** The quotes that are put where some are needed. */
  readonly quote: Quote;
  /** What stands behind a `:` and a `,` within brackets on one line. */
  readonly afterColon: string;
  readonly afterComma: string;
  /** By what the parts of brackets are indented, where these go over several lines; undefined where none do. */
  readonly flowStep: string | undefined;
}

export type Quote = 'single quoted' | 'double quoted';

/** Finds how a file is written, by what is there most often. */
export function styleOfFile(text: string, root: LayoutNode, isJson: boolean): FileStyle {
  const ballots = newBallots();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isCollection(node)) continue;
    count(ballots, text, node);
    waiting.push(...node.entries.map((entry) => entry.node).reverse());
  }
  const afterColon = ballots.afterColon.winner ?? ' ';
  const plain: FileStyle = {
    isJson,
    lineBreak: lineBreakOf(text),
    mapStep: 2,
    listStep: 0,
    itemStep: 2,
    quote: 'double quoted',
    afterColon,
    // In JSON on one line blanks stand everywhere or nowhere.
    afterComma: isJson ? afterColon : ' ',
    flowStep: ballots.flowStep.winner,
  };
  return withWinners(plain, ballots);
}

/** The style as the entries of one collection have it, where they tell. */
export function styleNear(style: FileStyle, text: string, collection: LayoutCollection): FileStyle {
  const ballots = newBallots();
  count(ballots, text, collection);
  return withWinners(style, ballots);
}

type Ballots = ReturnType<typeof newBallots>;

function newBallots() {
  return {
    mapStep: new Ballot<number>(),
    listStep: new Ballot<number>(),
    itemStep: new Ballot<number>(),
    quote: new Ballot<Quote>(),
    afterColon: new Ballot<string>(),
    afterComma: new Ballot<string>(),
    flowStep: new Ballot<string>(),
  };
}

function withWinners(style: FileStyle, ballots: Ballots): FileStyle {
  return {
    ...style,
    mapStep: ballots.mapStep.winner ?? style.mapStep,
    listStep: ballots.listStep.winner ?? style.listStep,
    itemStep: ballots.itemStep.winner ?? style.itemStep,
    quote: ballots.quote.winner ?? style.quote,
    afterColon: ballots.afterColon.winner ?? style.afterColon,
    afterComma: ballots.afterComma.winner ?? style.afterComma,
  };
}

function count(ballots: Ballots, text: string, collection: LayoutCollection): void {
  for (const [index, entry] of collection.entries.entries()) {
    const { node } = entry;
    if (node.kind === 'leaf' && isQuote(node.style)) ballots.quote.vote(node.style);
    if (collection.style === 'block') countStep(ballots, text, collection, entry);
    else countGaps(ballots, text, entry, collection.entries[index - 1]);
  }
  if (collection.style === 'flow') countFlowStep(ballots, text, collection);
}

export function isQuote(style: string): style is Quote {
  return style === 'single quoted' || style === 'double quoted';
}

function countStep(ballots: Ballots, text: string, { kind }: LayoutCollection, { start, node }: LayoutEntry): void {
  const [first] = isCollection(node) && node.style === 'block' ? node.entries : [];
  if (first === undefined) return;
  const step = columnOf(text, first.start) - columnOf(text, start);
  if (kind === 'list') ballots.itemStep.vote(step);
  else if (node.kind === 'list') ballots.listStep.vote(step);
  else ballots.mapStep.vote(step);
}

function countGaps(ballots: Ballots, text: string, entry: LayoutEntry, before: LayoutEntry | undefined): void {
  const { start, indicatorEnd, node } = entry;
  if (indicatorEnd !== undefined) voteForGap(ballots.afterColon, text.slice(indicatorEnd, node.start));
  if (before?.comma !== undefined) voteForGap(ballots.afterComma, text.slice(before.comma + 1, start));
}

function voteForGap(ballot: Ballot<string>, gap: string): void {
  if (/^[ \t]*$/.test(gap)) ballot.vote(gap);
}

function countFlowStep({ flowStep }: Ballots, text: string, { contentStart, entries }: LayoutCollection): void {
  const [first] = entries;
  if (first === undefined || !isFirstOnLine(text, first.start)) return;
  const [outside, inside] = [indentationOf(text, contentStart), indentationOf(text, first.start)];
  if (inside.startsWith(outside) && inside !== outside) flowStep.vote(inside.slice(outside.length));
}

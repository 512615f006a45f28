import type { Context } from '../../command-line/context.ts';
import { wrapText } from '../wrap-text.ts';
import { groupBy } from '../../fleet/group-by.ts';
import { isBroken } from '../../operations/diagnose/diagnose-node.ts';
import type { Diagnosis } from '../../operations/diagnose/diagnosis.ts';
import { canColor } from '../warning.ts';
import { escapeLine } from '../escape.ts';
import type { DiagnosedNode } from './diagnosed-node.ts';

/**
 * Prints what is wrong in paragraphs: a line that says what, then what shows it, what comes of it, and the commands that
 * mend it, which stand alone on their lines. What several nodes share is told once. Sentences are broken for a terminal,
 * never for a pipe, and what is to be copied never.
 */
export async function printDiagnosesText(nodes: readonly DiagnosedNode[], context: Context): Promise<string> {
  const colors = canColor(context.stdout, context.environment) ? await colorsOfHarm() : undefined;
  const width = context.stdout.isTerminal ? context.stdout.columns : Infinity;
  return foldNodes(nodes)
    .map((shared) => paragraphOf(shared, width, colors))
    .join('\n');
}

/** A diagnosis that is the same on some nodes but for what shows it. */
interface SharedDiagnosis {
  readonly diagnosis: Diagnosis;
  /** Undefined where no node was named. */
  readonly nodeNames: readonly string[] | undefined;
  readonly evidence: readonly string[];
}

function foldNodes(nodes: readonly DiagnosedNode[]): readonly SharedDiagnosis[] {
  const all = nodes.flatMap(({ nodeName, diagnoses }) => diagnoses.map((diagnosis) => ({ nodeName, diagnosis })));
  const groups = groupBy(all, ({ diagnosis: { check, harm, subject, what, consequence, mend } }) =>
    JSON.stringify([check, harm, subject, what, consequence, mend]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const nodeNames = first.nodeName === undefined ? undefined : group.map(({ nodeName = '' }) => nodeName);
    return [{ diagnosis: first.diagnosis, nodeNames, evidence: foldEvidence(group) }];
  });
}

interface DiagnosisOfNode {
  readonly nodeName: string | undefined;
  readonly diagnosis: Diagnosis;
}

/** A line that not all nodes share says whose it is. */
function foldEvidence(group: readonly DiagnosisOfNode[]): readonly string[] {
  const lines = group.flatMap(({ nodeName, diagnosis }) => diagnosis.evidence.map((line) => ({ nodeName, line })));
  return [...groupBy(lines, ({ line }) => line)].map(([line, those]) => {
    const names = new Set(those.map(({ nodeName = '' }) => nodeName));
    return names.size === group.length ? line : `${[...names].join(',')}: ${line}`;
  });
}

type Colors = Readonly<Record<'broken' | 'warning', (text: string) => string>>;

function paragraphOf({ diagnosis, nodeNames, evidence }: SharedDiagnosis, width: number, colors?: Colors): string {
  const { check, harm, subject, what, consequence, mend } = diagnosis;
  const color = colors?.[isBroken(diagnosis) ? 'broken' : 'warning'];
  const where = nodeNames === undefined ? '' : `${nodeNames.join(',')}: `;
  const head = `${harm}: ${subject === undefined ? '' : `${subject}: `}${what}`;
  const [first = '', ...more] = breakLine(escapeLine(`${where}${head}`), width);
  const safeWhere = escapeLine(where);
  const colored =
    color !== undefined && first.startsWith(`${safeWhere}${harm}:`)
      ? `${safeWhere}${color(`${harm}:`)}${first.slice(safeWhere.length + harm.length + 1)}`
      : first;
  return [
    colored,
    ...more.map((line) => `    ${line}`),
    ...field('check', [check]),
    ...field('evidence', evidence.map(escapeLine)),
    ...field('consequence', breakLine(escapeLine(consequence), width - INDENT)),
    ...field('mend', mend.map(escapeLine)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Where what is said of a diagnosis begins: behind `  consequence: `. */
const INDENT = 15;

function field(name: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${(index === 0 ? `  ${name}:` : '').padEnd(INDENT)}${line}`);
}

/** Where nothing is broken the blanks stay as they are, too. */
function breakLine(line: string, width: number): readonly string[] {
  return width === Infinity ? [line] : wrapText(line, width);
}

async function colorsOfHarm(): Promise<Colors> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { broken: (text) => chalk.red.bold(text), warning: (text) => chalk.yellow.bold(text) };
}

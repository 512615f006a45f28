import { goQuote } from '../../command-line/flags/go-quote.ts';
import { Failure } from '../../errors/failure.ts';
import type { WholeNumbers } from '../../print/go-values/go-value.ts';
import type { PrintObject } from '../../print/print-object.ts';

/**
 * How objects are to be printed. `text` is what a command prints when nobody asks for anything else, `printed` all that
 * has a printer of its own, which is loaded only when asked for.
 */
export type OutputFormat =
  | { readonly kind: 'text' | 'wide' | 'name' | 'json' | 'yaml' | 'kyaml' }
  | { readonly kind: 'printed'; readonly print: PrintObject };

/** What a command line asks for, and of which command. */
export interface OutputRequest {
  /** `-o`; `go-template` where only `--template` was given. */
  readonly output: string;
  readonly template: string;
  readonly allowsMissingKeys: boolean;
  /** What a template of JSONPath sees for whole numbers. */
  readonly wholeNumbers: WholeNumbers;
  /** For a command that prints tables, which takes `wide` and columns that a user describes. */
  readonly tables?: { readonly hasHeaders: boolean };
  /** The directory that files of templates are looked for in. */
  readonly workingDirectory: string;
}

/**
 * Reads `-o` and `--template` as kubectl's printers do, a template included (cli-runtime genericclioptions/print_flags.go,
 * kubectl pkg/cmd/get/get_flags.go).
 *
 * @throws Failure in kubectl's words
 */
export async function parseOutputFormat(request: OutputRequest): Promise<OutputFormat> {
  return plainFormat(request) ?? (await templateFormat(request)) ?? refuse(request);
}

function plainFormat({ output, tables }: OutputRequest): OutputFormat | undefined {
  if (output === 'wide' && tables !== undefined) return { kind: 'wide' };
  switch (output.toLowerCase()) {
    case '':
      return { kind: 'text' };
    case 'json':
      return { kind: 'json' };
    case 'yaml':
      return { kind: 'yaml' };
    case 'kyaml':
      return { kind: 'kyaml' };
    case 'name':
      return { kind: 'name' };
    default:
      return undefined;
  }
}

const PLAIN = ['json', 'kyaml', 'name', 'yaml'];
const TEMPLATES = [
  'go-template',
  'go-template-file',
  'jsonpath',
  'jsonpath-as-json',
  'jsonpath-file',
  'template',
  'templatefile',
];
const TABLES = ['custom-columns', 'custom-columns-file', 'wide'];

function refuse({ output, tables }: OutputRequest): never {
  const formats = [...PLAIN, ...TEMPLATES, ...(tables === undefined ? [] : TABLES)].sort();
  throw new Failure(
    'usage',
    `unable to match a printer suitable for the output format ${goQuote(output)}, allowed formats are: ${formats.join(',')}`,
  );
}

/** The formats that have a printer of their own; loaded only when one of them is asked for. */
async function templateFormat(request: OutputRequest): Promise<OutputFormat | undefined> {
  const { templatePrinter } = await import('./template-printer.ts');
  const print = await templatePrinter(request);
  return print === undefined ? undefined : { kind: 'printed', print };
}

import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../../errors/failure.ts';
import { parseColumns, parseColumnsFile } from '../../print/custom-columns/columns.ts';
import { customColumnsPrinter } from '../../print/custom-columns/print-custom-columns.ts';
import { jsonPathPrinter } from '../../print/json-path/print-json-path.ts';
import type { PrintObject } from '../../print/print-object.ts';
import type { OutputRequest } from './output-format.ts';

/**
 * The printer of a format that takes a template, in `-o FORMAT=TEMPLATE` or `--template`; undefined for other formats.
 *
 * @throws Failure in kubectl's words for a template that is missing, is not to be read, or is none
 */
export async function templatePrinter(request: OutputRequest): Promise<PrintObject | undefined> {
  const asked = splitFormat(request);
  return PRINTERS[asked.format]?.(asked, request);
}

type MakePrinter = (asked: FormatAndTemplate, request: OutputRequest) => Promise<PrintObject | undefined>;

const PRINTERS: Readonly<Record<string, MakePrinter>> = {
  'go-template': goTemplatePrinter,
  'go-template-file': goTemplatePrinter,
  template: goTemplatePrinter,
  templatefile: goTemplatePrinter,
  jsonpath: pathPrinter,
  'jsonpath-as-json': pathPrinter,
  'jsonpath-file': pathPrinter,
  'custom-columns': columnsPrinter,
  'custom-columns-file': columnsPrinter,
};

interface FormatAndTemplate {
  readonly format: string;
  readonly template: string;
}

// With --template, kubectl no longer looks for a template behind the format.
function splitFormat({ output, template }: OutputRequest): FormatAndTemplate {
  const [, format, joined] = /^([a-z-]+)=(.*)$/s.exec(output) ?? [];
  return template === '' && format !== undefined && joined !== undefined
    ? { format, template: joined }
    : { format: output, template };
}

async function pathPrinter(asked: FormatAndTemplate, request: OutputRequest): Promise<PrintObject> {
  return jsonPathPrinter(await templateOf(asked, request), {
    allowsMissingKeys: request.allowsMissingKeys,
    isAsJson: asked.format === 'jsonpath-as-json',
    wholeNumbers: request.wholeNumbers,
  });
}

async function goTemplatePrinter(asked: FormatAndTemplate, request: OutputRequest): Promise<PrintObject> {
  const { executeGoTemplate, GoTemplateFailure, readGoTemplate } =
    await import('../../print/go-template/print-go-template.ts');
  const template = readGoTemplate(await templateOf(asked, request));
  return (object, write) => {
    try {
      write(executeGoTemplate(template, object, { allowMissingKeys: request.allowsMissingKeys }));
    } catch (error) {
      if (error instanceof GoTemplateFailure) write(error.printed);
      throw error;
    }
  };
}

async function templateOf({ format, template }: FormatAndTemplate, request: OutputRequest): Promise<string> {
  if (template === '') throw new Failure('usage', 'template format specified but no template given');
  return format.endsWith('file') ? read(template, request, '--template') : template;
}

async function columnsPrinter(
  { format, template }: FormatAndTemplate,
  request: OutputRequest,
): Promise<PrintObject | undefined> {
  if (request.tables === undefined) return undefined;
  if (template === '') throw new Failure('usage', 'custom-columns format specified but no custom columns given');
  return format === 'custom-columns'
    ? customColumnsPrinter(parseColumns(template), request.tables)
    : // kubectl prints the headers of a file, whatever --no-headers says.
      customColumnsPrinter(parseColumnsFile(await readColumnsFile(template, request)), { hasHeaders: true });
}

// A directory can be opened, and then has no lines.
async function readColumnsFile(file: string, request: OutputRequest): Promise<string> {
  const isDirectory = await stat(resolve(request.workingDirectory, file)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isDirectory ? '' : read(file, request, 'template');
}

async function read(file: string, { workingDirectory }: OutputRequest, what: string): Promise<string> {
  try {
    return await readFile(resolve(workingDirectory, file), 'utf8');
  } catch (cause) {
    throw new Failure('usage', `error reading ${what} ${file}, ${goReason(file, cause)}`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'open FILE: no such file or directory',
  ENOTDIR: 'open FILE: not a directory',
  EACCES: 'open FILE: permission denied',
  EISDIR: 'read FILE: is a directory',
};

/** What Go says of it. */
function goReason(file: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return REASONS[code]?.replace('FILE', () => file) ?? `open ${file}: ${String(cause)}`;
}

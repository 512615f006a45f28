import { Failure } from '../../errors/failure.ts';
import { goQuote } from '../../command-line/flags/go-quote.ts';
import type { CreateCommandLine } from './command-line.ts';

/** `text` is kubectl's line about what it did: `pod/web created (dry run)`. */
export type OutputFormat = 'yaml' | 'json' | 'name' | 'text';

const FORMATS =
  'go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml';

/**
 * The format that `-o` and `--template` ask for; YAML where neither is given.
 *
 * @throws Failure 'usage' for a format that there is not, or not yet
 */
export function outputFormat({ flags, given }: CreateCommandLine): OutputFormat {
  if (!given.has('output')) return flags.template === '' ? 'yaml' : refuseTemplate('go-template', flags.template);

  switch (flags.output.toLowerCase()) {
    case '':
      return 'text';
    case 'yaml':
      return 'yaml';
    case 'json':
      return 'json';
    case 'name':
      return 'name';
    case 'kyaml':
      return refuse('-o kyaml');
    default:
      return otherFormat(flags.output, flags.template);
  }
}

function otherFormat(output: string, templateFlag: string): never {
  const form =
    /^(go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file)(?:=(.*))?$/s;
  const [, format, joined = ''] = form.exec(output) ?? [];
  if (format !== undefined) refuseTemplate(format, joined === '' ? templateFlag : joined);

  throw new Failure(
    'usage',
    `unable to match a printer suitable for the output format ${goQuote(output)}, allowed formats are: ${FORMATS}`,
  );
}

function refuseTemplate(format: string, template: string): never {
  if (template === '') throw new Failure('usage', 'template format specified but no template given');
  refuse(`-o ${format}`);
}

function refuse(what: string): never {
  throw new Failure('usage', `${what} is not yet supported by kstatic create`);
}

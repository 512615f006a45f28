import type { Context } from '../../command-line/context.ts';
import { parseOutputFormat, type OutputFormat } from '../shared/output-format.ts';
import type { CreateCommandLine } from './command-line.ts';

/**
 * The format that `-o` and `--template` ask for; YAML where neither is given.
 *
 * @throws Failure 'usage' for a format that there is not, or a template that is none
 */
export async function outputFormat({ flags, given }: CreateCommandLine, context: Context): Promise<OutputFormat> {
  if (!given.has('output') && flags.template === '') return { kind: 'yaml' };
  return parseOutputFormat({
    output: flags.output === '' && flags.template !== '' ? 'go-template' : flags.output,
    template: flags.template,
    allowsMissingKeys: flags['allow-missing-template-keys'],
    // kubectl prints an object that it has made itself, which its printers read with Go's own decoder.
    wholeNumbers: 'float64',
    workingDirectory: context.workingDirectory,
  });
}

import packageJson from '../../../package.json' with { type: 'json' };
import type { CheckedFile } from '../../print/findings/checked-file.ts';
import type { ValidateCommandOptions } from './options.ts';

/** Prints findings in the format that is wished; only its printer is loaded. */
export async function printFindings(
  files: readonly CheckedFile[],
  { format, isStrict }: ValidateCommandOptions,
): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('../../print/findings/text.ts')).printFindingsText(files);
    case 'json':
      return (await import('../../print/findings/json.ts')).printFindingsJson(files);
    case 'junit':
      return (await import('../../print/findings/junit.ts')).printFindingsJunit(files, isStrict);
    case 'sarif':
      return (await import('../../print/findings/sarif.ts')).printFindingsSarif(files, packageJson.version, isStrict);
  }
}

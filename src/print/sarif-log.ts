import type { JsonStruct } from '../manifest/json-value.ts';
import { writeJson } from '../manifest/write-json.ts';
import { escapeJson } from './escape.ts';

/** What a run of kstatic found, for `printSarifLog`. */
export interface SarifRun {
  /** Of kstatic. */
  readonly version: string;
  /** What each rule is about, by its name. */
  readonly rules: Readonly<Record<string, string>>;
  readonly results: readonly JsonStruct[];
}

/** Prints results as SARIF 2.1.0 (OASIS), which code hosts show at the lines of a change. */
export function printSarifLog({ version, rules, results }: SarifRun): string {
  const descriptions = Object.entries(rules).map(([id, text]) => ({ id, shortDescription: { text } }));
  return escapeJson(
    writeJson({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'kstatic', version, rules: descriptions } },
          columnKind: 'unicodeCodePoints',
          results,
        },
      ],
    }),
  );
}

/** A path, absolute or not, as a URI reference; what was read from an address has one already. */
export function sarifUri(file: string): string {
  if (/^https?:\/\//.test(file)) return file;
  return file.split('/').map(encodeURIComponent).join('/');
}

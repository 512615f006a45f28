import { parseGoDecimal } from '../../command-line/flags/go-number.ts';
import { Failure } from '../../errors/failure.ts';
import type { JsonMap } from '../../manifest/json-value.ts';
import type { EnvVar } from '../../manifest/pod.ts';

/** Reads `--env` values. @throws Failure for the first that is none */
export function parseEnvironment(values: readonly string[]): readonly EnvVar[] {
  return values.map((text) => {
    // Names as Kubernetes has them (IsEnvVarName): neither `.`, nor anything that begins with `..`.
    const match = /^(?!\.\.|\.=)([-._a-zA-Z][-._a-zA-Z0-9]*)=(.*)$/s.exec(text);
    if (match === null) throw new Failure('usage', `invalid env: ${text}`);
    const [, name = '', value = ''] = match;
    return value === '' ? { name } : { name, value };
  });
}

/** Reads `--annotations` values; of two with one name the last counts. @throws Failure that names all that are none */
export function parseAnnotations(values: readonly string[]): JsonMap {
  const invalid = values.filter((text) => text.indexOf('=') < 1);
  if (invalid.length > 0) throw new Failure('usage', `invalid annotations format: ${invalid.join(', ')}`);
  return new Map(values.map((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const));
}

/** Reads `a=b,c=d`; of two with one name the last counts. @throws Failure for the first that is none */
export function parseLabels(text: string): JsonMap {
  return new Map(
    text.split(',').map((label) => {
      const [key = '', value, ...more] = label.split('=');
      if (value === undefined || more.length > 0) throw new Failure('usage', `unexpected label spec: ${label}`);
      if (key === '') throw new Failure('usage', 'unexpected empty label key');
      return [key, value] as const;
    }),
  );
}

/** Reads `--port`; undefined when it was not given. @throws Failure in the words of Go for what is no number */
export function parsePort(text: string): number | undefined {
  if (text === '') return undefined;
  const parsed = parseGoDecimal(text);
  if ('problem' in parsed) throw new Failure('usage', parsed.problem);
  // kubectl cuts the number to 32 bits.
  return Number(BigInt.asIntN(32, parsed.value));
}

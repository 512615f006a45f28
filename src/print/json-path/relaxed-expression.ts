import { Failure } from '../../errors/failure.ts';

/**
 * Makes a template of a path as columns and `--sort-by` take it: `a.b`, `.a.b`, `{a.b}` or `{.a.b}` (kubectl
 * pkg/cmd/get/customcolumn.go, RelaxedJSONPathExpression). No path is no template.
 *
 * @throws Failure 'usage' for any other braces
 */
export function relaxedExpression(path: string): string {
  if (path === '') return '';
  const [, braced, bare] = /^\{\.?([^{}]+)\}$|^\.?([^{}]+)$/.exec(path) ?? [];
  const steps = braced ?? bare;
  if (steps !== undefined) return `{.${steps}}`;
  throw new Failure(
    'usage',
    "unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'",
  );
}

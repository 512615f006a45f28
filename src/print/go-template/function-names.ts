/** What a template of kubectl's can call: the functions of text/template, and two of kubectl's own. */
export const FUNCTION_NAMES = [
  'and',
  'base64decode',
  'call',
  'eq',
  'exists',
  'ge',
  'gt',
  'html',
  'index',
  'js',
  'le',
  'len',
  'lt',
  'ne',
  'not',
  'or',
  'print',
  'printf',
  'println',
  'slice',
  'urlquery',
] as const;

export type FunctionName = (typeof FUNCTION_NAMES)[number];

export function isFunctionName(name: string): name is FunctionName {
  return FUNCTION_NAMES.some((known) => known === name);
}

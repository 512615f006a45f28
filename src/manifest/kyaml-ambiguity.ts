import { parseGoBoolean, parseGoLiteral } from '../command-line/flags/go-number.ts';
import { isTimestamp } from './yaml-resolution.ts';

/** Whether a reader of YAML might take the bare word for something else than text (sigs.k8s.io/yaml/kyaml, isTypeAmbiguous). */
export function isAmbiguous(text: string): boolean {
  return isName(text) || isNumber(text.replaceAll('_', '')) || SEXAGESIMAL.test(text) || isTimestamp(text);
}

const NAMES: ReadonlySet<string> = new Set(
  ['null ~ true y yes on false n no off', '.inf -.inf +.inf .nan'].flatMap((line) => line.split(' ')),
);

const SEXAGESIMAL = /^[+-]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

function isName(text: string): boolean {
  return text === '' || parseGoBoolean(text) !== undefined || NAMES.has(text.toLowerCase());
}

function isNumber(text: string): boolean {
  return 'value' in parseGoLiteral(text) || isFloat(text);
}

// strconv.ParseFloat, which takes no number that is too great.
function isFloat(text: string): boolean {
  if (/^[-+]?(?:inf|infinity)$|^nan$/i.test(text)) return true;
  if (/^[-+]?0[xX](?:[0-9a-fA-F]+(?:\.[0-9a-fA-F]*)?|\.[0-9a-fA-F]+)[pP][-+]?[0-9]+$/.test(text)) return true;
  return /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/.test(text) && Number.isFinite(Number(text));
}

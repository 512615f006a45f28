import { goQuote } from '../../command-line/flags/go-quote.ts';
import type { FieldPath } from './field-path.ts';
import { asJson, goJson } from './shown-value.ts';

/** What Kubernetes has against a field (apimachinery util/validation/field, errors.go). */
export interface FieldError {
  readonly type: FieldErrorType;
  readonly path: FieldPath;
  /** `undefined` where the message shows no value. */
  readonly value: unknown;
  /** Empty where the type says it all. */
  readonly detail: string;
}

export type FieldErrorType =
  | 'Required value'
  | 'Invalid value'
  | 'Unsupported value'
  | 'Forbidden'
  | 'Duplicate value'
  | 'Not found'
  | 'Too long'
  | 'Too many'
  | 'Too few'
  | 'Internal error';

/** What a rule finds, in the order in which Kubernetes finds it. */
export type FieldErrors = Iterable<FieldError>;

export function required(path: FieldPath, detail = ''): FieldError {
  return { type: 'Required value', path, value: undefined, detail };
}

export function invalid(path: FieldPath, value: unknown, detail: string): FieldError {
  return { type: 'Invalid value', path, value, detail };
}

/** One `Invalid value` for each complaint about a value. */
export function invalidFor(path: FieldPath, value: unknown, complaints: readonly string[]): readonly FieldError[] {
  return complaints.map((complaint) => invalid(path, value, complaint));
}

/** A word that is none of a list's, which is told in the order given; Go has a type for nearly every list of words. */
export function notSupported(path: FieldPath, word: string, supported: readonly string[]): FieldError {
  return { ...notSupportedText(path, word, supported), value: asJson(word) };
}

/** As `notSupported`, for a word that has no type of its own. */
export function notSupportedText(path: FieldPath, value: string, supported: readonly string[]): FieldError {
  const detail = supported.length === 0 ? '' : `supported values: ${supported.map(goQuote).join(', ')}`;
  return { type: 'Unsupported value', path, value, detail };
}

export function forbidden(path: FieldPath, detail: string): FieldError {
  return { type: 'Forbidden', path, value: undefined, detail };
}

export function duplicate(path: FieldPath, value: unknown): FieldError {
  return { type: 'Duplicate value', path, value, detail: '' };
}

export function notFound(path: FieldPath, value: unknown): FieldError {
  return { type: 'Not found', path, value, detail: '' };
}

/** A text of more than so many bytes. */
export function tooLong(path: FieldPath, mostBytes: number): FieldError {
  const unit = mostBytes === 1 ? 'byte' : 'bytes';
  return { type: 'Too long', path, value: undefined, detail: `may not be more than ${String(mostBytes)} ${unit}` };
}

export function tooMany(path: FieldPath, count: number, most: number): FieldError {
  const unit = most === 1 ? 'item' : 'items';
  return { type: 'Too many', path, value: count, detail: `must have at most ${String(most)} ${unit}` };
}

/** An error in Kubernetes' words, with its field in front: `spec.containers[0].image: Required value`. */
export function describeFieldError(error: FieldError): string {
  return `${error.path.toString()}: ${describeFieldErrorBody(error)}`;
}

/** As `describeFieldError`, without the field. */
export function describeFieldErrorBody({ type, value, detail }: FieldError): string {
  return [type, ...(value === undefined ? [] : [shown(value)]), ...(detail === '' ? [] : [detail])].join(': ');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? goQuote(value) : goJson(value);
}

import type { Verdict } from './agreement.ts';
import type { JudgeError, JudgeVerdict } from './run-judge.ts';

/** What the kubelet's code said, in the terms that kstatic has for it. */
export function kubeletVerdict({ accepted, stage, message, errors }: JudgeVerdict): Verdict {
  if (accepted) return { stage: 'accepted', errors: [] };
  if (stage === 'invalid')
    return { stage, errors: errors.map((error) => ({ field: error.field, message: body(error) })) };
  const field = stage === 'decode' ? decodedField(message) : '';
  return { stage: STAGES[stage] ?? stage, errors: [{ field, message: shortened(reason(message)) }] };
}

/** What is too long, is no text or is no Pod ends all the same before a Pod is there. */
const STAGES: Readonly<Record<string, string>> = { read: 'decode', kind: 'decode' };

/** The names of errors, field.ErrorType, as they stand in front of a message (field/errors.go, ErrorType.String). */
const TYPES: Readonly<Record<string, string>> = {
  FieldValueRequired: 'Required value',
  FieldValueInvalid: 'Invalid value',
  FieldValueTypeInvalid: 'Invalid value',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueForbidden: 'Forbidden',
  FieldValueDuplicate: 'Duplicate value',
  FieldValueNotFound: 'Not found',
  FieldValueTooLong: 'Too long',
  FieldValueTooMany: 'Too many',
  InternalError: 'Internal error',
};

function body({ type, badValue, detail }: JudgeError): string {
  return [TYPES[type] ?? type, badValue, detail].filter((part) => part !== '').join(': ');
}

/**
 * Go's decoder names the field of a value of the wrong type without indices, but with the types that others are made of, such
 * as the VolumeSource in a Volume.
 */
function decodedField(message: string): string {
  const field = /Go struct field [^. ]+\.(\S+) of type /.exec(message)?.[1] ?? '';
  return field.replaceAll(/(?<=\.)[A-Z]\w*\./g, '');
}

function reason(message: string): string {
  return /couldn't parse as pod\((.*)\), please check config file$/s.exec(message)?.[1] ?? message;
}

/** What is quoted of a manifest may be long, and addresses in memory, which are no fact, come late. */
function shortened(message: string): string {
  const LONGEST = 200;
  return message.startsWith('invalid pod: &') ? message.slice(0, message.indexOf('{')) : message.slice(0, LONGEST);
}

import type { JsonValue } from '../manifest/json-value.ts';

/**
 * Prints an object as a template says. What it has written by the time it fails stands, as with kubectl; what it has
 * read of its template it keeps from one object to the next.
 *
 * @throws Failure in kubectl's words
 */
export type PrintObject = (object: JsonValue, write: (text: string) => void) => void;

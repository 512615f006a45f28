/**
 * A text that Go holds in a type of its own or by a pointer: Kubernetes shows it as JSON, which writes some characters
 * differently from a quoted text.
 */
export function asJson(text: string): JsonText {
  return { toJSON: () => text };
}

interface JsonText {
  readonly toJSON: () => string;
}

/** A value as JSON in Go's writing (encoding/json, Marshal). */
export function goJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, escapeCharacter);
}

/** What a browser could take for its own. */
function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

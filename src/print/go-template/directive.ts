/** What stands between the % and the verb of a directive of Go's Printf. */
export interface Directive {
  readonly width: number;
  readonly precision: number | undefined;
  readonly minus: boolean;
  readonly plus: boolean;
  readonly sharp: boolean;
  readonly space: boolean;
  readonly zero: boolean;
  /** `%#v`: as Go's source has it. */
  readonly sharpV: boolean;
}

/** A verb with nothing before it. */
export const PLAIN: Directive = {
  width: 0,
  precision: undefined,
  minus: false,
  plus: false,
  sharp: false,
  space: false,
  zero: false,
  sharpV: false,
};

/** Fills up to the width, with zeros where they were asked for and would stand on the left. */
export function pad(text: string, directive: Directive): string {
  return padWith(directive.zero && !directive.minus ? '0' : ' ', text, directive);
}

/** Fills up to the width with spaces, whatever was asked for. */
export function padWithSpaces(text: string, directive: Directive): string {
  return padWith(' ', text, directive);
}

// Go counts characters, not what they take on a terminal.
function padWith(filling: string, text: string, { width, minus }: Directive): string {
  const missing = filling.repeat(Math.max(0, width - [...text].length));
  return minus ? text + missing : missing + text;
}

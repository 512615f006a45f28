/** The longest text of a program that is quoted in a line. */
const LONGEST = 400;

/** Makes one line of what a program said, that is not longer than one cares to read. */
export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** The text, or the other where it is empty: what Go cannot tell from nothing written. */
export function orDefault(text: string | undefined, otherwise: string): string {
  return text === undefined || text === '' ? otherwise : text;
}

/** Puts the name by which the program was called into examples that say `kstatic`. */
export function asTyped(text: string, programName: string): string {
  return text.replaceAll(/(?<=^\s*|[|(&] )kstatic(?= )/gm, programName);
}

/** Go's strings.ToLower: a character at a time, whatever stands beside it. */
export function goLowerCase(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // The one character that JavaScript makes two of: i with a dot above becomes i and a dot.
  return Array.from(text.replaceAll('\u0130', 'i'), (character) => character.toLowerCase()).join('');
}

const ASCII = /^[ -~]*$/;

/** Whether nothing goes away when Go trims a text (strings.TrimSpace), which takes for space what Unicode does. */
export function isTrimmed(text: string): boolean {
  return !PADDING.test(text);
}

const PADDING = /^\p{White_Space}|\p{White_Space}$/u;

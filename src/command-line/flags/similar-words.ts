/** How many edits away a word may be, as cobra has it (command.go, SuggestionsMinimumDistance). */
const NEAR = 2;

/** Lists the candidates that a word may be a slip for: two edits away, or beginning with it. */
export function similarWords(word: string, candidates: readonly string[]): readonly string[] {
  const typed = word.toLowerCase();
  return candidates.filter((candidate) => {
    const name = candidate.toLowerCase();
    return name.startsWith(typed) || editDistance(typed, name) <= NEAR;
  });
}

/**
 * The candidate that a word is most likely a slip for: the same but for case, or else the nearest; undefined for none. Of a
 * short word half the letters have to be right.
 */
export function closestWord(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const distances = candidates.map((candidate) => ({
    candidate,
    distance: editDistance(typed, candidate.toLowerCase()),
  }));
  const [nearest] = distances.sort((one, other) => one.distance - other.distance);
  return nearest !== undefined && nearest.distance <= Math.min(NEAR, word.length / 2) ? nearest.candidate : undefined;
}

/** Levenshtein's distance: how many letters must be put in, left out or changed. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = at(previous, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(at(previous, column) + 1, at(current, column - 1) + 1, changed));
    }
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

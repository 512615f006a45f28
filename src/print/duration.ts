const SECOND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** Up to how many seconds a form is used; the first that fits counts. */
const FORMS: readonly (readonly [limit: number, print: (seconds: number) => string])[] = [
  [2 * MINUTE, (seconds) => `${String(seconds)}s`],
  [10 * MINUTE, (seconds) => twoUnits(seconds, MINUTE, 'm', 1, 's')],
  [3 * HOUR, (seconds) => oneUnit(seconds, MINUTE, 'm')],
  [8 * HOUR, (seconds) => twoUnits(seconds, HOUR, 'h', MINUTE, 'm')],
  [2 * DAY, (seconds) => oneUnit(seconds, HOUR, 'h')],
  [8 * DAY, (seconds) => twoUnits(seconds, DAY, 'd', HOUR, 'h')],
  [2 * YEAR, (seconds) => oneUnit(seconds, DAY, 'd')],
  [8 * YEAR, (seconds) => twoUnits(seconds, YEAR, 'y', DAY, 'd')],
  [Infinity, (seconds) => oneUnit(seconds, YEAR, 'y')],
];

/** Writes an age as kubectl does: `5m23s`, `3d4h`, `2y10d` (apimachinery's util/duration, HumanDuration). */
export function humanDuration(milliseconds: number): string {
  const seconds = Math.trunc(milliseconds / SECOND);
  // Clocks that differ by a second are no reason to alarm anybody.
  if (seconds < -1) return '<invalid>';
  if (milliseconds < 0) return '0s';

  const form = FORMS.find(([limit]) => seconds < limit);
  return form === undefined ? '<unknown>' : form[1](seconds);
}

function oneUnit(seconds: number, unit: number, letter: string): string {
  return `${String(Math.floor(seconds / unit))}${letter}`;
}

function twoUnits(seconds: number, unit: number, letter: string, smallUnit: number, smallLetter: string): string {
  const rest = Math.floor((seconds % unit) / smallUnit);
  return oneUnit(seconds, unit, letter) + (rest === 0 ? '' : `${String(rest)}${smallLetter}`);
}

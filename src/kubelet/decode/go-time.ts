const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d))$/;

/** Whether Go reads the text as a time (time.Parse with time.RFC3339), which is wider than the RFC in places. */
export function isTime(text: string): boolean {
  const match = RFC_3339.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, ...clock] = match.slice(1).map(Number);
  const isDay = day >= 1 && day <= daysOf(year, month);
  // A zone that is missing is no number, and so not too great.
  return isDay && !clock.some((number, index) => number > (GREATEST[index] ?? 0));
}

/** Of hours, minutes and seconds, and of a zone's hours and minutes. */
const GREATEST = [23, 59, 59, 24, 60];

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeapYear ? 29 : (DAYS[month - 1] ?? 0);
}

/** The layouts in which Kubernetes writes times. */
export const RFC3339 = '2006-01-02T15:04:05Z07:00';
export const RFC3339_MICRO = '2006-01-02T15:04:05.000000Z07:00';

/** A time in UTC as Kubernetes prints it, undefined for Go's zero; or what Go has against the text. */
export type ParsedTime = { readonly canonical: string | undefined } | { readonly problem: string };

/** Reads a time as Go's time.Parse does, which is laxer than RFC 3339: `3:04` for an hour, a comma for a point. */
export function parseGoTime(text: string, layout: typeof RFC3339 | typeof RFC3339_MICRO): ParsedTime {
  const parser = new TimeParser(text, layout);
  const problem = parser.parse();
  if (problem !== undefined) return { problem: `parsing time ${quote(text)}${problem}` };
  return { canonical: parser.canonical() };
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

interface Element {
  readonly form: string;
  readonly pattern: RegExp;
  readonly part?: Part;
  readonly least?: number;
  readonly most?: number;
}

const ELEMENTS: readonly Element[] = [
  { form: '2006', pattern: /^[0-9]{4}/, part: 'year' },
  { form: '-', pattern: /^-/ },
  { form: '01', pattern: /^[0-9]{2}/, part: 'month', least: 1, most: 12 },
  { form: '-', pattern: /^-/ },
  { form: '02', pattern: /^[0-9]{2}/, part: 'day' },
  { form: 'T', pattern: /^T/ },
  { form: '15', pattern: /^[0-9]{1,2}/, part: 'hour', most: 23 },
  { form: ':', pattern: /^:/ },
  { form: '04', pattern: /^[0-9]{2}/, part: 'minute', most: 59 },
  { form: ':', pattern: /^:/ },
  { form: '05', pattern: /^[0-9]{2}/, part: 'second', most: 59 },
];

class TimeParser {
  readonly #layout: string;
  #rest: string;
  readonly #parts: Record<Part, number> = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  #fraction = '';
  #offsetMinutes = 0;

  constructor(text: string, layout: string) {
    this.#layout = layout;
    this.#rest = text;
  }

  /** What is wrong with the text, as it goes on behind `parsing time "…"`. */
  parse(): string | undefined {
    for (const element of ELEMENTS) {
      const problem = this.#element(element);
      if (problem !== undefined) return problem;
    }
    return this.#takeFraction() ?? this.#zone() ?? this.#end();
  }

  /** Undefined where Go's time would be zero, which is the first moment of the year 1. */
  canonical(): string | undefined {
    const { year, month, day, hour, minute, second } = this.#parts;
    const moment = new Date(0);
    moment.setUTCFullYear(year, month - 1, day);
    moment.setUTCHours(hour, minute - this.#offsetMinutes, second);
    const isMicro = this.#layout === RFC3339_MICRO;
    const isWhole = /^0*$/.test(this.#fraction);
    if (isWhole && moment.getTime() === FIRST_MOMENT) return undefined;

    const years = String(moment.getUTCFullYear()).padStart(4, '0');
    const rest = moment.toISOString().replace(/^[-+]?\d+/, '');
    const fraction = isMicro ? `.${this.#fraction.slice(0, 6).padEnd(6, '0')}` : '';
    return `${years}${rest.replace(/\.000Z$/, '')}${fraction}Z`;
  }

  #element({ form, pattern, part, least = 0, most = Infinity }: Element): string | undefined {
    const [taken] = pattern.exec(this.#rest) ?? [];
    if (taken === undefined) return this.#mismatch(form);
    this.#rest = this.#rest.slice(taken.length);
    if (part === undefined) return undefined;
    this.#parts[part] = Number(taken);
    return Number(taken) < least || Number(taken) > most ? `: ${part} out of range` : undefined;
  }

  // Go takes a fraction even where the layout has none, and then of any length.
  #takeFraction(): string | undefined {
    const isMicro = this.#layout === RFC3339_MICRO;
    const [taken] = (isMicro ? /^[.,][0-9]{6}/ : /^[.,][0-9]+/).exec(this.#rest) ?? [];
    if (taken === undefined) return isMicro ? this.#mismatch('.000000') : undefined;
    this.#rest = this.#rest.slice(taken.length);
    this.#fraction = taken.slice(1);
    return undefined;
  }

  #zone(): string | undefined {
    if (this.#rest.startsWith('Z')) {
      this.#rest = this.#rest.slice(1);
      return undefined;
    }
    const [taken, sign, hours, minutes] = /^(.)([0-9]{2}):([0-9]{2})/s.exec(this.#rest) ?? [];
    if (taken === undefined) return this.#mismatch('Z07:00');
    return this.#offset(taken, sign === '-' ? -1 : sign === '+' ? 1 : undefined, [Number(hours), Number(minutes)]);
  }

  #offset(taken: string, sign: number | undefined, [hours, minutes]: readonly [number, number]): string | undefined {
    if (hours > 24) return ': time zone offset hour out of range';
    if (minutes > 60) return ': time zone offset minute out of range';
    if (sign === undefined) return this.#mismatch('Z07:00');
    this.#rest = this.#rest.slice(taken.length);
    this.#offsetMinutes = sign * (hours * 60 + minutes);
    return undefined;
  }

  #end(): string | undefined {
    if (this.#rest !== '') return `: extra text: ${quote(this.#rest)}`;
    const { year, month, day } = this.#parts;
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
    return day < 1 || day > days ? ': day out of range' : undefined;
  }

  #mismatch(form: string): string {
    return ` as ${quote(this.#layout)}: cannot parse ${quote(this.#rest)} as ${quote(form)}`;
  }
}

const FIRST_MOMENT = -62_135_596_800_000;

/** Quotes as Go's time package does: whatever is no ASCII byte by byte. */
function quote(text: string): string {
  const characters = [...text].map((character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    if (character >= ' ' && character < '\u0080') return character;
    return [...Buffer.from(character)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  });
  return `"${characters.join('')}"`;
}

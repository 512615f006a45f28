import type { LogLine } from './log-line.ts';

/**
 * Reads a line of the JSON format (component-base's logs/json: milliseconds since 1970 in `ts`, and `v` for what is no
 * error); undefined for any other.
 */
export function readJsonLine(line: string): Omit<LogLine, 'text'> | undefined {
  if (!line.startsWith('{')) return undefined;
  const fields = parseObject(line);
  const { ts, msg } = fields;
  if (typeof ts !== 'number' || typeof msg !== 'string') return undefined;
  const values = Object.entries(fields).filter(([key]) => !FRAME.has(key));
  return {
    at: timeOf(ts),
    severity: 'v' in fields ? 'info' : 'error',
    message: msg,
    values: new Map(values.map(([key, value]) => [key, printValue(value)])),
  };
}

/** What every line has. */
const FRAME = new Set(['ts', 'msg', 'v', 'caller']);

function parseObject(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function timeOf(milliseconds: number): Date | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** As klog writes it; of an object of the API it writes `NAMESPACE/NAME` (ObjectRef of klog's k8s_references.go). */
function printValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isObject(value) && typeof value['name'] === 'string' && Object.keys(value).every((key) => REFERENCE.has(key))) {
    const { name, namespace } = value;
    return typeof namespace === 'string' ? `${namespace}/${name}` : name;
  }
  return JSON.stringify(value);
}

const REFERENCE = new Set(['name', 'namespace']);

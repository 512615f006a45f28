import { splitUnitWords } from './unit-words.ts';

/** What a service unit and its drop-ins say of the program that they start. */
export interface ServiceUnit {
  /** The first command of `ExecStart=`, as written. */
  readonly command: string | undefined;
  /** Assignments of `Environment=`, in order. */
  readonly environment: readonly string[];
  /** Of `EnvironmentFile=`, in order. They win over `environment`. */
  readonly environmentFiles: readonly EnvironmentFileReference[];
  readonly workingDirectory: string | undefined;
}

export interface EnvironmentFileReference {
  readonly path: string;
  /** Written with `-`: the unit starts without it. */
  readonly isOptional: boolean;
}

/** Reads a unit and its drop-ins, in the order in which systemd reads them; an empty value forgets the earlier ones. */
export function readServiceUnit(texts: readonly string[]): ServiceUnit {
  const entries = texts.flatMap(readEntries);
  const valuesOf = (key: string): readonly string[] =>
    entries.reduce<readonly string[]>((values, entry) => {
      if (entry.key !== key) return values;
      return entry.value === '' ? [] : [...values, entry.value];
    }, []);
  return {
    command: valuesOf('ExecStart')[0],
    environment: valuesOf('Environment').flatMap(splitUnitWords),
    environmentFiles: valuesOf('EnvironmentFile').map((value) => ({
      path: value.replace(/^-/, ''),
      isOptional: value.startsWith('-'),
    })),
    workingDirectory: valuesOf('WorkingDirectory').at(-1)?.replace(/^-/, ''),
  };
}

interface Entry {
  readonly key: string;
  readonly value: string;
}

/** The settings of the section `[Service]`. */
function readEntries(text: string): readonly Entry[] {
  let section = '';
  return joinLines(text).flatMap((line) => {
    section = /^\[(.*)\]$/.exec(line)?.[1] ?? section;
    const equals = line.indexOf('=');
    if (section !== 'Service' || line.startsWith('[') || equals < 0) return [];
    return [{ key: line.slice(0, equals).trim(), value: line.slice(equals + 1).trim() }];
  });
}

/** A backslash at the end of a line joins the next one to it, with a blank between; comments in between are skipped. */
function joinLines(text: string): readonly string[] {
  const lines: string[] = [];
  let isContinued = false;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (/^[#;]/.test(line)) continue;
    const part = line.endsWith('\\') ? `${line.slice(0, -1)} ` : line;
    if (isContinued) lines.push(`${lines.pop() ?? ''}${part}`);
    else lines.push(part);
    isContinued = line.endsWith('\\');
  }
  return lines;
}

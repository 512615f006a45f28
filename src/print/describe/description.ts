import { alignColumns, DESCRIPTION } from '../align-columns.ts';
import { escapeTerminal } from '../escape.ts';

/**
 * Text as `kubectl describe` writes it (describe.go, PrefixWriter): each piece is indented by its level, tabs end cells,
 * and what could drive a terminal is shown instead.
 */
export interface Description {
  /** Writes a piece, with two blanks for each level in front, be it a line or a part of one. */
  readonly write: (level: number, text: string) => void;
  /** Writes a line with nothing in front. */
  readonly writeLine: (text: string) => void;
  /** Ends the columns: those that follow are as wide as they need. */
  readonly flush: () => void;
}

/** A description that is written piece by piece; `text` gives it aligned. */
export function openDescription(): Description & { readonly text: () => string } {
  let parts: string[] = [];
  let aligned = '';
  const flush = (): void => {
    aligned += alignColumns(parts.join(''), DESCRIPTION);
    parts = [];
  };
  return {
    write: (level, text) => void parts.push(escapeTerminal(INDENT.repeat(level) + text)),
    writeLine: (text) => void parts.push(`${escapeTerminal(text)}\n`),
    flush,
    text: () => {
      flush();
      return aligned;
    },
  };
}

/** The same description for what stands further in (NewNestedPrefixWriter). */
export function nested(description: Description, indent: number): Description {
  return {
    write: (level, text) => {
      description.write(level + indent, text);
    },
    writeLine: (text) => {
      description.write(indent, `${text}\n`);
    },
    flush: description.flush,
  };
}

const INDENT = '  ';

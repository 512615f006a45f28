import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One thing in a directory; the content of a symlink is where it leads, of what is neither nothing. */
export interface Entry {
  readonly kind: 'directory' | 'file' | 'link' | 'other';
  readonly mode: number;
  readonly content: Buffer;
}

/** All that is below a directory, by its path from there; what a directory holds stands behind it. */
export type Tree = ReadonlyMap<string, Entry>;

/** Reads all that is below a directory. */
export function readTree(top: string): Tree {
  const tree = new Map<string, Entry>();
  readInto(tree, top, '');
  return tree;
}

/** The names in a directory of a tree. */
export function namesIn(tree: Tree, directory: string): readonly string[] {
  return [...tree.keys()]
    .filter((path) => dirname(path) === directory)
    .map((path) => path.slice(directory.length + 1))
    .sort();
}

function readInto(tree: Map<string, Entry>, top: string, directory: string): void {
  for (const name of readdirSync(join(top, directory)).sort()) {
    const path = directory === '' ? name : `${directory}/${name}`;
    const entry = readEntry(join(top, path));
    tree.set(path, entry);
    if (entry.kind === 'directory') readInto(tree, top, path);
  }
}

function readEntry(path: string): Entry {
  const stat = lstatSync(path);
  const mode = stat.mode & 0o7777;
  if (stat.isDirectory()) return { kind: 'directory', mode, content: NOTHING };
  if (stat.isSymbolicLink()) return { kind: 'link', mode, content: readlinkSync(path, 'buffer') };
  if (!stat.isFile()) return { kind: 'other', mode, content: NOTHING };
  return { kind: 'file', mode, content: readFileSync(path) };
}

const NOTHING = Buffer.alloc(0);

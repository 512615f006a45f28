/** Whether a process watches a directory: it does, it does not, or nobody can tell. */
export type WatchState = 'watched' | 'not watched' | 'unknown';

interface InodeOnDevice {
  readonly inode: number;
  readonly device: number;
}

/**
 * Looks for a directory among the inodes that a process has the kernel watch. On file systems of many parts (btrfs,
 * overlay) stat's device is not the one that the kernel shows, so the inode alone proves nothing there.
 */
export function watchState(watches: readonly InodeOnDevice[] | undefined, directory: InodeOnDevice): WatchState {
  if (watches === undefined) return 'unknown';
  const sameInode = watches.filter(({ inode }) => inode === directory.inode);
  if (sameInode.some(({ device }) => device === directory.device)) return 'watched';
  return sameInode.length > 0 ? 'unknown' : 'not watched';
}

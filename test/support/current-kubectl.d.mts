/** Where a kubectl of today is: that of KSTATIC_KUBECTL, or the pinned one where it was got; undefined where neither is. */
export function currentKubectl(): string | undefined;

/** Names a kubectl beyond doubt: its version and its digest. */
export function nameOfKubectl(path: string): string;

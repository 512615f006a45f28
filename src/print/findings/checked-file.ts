import type { FileReport } from '../../kubelet/examine-directory.ts';
import { isRefusal } from '../../kubelet/finding.ts';

/** What was said of a file, and on which node it is or was judged for. */
export interface CheckedFile extends FileReport {
  /** Undefined where no node was asked. */
  readonly nodeName: string | undefined;
}

/** Whether the kubelet runs a pod from the file. */
export function isAccepted({ findings }: FileReport): boolean {
  return !findings.some(isRefusal);
}

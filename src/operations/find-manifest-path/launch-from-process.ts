import { distributionOf } from '../../kubelet/distributions.ts';
import { readKubeletFlags } from '../../kubelet/kubelet-flags.ts';
import type { KubeletProcess } from './choose-process.ts';
import type { KubeletLaunch } from './launch.ts';

/** What a running kubelet's own arguments tell. */
export function launchFromProcess({ process, path, words }: KubeletProcess): KubeletLaunch {
  const flags = readKubeletFlags(words);
  const where = `process ${String(process.pid)}`;
  return {
    where,
    program: path,
    flags,
    directory: process.workingDirectory,
    process,
    distribution: distributionOf(path, flags),
    evidence: [`${where} is ${path}`],
  };
}

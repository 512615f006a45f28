import { MICROK8S_ARGUMENTS_FILE, readArgumentsFile } from '../../kubelet/arguments-file.ts';
import { distributionNamed, distributionOf } from '../../kubelet/distributions.ts';
import { readKubeletFlags } from '../../kubelet/kubelet-flags.ts';
import { resolvePath } from '../../kubelet/paths.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readFiles, readOneFile } from '../../nodes/operations/read-files/read-files.ts';
import { launchFromRancher } from './launch-rancher.ts';
import type { KubeletLaunch } from './launch.ts';
import type { Starter } from './starter.ts';

/** Works out how a kubelet is started, from the program that is one, holds one, or starts one. */
export function launchFromStarter(node: NodeConversation, starter: Starter): Promise<KubeletLaunch> {
  switch (starter.program) {
    case 'kubelet':
      return Promise.resolve(launchOfKubelet(starter));
    case 'k3s':
    case 'rke2':
      return launchFromRancher(node, starter.program, starter);
    case 'kubelite':
      return launchOfKubelite(node, starter);
    case 'k0s':
      return launchOfK0s(node, starter);
  }
}

function launchOfKubelet(starter: Starter): KubeletLaunch {
  const flags = readKubeletFlags(starter.words);
  return { ...launchBase(starter), flags, distribution: distributionOf(starter.path, flags) };
}

/** microk8s: the kubelet in kubelite takes its flags from a file (canonical/microk8s issue 2189). */
async function launchOfKubelite(node: NodeConversation, starter: Starter): Promise<KubeletLaunch> {
  const path = readKubeletFlags(starter.words).get('kubelet-args-file') ?? MICROK8S_ARGUMENTS_FILE;
  const file = await readOneFile(node, 'bytes', resolvePath(starter.directory ?? '/', path));
  const content = 'content' in file ? file.content : undefined;
  return {
    ...launchBase(starter),
    where: file.path,
    file: file.path,
    flags: readKubeletFlags(readArgumentsFile(new TextDecoder().decode(content))),
    distribution: distributionNamed('microk8s'),
    evidence: [
      ...starter.evidence,
      content === undefined ? `${file.path} cannot be read` : `its kubelet's flags are in ${file.path}`,
    ],
  };
}

/** k0s: its child, the kubelet, does not run; so what k0s would give it. */
async function launchOfK0s(node: NodeConversation, starter: Starter): Promise<KubeletLaunch> {
  const distribution = distributionNamed('k0s');
  const files = await readFiles(node, 'facts', distribution?.configurationFiles ?? []);
  const config = files.find(({ kind }) => kind === 'file')?.path;
  const extra = readKubeletFlags(starter.words).get('kubelet-extra-args') ?? '';
  const given = readKubeletFlags(extra.split(/\s+/));
  return {
    ...launchBase(starter),
    flags: config === undefined || given.has('config') ? given : new Map([['config', config], ...given]),
    distribution,
  };
}

function launchBase(starter: Starter): Omit<KubeletLaunch, 'flags' | 'distribution'> {
  return { ...starter, program: starter.path };
}

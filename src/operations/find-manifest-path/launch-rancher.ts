import { distributionNamed } from '../../kubelet/distributions.ts';
import { parseDocument } from '../../kubelet/parse-document.ts';
import type { PlainObject } from '../../manifest/plain-value.ts';
import {
  rancherConfigurationFile,
  readRancherConfiguration,
  type RancherProgram,
} from '../../kubelet/rancher-configuration.ts';
import { orderDropIns } from '../../kubelet/systemd/unit-places.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readDropIns } from '../../nodes/operations/read-files/read-drop-ins.ts';
import { readOneFile } from '../../nodes/operations/read-files/read-files.ts';
import type { KubeletLaunch } from './launch.ts';
import type { Starter } from './starter.ts';

/**
 * How k3s starts the kubelet that it holds, and RKE2 its child: flags in memory, and since Kubernetes 1.32 a directory
 * of drop-ins that it writes at each start (k3s pkg/daemons/agent).
 */
export async function launchFromRancher(
  node: NodeConversation,
  program: RancherProgram,
  starter: Starter,
): Promise<KubeletLaunch> {
  const file = rancherConfigurationFile(program, starter.words);
  const { mappings, evidence } = await readConfigurationFiles(node, file);
  const configuration = readRancherConfiguration(program, starter.words, mappings);
  const agent = `${configuration.dataDirectory}/agent`;
  return {
    where: program,
    program: starter.path,
    flags: configuration.kubeletFlags,
    directory: starter.directory,
    process: starter.process,
    distribution: distributionNamed(program),
    usualDropIns: `${agent}/etc/kubelet.conf.d`,
    builtIn: {
      source: { kind: 'built-in', where: program },
      directory: undefined,
      values: { staticPodPath: `${agent}/pod-manifests`, containerRuntimeEndpoint: RUNTIME_ENDPOINT },
    },
    nodeName: configuration.nodeName,
    evidence: [...starter.evidence, ...evidence],
  };
}

/** Both bring containerd with them, k3s's. */
const RUNTIME_ENDPOINT = 'unix:///run/k3s/containerd/containerd.sock';

interface ConfigurationFiles {
  readonly mappings: readonly PlainObject[];
  readonly evidence: readonly string[];
}

async function readConfigurationFiles(node: NodeConversation, path: string): Promise<ConfigurationFiles> {
  const main = await readOneFile(node, 'bytes', path);
  const [directory] = await readDropIns(node, '.yaml', [`${path}.d/`]);
  const files = [main, ...orderDropIns([directory?.files ?? []]).map(({ file }) => file)];
  const mappings: PlainObject[] = [];
  const evidence: string[] = [];
  for (const file of files) {
    if (!('content' in file) || file.content === undefined) continue;
    const { document, problem } = await parseDocument(file.content);
    if (document !== undefined) mappings.push(document);
    evidence.push(document === undefined ? `${file.path} ${problem}` : `${file.path} is read`);
  }
  return { mappings, evidence };
}

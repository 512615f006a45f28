import { examineDirectory, type FileReport } from '../kubelet/examine-directory.ts';
import { examineManifest } from '../kubelet/examine-manifest.ts';
import type { JudgeOptions } from '../kubelet/judge-pod.ts';
import type { NodeConversation } from '../nodes/conversation/conversation.ts';
import { readVersionScript } from '../nodes/operations/find-kubelets/read-version.ts';
import {
  findManifestPathScripts,
  locateManifestPath,
  type FindManifestPathOptions,
  type ManifestLocation,
} from './find-manifest-path.ts';
import { lookAtNode, lookAtNodeScripts } from './look-at-node.ts';
import { kubeletMinor } from './kubelet-minor.ts';
import type { NodeWork } from './on-nodes.ts';
import type { SourceText } from './read-sources.ts';

export interface ValidateOptions {
  /** `--kubelet-version`: it is not asked for. */
  readonly minor: number | undefined;
  readonly discovery: FindManifestPathOptions;
}

/** Says of each text what a kubelet would say of it. */
export async function examineTexts(
  texts: readonly SourceText[],
  options: JudgeOptions,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const { source, content } of texts) {
    const { pod, findings } = await examineManifest(content, options);
    reports.push({ file: source, podName: pod?.podName, findings });
  }
  return reports;
}

/** Says of each text what the kubelet of a node would say of it. */
export function examineTextsWork(
  texts: (nodeName: string) => readonly SourceText[],
  options: ValidateOptions,
): NodeWork<readonly FileReport[]> {
  return {
    operations: [...findManifestPathScripts, readVersionScript],
    run: async (node, say) => {
      say('finding the kubelet');
      const location = await locateManifestPath(node, options.discovery);
      return examineTexts(texts(node.nodeName), await judgeOptions(node, location, options));
    },
  };
}

/** Says what the kubelet of a node would say of what is in its directory; files are told with their paths. */
export function examineDirectoryWork(options: ValidateOptions): NodeWork<readonly FileReport[]> {
  return {
    operations: lookAtNodeScripts,
    run: async (node, say) => {
      const view = await lookAtNode(node, options.discovery, say);
      const entries = view.entries.map(({ entry }) => entry);
      const reports = await examineDirectory(entries, await judgeOptions(node, view.finding, options));
      return reports.map((report) => ({ ...report, file: `${view.directory}/${report.file}` }));
    },
  };
}

async function judgeOptions(
  node: NodeConversation,
  location: ManifestLocation,
  { minor }: ValidateOptions,
): Promise<JudgeOptions> {
  return { nodeName: location.nodeName, minor: minor ?? (await kubeletMinor(node, location)) };
}

import { KUBELET_UNITS, RUNTIME_UNITS } from '../../kubelet/systemd/unit-places.ts';
import type { NodeConversation } from '../../nodes/conversation/conversation.ts';
import { readClock } from '../../nodes/operations/read-clock/read-clock.ts';
import { readKubeletLog, readKubeletLogScript } from '../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import { readService, readServiceScript } from '../../nodes/operations/read-service/read-service.ts';
import type { FindManifestPathOptions, ManifestPathFinding } from '../find-manifest-path.ts';
import { ManifestPathNotFound } from '../find-manifest-path/not-found.ts';
import { findNodeFacts, findNodeFactsScripts, type NodeFacts } from '../node-facts.ts';
import type { NodeWork } from '../on-nodes.ts';
import { logQuery } from './kubelet/log.ts';
import { kubeletUnit } from './kubelet/service-commands.ts';
import type { CheckOutcome, ExaminedNode } from './check.ts';
import { CHECKS } from './checks.ts';
import type { Diagnosis, Harm } from './diagnosis.ts';
import { findPath } from './find-path.ts';
import { runChecks } from './run-checks.ts';

/** Examines a node: what is wrong there, what does most harm first, and of that the causes first. */
export function diagnoseWork(discovery: FindManifestPathOptions): NodeWork<CheckOutcome> {
  return {
    operations: [
      ...new Set([
        ...findNodeFactsScripts,
        readServiceScript,
        readKubeletLogScript,
        ...CHECKS.flatMap(({ operations }) => operations),
      ]),
    ],
    run: (node, say) => diagnoseNode(node, discovery, say),
  };
}

/** Whether something does not work, or a pod does not run. */
export function isBroken({ harm }: Diagnosis): boolean {
  return harm !== 'warning';
}

async function diagnoseNode(
  node: NodeConversation,
  discovery: FindManifestPathOptions,
  say: (step: string) => void,
): Promise<CheckOutcome> {
  say('finding the directory of the kubelet');
  const path = await findPath(node, discovery);
  const service = await readService(node, [...KUBELET_UNITS, ...RUNTIME_UNITS.map(({ unit }) => unit)]);
  // Where nothing is that could be a kubelet, nothing is wrong with it; as every command says.
  if (path instanceof ManifestPathNotFound && path.circumstances.launch === undefined) {
    if (kubeletUnit(service) === undefined) throw path;
  }
  const facts = await factsOf(node, path, discovery, say);
  const clock = facts?.clock ?? (await readClock(node, facts?.view.directory ?? '/'));
  const log = await readKubeletLog(node, logQuery(path, clock));
  say('looking for what is wrong');
  const outcome = await runChecks({ node, facts, path, service, log, clock, discovery }, CHECKS);
  return {
    diagnoses: outcome.diagnoses.toSorted((one, other) => RANKS[one.harm] - RANKS[other.harm]),
    unchecked: [...new Set(outcome.unchecked)],
  };
}

const RANKS: Readonly<Record<Harm, number>> = { critical: 0, error: 1, warning: 2 };

/** Of a path that cannot be read the check of the kubelet tells. */
async function factsOf(
  node: NodeConversation,
  path: ExaminedNode['path'],
  discovery: FindManifestPathOptions,
  say: (step: string) => void,
): Promise<NodeFacts | undefined> {
  return path instanceof ManifestPathNotFound || !isReadable(path) ? undefined : findNodeFacts(node, discovery, say);
}

function isReadable({ entry }: ManifestPathFinding): boolean {
  return entry.kind !== 'other' && entry.kind !== 'denied';
}

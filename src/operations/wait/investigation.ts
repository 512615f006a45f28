import { KUBELET_UNITS, RUNTIME_UNITS } from '../../kubelet/systemd/unit-places.ts';
import type { NodeConversation, OperationScript } from '../../nodes/conversation/conversation.ts';
import type { NodeClock } from '../../nodes/operations/read-clock/read-clock.ts';
import { readKubeletLog, readKubeletLogScript } from '../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import { readService, readServiceScript } from '../../nodes/operations/read-service/read-service.ts';
import type { Check } from '../diagnose/check.ts';
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import { findPath } from '../diagnose/find-path.ts';
import { hostPathsCheck } from '../diagnose/host-paths/find-host-path-faults.ts';
import { imagesCheck } from '../diagnose/images/find-image-faults.ts';
import { logQuery } from '../diagnose/kubelet/log.ts';
import { pathCheck } from '../diagnose/kubelet/path.ts';
import { runtimeCheck } from '../diagnose/kubelet/runtime.ts';
import { serviceCheck } from '../diagnose/kubelet/service.ts';
import { portsCheck } from '../diagnose/ports/find-port-faults.ts';
import { runChecks } from '../diagnose/run-checks.ts';
import type { FindManifestPathOptions } from '../find-manifest-path.ts';
import type { NodeFacts } from '../node-facts.ts';

/** Of what doctor looks at, what keeps a pod from running; causes first. */
const NODE_CHECKS: readonly Check[] = [runtimeCheck, serviceCheck, pathCheck];
const POD_CHECKS: readonly Check[] = [hostPathsCheck, imagesCheck, portsCheck];

/** The scripts that a conversation needs for an investigation. */
export const investigationScripts: readonly OperationScript[] = [
  ...new Set([
    readServiceScript,
    readKubeletLogScript,
    ...[...NODE_CHECKS, ...POD_CHECKS].flatMap(({ operations }) => operations),
  ]),
];

/** How long what was found is taken to hold, in milliseconds: it costs more than a look at the pods. */
const FRESH_MILLISECONDS = 5000;

/** Asks, now and then, as doctor does, what may keep the pods of a node from running. */
export class Investigation {
  readonly #discovery: FindManifestPathOptions;
  #found: { readonly at: number; readonly diagnoses: readonly Diagnosis[] } | undefined;

  constructor(discovery: FindManifestPathOptions) {
    this.#discovery = discovery;
  }

  /**
   * Finds what is to blame for a pod (`NAMESPACE/NAME`) that does not run: on the node, else of the pod. `elapsed` is
   * in milliseconds since any moment.
   *
   * @throws Failure 'node' when the node does not answer
   */
  async causeFor(subject: string, seen: InvestigatedNode, elapsed: number): Promise<Diagnosis | undefined> {
    if (this.#found === undefined || elapsed - this.#found.at >= FRESH_MILLISECONDS) {
      this.#found = { at: elapsed, diagnoses: await this.#look(seen) };
    }
    const broken = this.#found.diagnoses.filter(({ harm }) => harm !== 'warning');
    const rules = new Set(NODE_CHECKS.flatMap((check) => Object.keys(check.rules)));
    return broken.find((one) => rules.has(one.check)) ?? broken.find((one) => one.subject === subject);
  }

  async #look({ node, facts, clock }: InvestigatedNode): Promise<readonly Diagnosis[]> {
    const path = await findPath(node, this.#discovery);
    const service = await readService(node, [...KUBELET_UNITS, ...RUNTIME_UNITS.map(({ unit }) => unit)]);
    const log = await readKubeletLog(node, logQuery(path, clock));
    const examined = { node, facts, path, service, log, clock, discovery: this.#discovery };
    return (await runChecks(examined, [...NODE_CHECKS, ...POD_CHECKS])).diagnoses;
  }
}

/** A node, and what is known of it already. */
export interface InvestigatedNode {
  readonly node: NodeConversation;
  readonly facts: NodeFacts;
  readonly clock: NodeClock;
}

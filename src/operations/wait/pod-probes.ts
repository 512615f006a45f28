import type { Container, Probe } from '../../kubelet/api/pod-types.ts';
import { runProbe, type ProbeResult } from '../../nodes/operations/run-probe/run-probe.ts';
import type { RunningContainer, RunningPod } from '../../runtimes/running-pod.ts';
import { containersOf, declaredPods, type DeclaredPod } from '../diagnose/declared-pod.ts';
import { YOUNG_MILLISECONDS, type ContainerStand } from './judge-containers.ts';
import type { PodScene } from './look-at-pod.ts';
import { probeAction } from './probe-action.ts';
import { unmet, type Progress } from './progress.ts';
import { shorten } from './shorten.ts';

/** How seldom a probe is tried at most, in milliseconds, whatever its period: somebody waits. */
const LONGEST_PERIOD = 5000;

/** What a probe has said so far. */
interface Probing {
  /** When it was run last, in milliseconds since the waiting began. */
  readonly at: number;
  readonly result: ProbeResult;
  /** How often it succeeded in succession. */
  readonly successes: number;
}

/** Runs probes of containers where no kubelet tells how they ended, and remembers what they said. */
export class PodProbes {
  /** By the container's id and the kind of the probe. */
  readonly #probings = new Map<string, Probing>();
  /** By the sandbox's id. */
  readonly #addresses = new Map<string, string | undefined>();

  /**
   * Runs the probes that are due of these containers, and tells whether all are ready.
   *
   * @throws Failure 'node' when the node does not answer
   */
  async run(stands: readonly ContainerStand[], current: RunningPod, scene: PodScene): Promise<Progress> {
    const { manifest, facts } = scene;
    if (stands.length === 0) return { kind: 'met', doubts: [] };
    const subject = `${manifest.namespace}/${manifest.podName}`;
    const declared = (await declaredPods(facts)).find((pod) => pod.subject === subject);
    const doubts: string[] = [];
    for (const { spec, newest } of stands) {
      const container = declared && containersOf(declared).find(({ name }) => name === spec.name);
      if (declared === undefined || container === undefined || newest === undefined) continue;
      const progress = await this.#readiness({ declared, container, newest, current, scene });
      if (progress.kind === 'unmet') return progress;
      doubts.push(...progress.doubts);
    }
    return { kind: 'met', doubts };
  }

  /** A container is ready when it has started, by its startup probe, and is ready then. */
  async #readiness(probed: Probed): Promise<Progress> {
    const { startupProbe, readinessProbe } = probed.container;
    const started = startupProbe === undefined ? MET : await this.#ask('startup', startupProbe, probed);
    if (started.kind === 'unmet' || readinessProbe === undefined) return started;
    const ready = await this.#ask('readiness', readinessProbe, probed);
    return ready.kind === 'unmet' ? ready : { kind: 'met', doubts: [...started.doubts, ...ready.doubts] };
  }

  async #ask(kind: ProbeKind, probe: Probe, probed: Probed): Promise<Progress> {
    const { container, newest } = probed;
    const { initialDelaySeconds = 0 } = probe;
    const name = `container "${container.name ?? ''}"`;
    if (ageOf(probed) < initialDelaySeconds * 1000) {
      const text = `${name} is not probed before it has run for ${String(initialDelaySeconds)}s`;
      return unmet('wait', `${kind} ${newest.id}`, text);
    }
    const { result, successes } = await this.#probe(kind, probe, probed);
    if (result.result === 'unknown') return unknown(name, result.text, probed);
    // A container has started once its probe succeeded.
    const wanted = kind === 'startup' ? 1 : (probe.successThreshold ?? 1);
    return successes >= wanted ? MET : notReady(kind, probed, result);
  }

  /** Runs a probe unless it was run of late; a startup probe that has succeeded is not run again, as by a kubelet. */
  async #probe(kind: ProbeKind, probe: Probe, probed: Probed): Promise<Probing> {
    const { newest, scene } = probed;
    const key = `${newest.id} ${kind}`;
    const last = this.#probings.get(key);
    const period = Math.min((probe.periodSeconds ?? 10) * 1000, LONGEST_PERIOD);
    const isFresh = last !== undefined && scene.elapsed - last.at < period;
    if (last !== undefined && (isFresh || (kind === 'startup' && last.successes > 0))) return last;
    const result = await this.#runOnce(probe, probed);
    const successes = result.result === 'success' ? (last?.successes ?? 0) + 1 : 0;
    const probing = { at: scene.elapsed, result, successes };
    this.#probings.set(key, probing);
    return probing;
  }

  async #runOnce(probe: Probe, { declared, container, newest, current, scene }: Probed): Promise<ProbeResult> {
    const { node, facts } = scene;
    if (facts.runtime.kind !== 'found') return { result: 'unknown', text: 'the container runtime does not answer' };
    const { client } = facts.runtime;
    const address = await this.#addressOf(current, scene);
    const action = probeAction(probe, { pod: declared.pod, container, client, containerId: newest.id, address });
    if (action.kind === 'unknown') return { result: 'unknown', text: action.why };
    const seconds = probe.timeoutSeconds ?? 1;
    return runProbe(node, { action, seconds, kubeletPid: facts.view.finding.kubelet?.pid });
  }

  async #addressOf({ sandboxId }: RunningPod, { facts }: PodScene): Promise<string | undefined> {
    if (!this.#addresses.has(sandboxId) && facts.runtime.kind === 'found') {
      const { sandboxes } = await facts.runtime.readDetails();
      this.#addresses.set(sandboxId, sandboxes.get(sandboxId)?.addresses[0]);
    }
    return this.#addresses.get(sandboxId);
  }
}

const MET: Progress = { kind: 'met', doubts: [] };

/** A container that is probed, with all that a probe may need. */
interface Probed {
  readonly declared: DeclaredPod;
  readonly container: Container;
  readonly newest: RunningContainer;
  readonly current: RunningPod;
  readonly scene: PodScene;
}

type ProbeKind = 'startup' | 'readiness';

/** In milliseconds. */
function ageOf({ newest, scene }: Probed): number {
  return scene.clock.now.getTime() - newest.createdAt.getTime();
}

/** What cannot be proven has to run for some time at least. */
function unknown(name: string, text: string, probed: Probed): Progress {
  if (ageOf(probed) < YOUNG_MILLISECONDS) {
    return unmet('way', `young ${probed.newest.id}`, `${name} has only just started`);
  }
  return { kind: 'met', doubts: [`readiness of ${name} is unknown: ${shorten(text)}`] };
}

function notReady(kind: ProbeKind, { container, newest }: Probed, { result, text }: ProbeResult): Progress {
  const said = result === 'success' || text === '' ? '' : `: ${shorten(text)}`;
  const name = `container "${container.name ?? ''}"`;
  return unmet('wait', `${kind} ${newest.id}`, `${name} is not ready: its ${kind} probe does not succeed yet${said}`);
}

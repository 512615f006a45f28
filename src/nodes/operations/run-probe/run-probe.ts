import { Failure } from '../../../errors/failure.ts';
import type { NodeConversation, OperationScript } from '../../conversation/conversation.ts';
import { RUNTIME_LIBRARIES, type RuntimeClient } from '../runtime-answer.ts';
import { withoutClientTalk } from './client-words.ts';
import script from './run-probe.sh';

export const runProbeScript: OperationScript = { name: 'run_probe', text: script, libraries: RUNTIME_LIBRARIES };

/** What a probe does; `host` is '' for the address of the node itself. */
export type ProbeAction =
  | {
      readonly kind: 'exec';
      readonly client: RuntimeClient;
      /** As the client calls it. */
      readonly containerId: string;
      readonly command: readonly string[];
    }
  | {
      readonly kind: 'http';
      readonly scheme: 'http' | 'https';
      readonly host: string;
      readonly port: number;
      readonly path: string;
      /** `NAME: VALUE` each. */
      readonly headers: readonly string[];
    }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

export interface ProbeRun {
  readonly action: ProbeAction;
  /** How long it may take. */
  readonly seconds: number;
  /** The kubelet, from whose network it is done; undefined where none runs. */
  readonly kubeletPid: number | undefined;
}

export interface ProbeResult {
  /** `unknown`: it could not be done. */
  readonly result: 'success' | 'failure' | 'unknown';
  /** What shows it, in the words of whoever was asked: anything may stand in it. */
  readonly text: string;
}

/**
 * Runs a probe once on a node, as a kubelet would (pkg/probe), and nothing more of it: no threshold counts.
 *
 * @throws Failure 'node' when the node does not answer
 */
export async function runProbe(
  node: NodeConversation,
  { action, seconds, kubeletPid }: ProbeRun,
): Promise<ProbeResult> {
  const words = [String(seconds), String(kubeletPid ?? ''), action.kind, ...wordsOf(action)];
  const { frames, errorText } = await node.request(runProbeScript, words);
  const frame = frames.find(({ word }) => word === 'probe');
  const result = RESULTS.get(frame?.fields[0] ?? '');
  if (result === undefined) throw new Failure('node', `${node.nodeName} did not tell of a probe: ${errorText.trim()}`);
  const text = new TextDecoder().decode(frame?.content);
  return { result, text: action.kind === 'exec' ? withoutClientTalk(text) : text.trim() };
}

const RESULTS: ReadonlyMap<string, ProbeResult['result']> = new Map([
  ['success', 'success'],
  ['failure', 'failure'],
  ['unknown', 'unknown'],
]);

function wordsOf(action: ProbeAction): readonly string[] {
  switch (action.kind) {
    case 'exec': {
      const { kind, program, endpoint } = action.client;
      return [kind, program, endpoint, action.containerId, ...action.command];
    }
    case 'http':
      return [action.scheme, action.host, String(action.port), action.path, ...action.headers];
    case 'tcp':
      return [action.host, String(action.port)];
  }
}

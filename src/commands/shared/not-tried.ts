import type { Context } from '../../command-line/context.ts';
import { Failure } from '../../errors/failure.ts';
import type { SkipReason } from '../../operations/wave-gate.ts';
import { escapeLine } from '../../print/escape.ts';
import type { NodeOptions } from './node-options.ts';

/** Says why a node was left as it is. */
export function notTried(reason: SkipReason): Failure {
  switch (reason.kind) {
    case 'interrupted':
      return new Failure('cancelled', 'not tried: interrupted');
    case 'failures': {
      const nodes = reason.failed === 1 ? '1 node has' : `${String(reason.failed)} nodes have`;
      return new Failure('conflict', `not tried: ${nodes} failed, and --max-fail is ${String(reason.most)}`, GO_ON);
    }
    case 'control plane':
      return new Failure('conflict', `not tried: a node has failed, and ${areOfControlPlane(reason.pods)}`, GO_ON);
  }
}

const GO_ON = { hint: 'once that is mended, go on with -N and these nodes' };

/** Tells that nodes are gone over one by one, of each pod of the control plane once. */
export class ControlPlaneTalk {
  readonly #nodeOptions: NodeOptions;
  readonly #context: Context;
  readonly #told = new Set<string>();

  constructor(nodeOptions: NodeOptions, context: Context) {
    this.#nodeOptions = nodeOptions;
    this.#context = context;
  }

  tell(pods: readonly string[]): Promise<void> {
    const news = pods.filter((pod) => !this.#told.has(pod));
    for (const pod of news) this.#told.add(pod);
    if (news.length > 0 && !this.#nodeOptions.isQuiet) {
      const text = `${areOfControlPlane(news)}: one node at a time, until one fails`;
      this.#context.stderr.write(`${escapeLine(text)}\n`);
    }
    return Promise.resolve();
  }
}

function areOfControlPlane(pods: readonly string[]): string {
  const names = pods.map((pod) => `pod/${pod}`).join(' and ');
  return `${names} ${pods.length === 1 ? 'is' : 'are'} of the control plane`;
}

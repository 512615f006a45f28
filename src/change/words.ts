import type { KubeletReaction } from './compare-pods.ts';

/** Says in one line what the kubelet will do: `recreate the pod: spec.containers[0].image`. */
export function describeReaction(reaction: KubeletReaction): string {
  switch (reaction.kind) {
    case 'nothing':
      return 'no change for the kubelet: comments, order and spelling only';
    case 'create':
      return 'the kubelet will create the pod';
    case 'remove':
      return 'the kubelet will remove the pod';
    case 'recreate':
      return `the kubelet will stop the pod and create it anew: ${listFields(reaction.fields)}`;
  }
}

const MOST_FIELDS = 5;

function listFields(fields: readonly string[]): string {
  const more = fields.length - MOST_FIELDS;
  const listed = fields.slice(0, MOST_FIELDS).join(', ');
  return more > 0 ? `${listed} and ${String(more)} more` : listed;
}

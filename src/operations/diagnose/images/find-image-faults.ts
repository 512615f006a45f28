import { findImages, findImagesScript } from '../../../nodes/operations/find-images/find-images.ts';
import type { LogLine } from '../../../nodes/operations/read-kubelet-log/log-line.ts';
import { readKubeletLog, readKubeletLogScript } from '../../../nodes/operations/read-kubelet-log/read-kubelet-log.ts';
import { NOTHING_WRONG, type Check, type CheckOutcome, type ExaminedNode } from '../check.ts';
import { declaredPods } from '../declared-pod.ts';
import { diagnoseImages } from './diagnose-images.ts';
import { PULL_WORDS } from './pull-complaint.ts';
import { wantedImages } from './wanted-images.ts';

/** Whether the containers of the pods get their images. */
export const imagesCheck = {
  rules: {
    'image-absent': 'an image that may not be pulled is not on the node',
    'image-pull-fails': 'an image cannot be pulled',
    'image-name-invalid': 'what should name an image does not',
    'image-wrong-architecture': 'an image is for another kind of processor',
  },
  operations: [findImagesScript, readKubeletLogScript],
  diagnose: findImageFaults,
} satisfies Check;

async function findImageFaults({
  node,
  facts,
  clock,
}: Pick<ExaminedNode, 'node' | 'facts' | 'clock'>): Promise<CheckOutcome> {
  // What is not there can only be told where the runtime was asked.
  if (facts?.runtime.kind !== 'found') return NOTHING_WRONG;
  const { client } = facts.runtime;
  const wanted = wantedImages(await declaredPods(facts));
  if (wanted.length === 0) return NOTHING_WRONG;
  const names = [...new Set(wanted.flatMap(({ fullName }) => fullName ?? []))];
  const looks = await findImages(node, client, names);
  const log = await readLog({ node, facts });
  const unasked = names.filter((name) => !looks.images.has(name));
  return {
    diagnoses: diagnoseImages(wanted, { looks, client, log, now: clock.now }),
    unchecked:
      unasked.length === 0 ? [] : [`images: ${client.kind} did not say whether ${unasked.join(', ')} is there`],
  };
}

async function readLog({ node, facts }: Pick<ExaminedNode, 'node' | 'facts'>): Promise<readonly LogLine[]> {
  const pid = facts?.view.finding.kubelet?.pid;
  const query = { pid, unit: undefined, since: undefined, words: PULL_WORDS, mostLines: 300 };
  const reading = await readKubeletLog(node, query);
  return reading.kind === 'found' ? reading.lines : [];
}

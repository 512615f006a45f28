import type { LogLine } from '../../../nodes/operations/read-kubelet-log/log-line.ts';
import type { ImageLook, ImageLooks } from '../../../nodes/operations/find-images/find-images.ts';
import type { RuntimeClient } from '../../../nodes/operations/runtime-answer.ts';
import { currentPod } from '../../../runtimes/pod-status.ts';
import { harmOf } from '../declared-pod.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { runtimeCommand } from '../runtime-command.ts';
import { pullComplaint } from './pull-complaint.ts';
import { wasMade, type WantedImage } from './wanted-images.ts';

/** What is known beside the manifests. */
export interface ImageScene {
  readonly looks: ImageLooks;
  readonly client: RuntimeClient;
  /** What the kubelet logged about images, the oldest first; empty where nobody can tell. */
  readonly log: readonly LogLine[];
  /** The node's clock. */
  readonly now: Date;
}

/** Finds images that keep containers from starting: without a name, absent, not to be pulled, for another processor. */
export function diagnoseImages(wanted: readonly WantedImage[], scene: ImageScene): readonly Diagnosis[] {
  return wanted.flatMap((one) => {
    if (one.fullName === undefined) return [invalidName(one)];
    const look = scene.looks.images.get(one.fullName);
    if (one.policy === 'Never') return look?.kind === 'absent' ? [absent(one, scene)] : mismatch(one, look, scene);
    return wasMade(one) ? mismatch(one, look, scene) : pulled(one, look, scene);
  });
}

function invalidName(one: WantedImage): Diagnosis {
  return {
    ...describe(one, 'image-name-invalid'),
    what: `the image of container ${nameOf(one)} is no name of an image: ${one.image}`,
    consequence: 'the kubelet does not even ask for it, and the container is not started: InvalidImageName',
    mend: [],
  };
}

function absent(one: WantedImage, { client, log }: ImageScene): Diagnosis {
  const { image, isUp } = one;
  return {
    ...describe(one, 'image-absent'),
    what: `container ${nameOf(one)} has imagePullPolicy Never, and the runtime does not have ${image}`,
    evidence: [writtenIn(one), ...textOf(pullComplaint(log, one))],
    consequence: isUp
      ? 'the container runs on, and cannot be made again once it ends'
      : 'the container is not started: ErrImageNeverPull',
    mend: pull(one, client),
  };
}

/** A container that is not there yet: its image may be on its way, unless the kubelet has said otherwise. */
function pulled(one: WantedImage, look: ImageLook | undefined, scene: ImageScene): readonly Diagnosis[] {
  const { declared, policy } = one;
  const isAbsent = look?.kind === 'absent';
  if (!isAbsent && policy !== 'Always') return mismatch(one, look, scene);
  const current = currentPod(declared.sandboxes ?? []);
  if (current === undefined) return [];
  const since = current.createdAt;
  const complaint = pullComplaint(
    scene.log.filter(({ at }) => at === undefined || at >= since),
    one,
  );
  const mend = isAbsent ? pull(one, scene.client) : [];
  if (complaint !== undefined) {
    const what = `the image of container ${nameOf(one)} cannot be pulled: ${one.image}`;
    return [notPulled(one, { what, mend, evidence: [writtenIn(one), complaint.text] })];
  }
  return isAbsent ? late(one, { since, mend, now: scene.now }) : [];
}

interface Wait {
  readonly since: Date;
  readonly now: Date;
  readonly mend: readonly string[];
}

/** What nobody complains of may simply take its time. */
function late(one: WantedImage, { since, now, mend }: Wait): readonly Diagnosis[] {
  const waited = now.getTime() - since.getTime();
  if (waited < PATIENCE || isWaiting(one)) return [];
  const minutes = Math.floor(waited / 60_000);
  const what = `the image of container ${nameOf(one)} is not there ${minutes} minutes after the pod's start: ${one.image}`;
  return [notPulled(one, { what, mend, evidence: [writtenIn(one)] })];
}

function notPulled(one: WantedImage, particulars: Pick<Diagnosis, 'what' | 'mend' | 'evidence'>): Diagnosis {
  return {
    ...describe(one, 'image-pull-fails'),
    consequence: 'the container is not started, and the kubelet tries to pull at growing intervals: ImagePullBackOff',
    ...particulars,
  };
}

/** How long the pull of an image may take without being odd, in milliseconds. */
const PATIENCE = 10 * 60_000;

/** Whether it is not this container's turn: those that initialize go one after the other, and before all others. */
function isWaiting({ declared, container }: WantedImage): boolean {
  const { initContainers = [] } = declared.pod.spec ?? {};
  const index = initContainers.indexOf(container);
  const before = index === -1 ? initContainers : initContainers.slice(0, index);
  return before.some(({ name }) => !wasMade({ declared, container: { name } }));
}

/** An image for another processor is pulled, and then nothing of it can be run. */
function mismatch(one: WantedImage, look: ImageLook | undefined, { looks }: ImageScene): readonly Diagnosis[] {
  const own = ARCHITECTURES.get(looks.machine ?? '');
  if (own === undefined || look?.kind !== 'present' || one.isUp) return [];
  if (look.architecture === undefined || look.architecture === own || isRunBy(own, look.architecture)) return [];
  return [
    {
      ...describe(one, 'image-wrong-architecture'),
      what: `${one.image} of container ${nameOf(one)} is for ${look.architecture}, and the node is ${own}`,
      evidence: [writtenIn(one), `uname -m: ${looks.machine ?? ''}`],
      consequence: 'its program cannot be run: exec format error',
      mend: [],
    },
  ];
}

/** As Go names what uname tells. */
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['aarch64', 'arm64'],
  ['armv7l', 'arm'],
  ['armv6l', 'arm'],
  ['ppc64le', 'ppc64le'],
  ['s390x', 's390x'],
  ['riscv64', 'riscv64'],
]);

/** 64-bit processors mostly run the older programs of their kind, too. */
function isRunBy(own: string, architecture: string): boolean {
  return (own === 'amd64' && architecture === '386') || (own === 'arm64' && architecture === 'arm');
}

/** crictl pulls as the kubelet does; what nobody may pull has to be brought. */
function pull({ fullName = '' }: WantedImage, client: RuntimeClient): readonly string[] {
  return [runtimeCommand(client, client.kind === 'ctr' ? ['images', 'pull', fullName] : ['pull', fullName])];
}

function describe(one: WantedImage, check: string): Pick<Diagnosis, 'check' | 'harm' | 'subject' | 'evidence'> {
  return { check, harm: harmOf(one.declared), subject: one.declared.subject, evidence: [writtenIn(one)] };
}

function writtenIn(one: WantedImage): string {
  return `${one.declared.file}: container ${nameOf(one)}: {image: ${one.image}, imagePullPolicy: ${one.policy}}`;
}

function textOf(line: LogLine | undefined): readonly string[] {
  return line === undefined ? [] : [line.text];
}

function nameOf({ container }: WantedImage): string {
  return container.name ?? '';
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fullImageName } from '../../../src/manifest/image-reference.ts';
import type { ImageLook } from '../../../src/nodes/operations/find-images/find-images.ts';
import { readLogLines } from '../../../src/nodes/operations/read-kubelet-log/log-line.ts';
import { diagnoseImages } from '../../../src/operations/diagnose/images/diagnose-images.ts';
import { wantedImages } from '../../../src/operations/diagnose/images/wanted-images.ts';
import type { RunningPod } from '../../../src/runtimes/running-pod.ts';
import { declared, sandbox } from './declared.ts';

const MADE_AT = new Date('2026-01-02T03:04:05Z');
const CLIENT = { kind: 'crictl', program: 'crictl', endpoint: 'unix:///run/crio/crio.sock' } as const;
const PRESENT: ImageLook = { kind: 'present', architecture: 'amd64' };

interface Case {
  readonly image?: string;
  readonly imagePullPolicy?: string;
  readonly look?: ImageLook;
  readonly sandboxes?: readonly RunningPod[];
  readonly log?: string;
  /** Since the sandbox was made. */
  readonly minutes?: number;
}

/** `CHECK: WHAT`, the log's line that shows it, and what mends it. */
function find({
  image = 'example.com/app:1',
  imagePullPolicy,
  look = { kind: 'absent' },
  sandboxes = [sandbox('s', [])],
  log = '',
  minutes = 1,
}: Case): readonly string[] {
  const pod = declared('web', { containers: [{ name: 'main', image, imagePullPolicy }] }, sandboxes);
  const now = new Date(MADE_AT.getTime() + minutes * 60_000);
  const images = new Map([[fullImageName(image) ?? '', look]]);
  const lines = readLogLines(log, { now, utcOffset: 0 });
  const scene = { looks: { machine: 'x86_64', images }, client: CLIENT, log: lines, now };
  return diagnoseImages(wantedImages([pod]), scene).flatMap(({ check, what, evidence, mend }) => [
    `${check}: ${what}`,
    ...evidence.slice(1),
    ...mend,
  ]);
}

const PULL = 'crictl --runtime-endpoint unix:///run/crio/crio.sock pull';
const REFUSED =
  'E0102 03:04:10.000000      93 log.go:32] "PullImage from image service failed" err="rpc error: code = NotFound desc = no such thing" image="example.com/app:1"';
const OLD = REFUSED.replace('03:04:10', '03:04:01');

describe('an image', () => {
  it('that nobody may pull is missed where the runtime does not have it, whether the container runs or not', () => {
    const what =
      'image-absent: container main has imagePullPolicy Never, and the runtime does not have example.com/app:1';

    assert.deepEqual(find({ imagePullPolicy: 'Never' }), [what, `${PULL} example.com/app:1`]);
    assert.deepEqual(find({ imagePullPolicy: 'Never', sandboxes: [sandbox('s', ['main'])] }), [
      what,
      `${PULL} example.com/app:1`,
    ]);
    assert.deepEqual(find({ imagePullPolicy: 'Never', look: PRESENT }), []);
  });

  it('cannot be pulled by the word of the kubelet since the sandbox was made', () => {
    const what = 'image-pull-fails: the image of container main cannot be pulled: example.com/app:1';

    assert.deepEqual(find({ log: REFUSED }), [what, REFUSED, `${PULL} example.com/app:1`]);
    assert.deepEqual(find({ log: OLD }), []);
    assert.deepEqual(find({ log: REFUSED, look: PRESENT }), []);
    assert.deepEqual(find({ log: REFUSED, look: PRESENT, imagePullPolicy: 'Always' }), [what, REFUSED]);
    assert.deepEqual(find({ log: REFUSED, sandboxes: [sandbox('s', ['main'])] }), []);
    assert.deepEqual(find({ log: REFUSED.replace('app', 'other') }), []);
  });

  it('cannot be pulled by what the kubelet says of the pod where the registry said nothing', () => {
    const line =
      'E0102 03:04:10.000000      93 pod_workers.go:1338] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"main\\" with ErrImagePull: \\"gone\\"" pod="default/web-cp1" podUID="u"';

    assert.equal(find({ log: line })[1], line);
    assert.deepEqual(find({ log: line.replace('\\"main', '\\"side') }), []);
    assert.deepEqual(find({ log: line.replace('default/web-', 'default/other-') }), []);
  });

  it('that is still not there after ten minutes does not come', () => {
    assert.deepEqual(find({ minutes: 9 }), []);
    assert.match(find({ minutes: 11 })[0] ?? '', /^image-pull-fails: .* is not there 11 minutes after/);
    assert.deepEqual(find({ minutes: 11, sandboxes: [] }), []);
  });

  it('has no name, or is for another processor', () => {
    assert.match(find({ image: 'example.com/App:1' })[0] ?? '', /^image-name-invalid: /);
    const arm: ImageLook = { kind: 'present', architecture: 'arm64' };
    const sandboxes = [sandbox('s', ['main'], 'exited')];
    assert.deepEqual(find({ look: arm, sandboxes }), [
      'image-wrong-architecture: example.com/app:1 of container main is for arm64, and the node is amd64',
      'uname -m: x86_64',
    ]);
    assert.deepEqual(find({ look: { kind: 'present', architecture: '386' }, sandboxes }), []);
  });

  it('is not asked for where nothing can be told of it, or its container runs', () => {
    const spec = { containers: [{ name: 'main', image: 'busybox' }] };

    assert.deepEqual(wantedImages([{ ...declared('web', spec), sandboxes: undefined }]), []);
    assert.deepEqual(wantedImages([declared('web', spec, [sandbox('s', ['main'])])]), []);
    assert.equal(wantedImages([declared('web', spec)]).length, 1);
  });
});

describe("a runtime's name for an image", () => {
  const digest = `sha256:${'0'.repeat(64)}`;
  const names = [
    ['busybox', 'docker.io/library/busybox:latest'],
    ['busybox:1.36', 'docker.io/library/busybox:1.36'],
    ['kindest/node', 'docker.io/kindest/node:latest'],
    ['localhost:5000/app', 'localhost:5000/app:latest'],
    ['index.docker.io/library/busybox', 'docker.io/library/busybox:latest'],
    [`registry.k8s.io/pause:3.10@${digest}`, `registry.k8s.io/pause@${digest}`],
    [`busybox@${digest}`, `docker.io/library/busybox@${digest}`],
    ['Busybox/x', 'Busybox/x:latest'],
    ['busybox:', undefined],
    ['0'.repeat(64), undefined],
    [`busybox@sha256:${'0'.repeat(32)}`, undefined],
  ] as const;

  for (const [written, full] of names) {
    it(`is ${full ?? 'none'} for ${written}`, () => {
      assert.equal(fullImageName(written), full);
    });
  }
});

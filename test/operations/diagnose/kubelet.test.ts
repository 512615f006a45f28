import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathCheck } from '../../../src/operations/diagnose/kubelet/path.ts';
import { runtimeCheck } from '../../../src/operations/diagnose/kubelet/runtime.ts';
import { serviceCheck } from '../../../src/operations/diagnose/kubelet/service.ts';
import { DIRECTORY_ENTRY, examined, told } from './examined-node.ts';

const STOPPED = { path: { kubelet: undefined } } as const;

describe('the check of the kubelet', () => {
  it('finds nothing where it runs', async () => {
    assert.deepEqual(told(await serviceCheck.diagnose(await examined({ units: [{}] }))), []);
    assert.deepEqual(told(await serviceCheck.diagnose(await examined())), []);
  });

  it('tells why it does not run, and starts it', async () => {
    const stopped = { ...STOPPED, units: [{ activeState: 'inactive', subState: 'dead', fileState: 'disabled' }] };

    const outcome = await serviceCheck.diagnose(await examined(stopped));

    assert.deepEqual(told(outcome), ['critical kubelet-not-running no kubelet runs: kubelet.service is stopped']);
    assert.deepEqual(outcome.diagnoses[0]?.mend, [
      'systemctl enable kubelet.service',
      'systemctl start kubelet.service',
    ]);
  });

  it('tells of one that is masked, cannot be executed, or is not there', async () => {
    const why = async (units: Parameters<typeof examined>[0]): Promise<readonly string[]> =>
      told(await serviceCheck.diagnose(await examined({ ...STOPPED, ...units })));
    const line = 'critical kubelet-not-running no kubelet runs: ';

    assert.deepEqual(await why({ units: [{ loadState: 'masked', activeState: 'inactive' }] }), [
      `${line}kubelet.service is masked`,
    ]);
    assert.deepEqual(await why({ units: [{ activeState: 'failed', exitStatus: 203 }] }), [
      `${line}kubelet.service cannot execute its program`,
    ]);
    assert.deepEqual(await why({ units: [{ loadState: 'bad-setting', activeState: 'inactive' }] }), [
      `${line}systemd cannot load kubelet.service (bad-setting)`,
    ]);
    assert.deepEqual(await why({}), [`${line}no systemd unit of one is there`]);
  });

  it('reads in its log why it does not get up', async () => {
    const log = `E1125 01:57:56.390895     897 run.go:72] "command failed" err="failed to run Kubelet: running with swap on is not supported, please disable swap or set --fail-swap-on flag to false"\n`;
    const failed = { ...STOPPED, log, units: [{ activeState: 'failed', result: 'exit-code', exitStatus: 1 }] };

    const { diagnoses } = await serviceCheck.diagnose(await examined(failed));

    assert.equal(diagnoses[0]?.what, 'no kubelet runs: swap is on');
    assert.deepEqual(diagnoses[0].evidence, [
      'kubelet.service: loaded, failed (running), exit-code, its program ended with 1, enabled',
      log.trimEnd(),
    ]);
    assert.deepEqual(diagnoses[0].mend, [
      'swapoff -a',
      'systemctl reset-failed kubelet.service',
      'systemctl start kubelet.service',
    ]);
  });

  it('says of what was stopped nothing that an old log says', async () => {
    const log = 'E1125 01:57:56.390895     897 run.go:72] "command failed" err="old"\n';
    const { diagnoses } = await serviceCheck.diagnose(
      await examined({ ...STOPPED, log, units: [{ activeState: 'inactive' }] }),
    );

    assert.equal(diagnoses[0]?.what, 'no kubelet runs: kubelet.service is stopped');
  });

  it('comes after a runtime that does not answer, and says so', async () => {
    const runtime = { kind: 'none', reason: 'no socket', complaint: undefined } as const;
    const units = [
      { activeState: 'failed' },
      { unit: 'crio.service', activeState: 'active' },
      { unit: 'containerd.service', activeState: 'inactive' },
    ];
    const given = { ...STOPPED, runtime, units };

    const { diagnoses: earlier } = await runtimeCheck.diagnose(await examined(given));
    const { diagnoses } = await serviceCheck.diagnose(await examined({ ...given, earlier }));

    assert.deepEqual(earlier[0]?.mend, ['systemctl restart containerd.service']);
    assert.match(diagnoses[0]?.what ?? '', /; it cannot before the container runtime answers$/);
    assert.equal(diagnoses[0]?.mend[0], 'systemctl restart containerd.service');
  });

  it('warns of a unit that is not enabled, or that systemd has read before it was changed', async () => {
    const units = [{ fileState: 'disabled', needsReload: true }];

    assert.deepEqual(told(await serviceCheck.diagnose(await examined({ units }))), [
      'warning kubelet-not-enabled kubelet.service is not enabled',
      'warning kubelet-unit-changed the files of kubelet.service were changed after systemd read them',
    ]);
  });
});

describe('the check of the runtime', () => {
  const without = (reason: 'no client' | 'refused' | 'timed out' | 'mounted', complaint?: string) =>
    examined({ runtime: { kind: 'none', reason, complaint } });

  it('names what could not be checked rather than to pass it', async () => {
    const denials = ['connect: permission denied', 'connect: operation not permitted'];
    const denied = await Promise.all(denials.map((complaint) => without('refused', complaint)));
    for (const node of [await without('no client'), ...denied]) {
      const { diagnoses, unchecked } = await runtimeCheck.diagnose(node);
      assert.deepEqual([diagnoses, unchecked.length], [[], 1]);
    }
    assert.deepEqual((await runtimeCheck.diagnose(await without('mounted'))).unchecked, [
      'what runs: nothing runs on a mounted file system',
    ]);
  });

  it('finds one that hangs or refuses', async () => {
    assert.deepEqual(told(await runtimeCheck.diagnose(await without('timed out'))), [
      'critical runtime-not-answering the container runtime does not answer: it hangs',
    ]);
    assert.deepEqual(told(await runtimeCheck.diagnose(await without('refused', 'connection refused'))), [
      'critical runtime-not-answering the container runtime does not answer: it refuses',
    ]);
  });
});

describe('the check of the path', () => {
  it('finds nothing where the kubelet watches it', async () => {
    assert.deepEqual(told(await pathCheck.diagnose(await examined())), []);
  });

  it('tells of a configuration that was not read, and not of what follows from it', async () => {
    const file = '/var/lib/kubelet/config.yaml';
    const path = { unreadConfigurationFiles: [file], watch: 'not watched' } as const;

    const outcome = await pathCheck.diagnose(await examined({ path, units: [{ unit: 'k3s.service' }] }));

    assert.deepEqual(told(outcome), [
      `error configuration-not-read ${file}: it was changed after the kubelet started, which has not read it since`,
    ]);
    assert.deepEqual(outcome.diagnoses[0]?.mend, ['systemctl restart k3s.service']);
  });

  it('takes a device out of the way, and warns of a path that is a pattern', async () => {
    const pipe = { ...DIRECTORY_ENTRY, kind: 'other' } as const;
    const { diagnoses } = await pathCheck.diagnose(await examined({ path: { path: '/etc/static*', entry: pipe } }));

    const other = diagnoses.map(({ what }) => what);
    assert.deepEqual(other, [
      'the kubelet reads it, and it is neither a directory nor a file',
      'it holds one of * ? [ \\, which the kubelet takes for a pattern',
    ]);
  });
});

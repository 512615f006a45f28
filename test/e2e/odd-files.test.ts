import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { at, listAt, parseJson, textAt } from '../../src/runtimes/json.ts';
import { REAL_NODE, startRealNode } from '../support/real-node.ts';
import type { KubeletPod, RealNode } from '../support/real-node.ts';
import { requirement } from '../support/requirements.ts';
import { runKstatic } from '../support/run-kstatic.ts';
import { until } from '../support/until.ts';
import { ODD_FILES, podFrom } from './odd-files.ts';
import type { Treatment } from './odd-files.ts';

const DIRECTORY = '/etc/kubernetes/manifests';
const TWO_DOCUMENTS = 'two-documents.yaml';

/** Entries that are no regular files; what comes after them lies outside of the directory. */
const MAKE_OTHERS = `
cd ${DIRECTORY}
cat >../linked.yaml
chmod 600 ../linked.yaml
ln -s ../linked.yaml link.yaml
ln -s ../nowhere.yaml dangling.yaml
mkdir directory
cp ../linked.yaml directory/inside.yaml
`;

const OTHERS: Readonly<Record<string, readonly [Treatment, ...string[]]>> = {
  'link.yaml': ['runs'],
  'dangling.yaml': ['passed over', 'not-read'],
  directory: ['passed over', 'not-read'],
};

describe('odd files in the directory of a real kubelet', { skip: requirement(...REAL_NODE) }, () => {
  let node: RealNode;
  let pods: readonly KubeletPod[];
  let reports: ReadonlyMap<string, Report>;

  before(async () => {
    node = await startRealNode({ kubeletConfiguration: { fileCheckFrequency: '2s' } });
    for (const { name, content } of ODD_FILES) await put(node, name, content);
    await put(
      node,
      TWO_DOCUMENTS,
      [podFrom(TWO_DOCUMENTS, { name: 'first' }), podFrom('', { name: 'second' })].join('---\n'),
    );
    await node.run(MAKE_OTHERS, [], podFrom('link.yaml', { name: 'linked' }));
    // The directory has been looked at as it is now, and what was to run runs.
    await sleep(5_000);
    pods = await until(
      () => node.kubeletPods(),
      (all) => all.every(({ phase }) => phase === 'Running'),
    );
    reports = await validate(node);
  });
  after(() => node.stop());

  const treatments = () => {
    const names = [...ODD_FILES.map(({ name }) => name), ...Object.keys(OTHERS)];
    return (treat: (name: string) => Treatment) => Object.fromEntries(names.map((name) => [name, treat(name)]));
  };

  it('are treated by the kubelet as is written down here', () => {
    assert.deepEqual(
      treatments()((name) => treatmentBy(node.kubeletLog(), pods, name)),
      {
        ...Object.fromEntries(ODD_FILES.map(({ name, kubelet }) => [name, kubelet])),
        ...Object.fromEntries(Object.entries(OTHERS).map(([name, [treatment]]) => [name, treatment])),
      },
    );
  });

  it('are told by validate as the kubelet treated them', () => {
    assert.deepEqual(
      treatments()((name) => treatmentToldOf(reports.get(name))),
      treatments()((name) => treatmentBy(node.kubeletLog(), pods, name)),
    );
  });

  it('are told with the reason, and with what the kubelet drops in silence', () => {
    assert.deepEqual(
      Object.fromEntries(ODD_FILES.map(({ name }) => [name, reports.get(name)?.rules ?? []])),
      Object.fromEntries(ODD_FILES.map(({ name, kstatic }) => [name, kstatic])),
    );
    assert.deepEqual(
      Object.fromEntries(Object.keys(OTHERS).map((name) => [name, reports.get(name)?.rules])),
      Object.fromEntries(Object.entries(OTHERS).map(([name, [, ...rules]]) => [name, rules])),
    );
  });

  it('of invalid ones the kubelet logs the very words', () => {
    const invalid = ODD_FILES.filter(({ kstatic }) => kstatic.includes('invalid') || kstatic.includes('static-pod'));

    for (const { name } of invalid) {
      const words = reports.get(name)?.messages[0]?.replace(/^The Pod "[^"]*" is invalid: /, '') ?? 'no message';
      assert.ok(
        linesOn(node.kubeletLog(), name).some((line) => line.includes(JSON.stringify(words).slice(1, -1))),
        `${name}: ${words}\n${linesOn(node.kubeletLog(), name)[0] ?? 'not in the log'}`,
      );
    }
  });

  it('the name of another node gives way to the name of this one', () => {
    assert.equal(pods.find(({ name }) => name === 'node-name-controlplane')?.nodeName, 'controlplane');
  });

  it('the priority is warned of by the kubelet in the same words', () => {
    const [message = ''] = reports.get('priority-class.yaml')?.messages ?? [];

    assert.ok(node.kubeletLog().includes(message.replace('spec.priorityClassName: ', '')), message);
  });

  it('of two documents the first runs, and validate tells of the other', () => {
    assert.deepEqual(
      pods.map(({ name }) => name).filter((name) => name === 'first-controlplane' || name === 'second-controlplane'),
      ['first-controlplane'],
    );
    assert.deepEqual(reports.get(TWO_DOCUMENTS)?.rules, ['more-documents']);
  });
});

/** Appears at once with all of its content, as kstatic's own files do: half a file would be a refusal in the log. */
async function put(node: RealNode, name: string, content: string): Promise<void> {
  const { stderr, exitCode } = await node.run(
    'cat >"$1/.new" && chmod 600 "$1/.new" && mv "$1/.new" "$1/$2"',
    [DIRECTORY, name],
    content,
  );
  assert.equal(exitCode, 0, stderr);
}

interface Report {
  readonly isAccepted: boolean;
  readonly rules: readonly string[];
  readonly messages: readonly string[];
}

/** What kstatic says of each file of the directory, asked over ssh. */
async function validate(node: RealNode): Promise<ReadonlyMap<string, Report>> {
  const words = ['validate', '-N', 'controlplane', '-o', 'json', '--ssh-config', node.sshConfigFile];
  const { stdout, stderr, exitCode } = await runKstatic(words);
  assert.equal(exitCode, 1, stderr);
  const files = listAt(parseJson(Buffer.from(stdout)), 'files') ?? [];
  return new Map(
    files.map((file) => {
      const findings = listAt(file, 'findings') ?? [];
      const report = {
        isAccepted: at(file, 'accepted') === true,
        rules: findings.map((finding) => textAt(finding, 'rule')),
        messages: findings.map((finding) => textAt(finding, 'message')),
      };
      return [textAt(file, 'file').replace(`${DIRECTORY}/`, ''), report];
    }),
  );
}

/** What kstatic says the kubelet does with a file. */
function treatmentToldOf(report: Report | undefined): Treatment {
  if (report === undefined) return 'nothing';
  if (!report.isAccepted) return 'refused';
  if (report.rules.includes('not-read')) return 'passed over';
  return report.rules.includes('shadowed') ? 'nothing' : 'runs';
}

/** What the kubelet did, by the pods that it has and by what it logs at each scan of its directory. */
function treatmentBy(log: string, pods: readonly KubeletPod[], name: string): Treatment {
  if (pods.some(({ annotations }) => annotations['test/file'] === name)) return 'runs';
  const lines = linesOn(log, name);
  if (lines.some((line) => line.includes('"Could not process manifest file"'))) return 'refused';
  return lines.length > 0 ? 'passed over' : 'nothing';
}

function linesOn(log: string, name: string): readonly string[] {
  return log.split('\n').filter((line) => line.endsWith(`path="${DIRECTORY}/${name}"`));
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examineManifest } from '../../src/kubelet/examine-manifest.ts';

const examine = async (text: string): Promise<readonly string[]> => {
  const { findings } = await examineManifest(Buffer.from(text), { nodeName: 'controlplane', minor: 37 });
  return findings.map(
    ({ severity, rule, field = '-', line = 0, column = 0 }) => `${severity} ${rule} ${field} ${line}:${column}`,
  );
};

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n';

describe('what there is to say of a manifest is told with its place:', () => {
  for (const { what, text, findings } of [
    {
      what: 'a field that is missing, at what it is missing in',
      text: POD,
      findings: ['refusal invalid spec.containers[0].image 6:5'],
    },
    {
      what: 'a field that nobody knows, at its key',
      text: `${POD}    image: a\n    imagee: b\n`,
      findings: ['warning unknown-field spec.containers[0].imagee 8:5'],
    },
    {
      what: 'a word that is a boolean, at the word',
      text: `${POD}    image: a\n    stdin: yes\n`,
      findings: ['warning yaml-1.1 spec.containers[0].stdin 8:12'],
    },
    {
      what: 'a key given twice, at the second',
      text: `${POD}    image: a\n    image: b\n`,
      findings: ['warning duplicate-key spec.containers[0].image 8:5'],
    },
    {
      what: 'what follows the first document, where it begins',
      text: `${POD}    image: a\n---\na: b\n`,
      findings: ['warning more-documents - 8:1'],
    },
    {
      what: 'a float where JSON has to have a whole number',
      text: '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"},\n "spec": {"activeDeadlineSeconds": 1.0, "containers": [{"name": "a", "image": "b"}]}}',
      findings: ['refusal wrong-type spec.activeDeadlineSeconds 2:11'],
    },
    {
      what: 'what refers to the API, where it does, though the kubelet does not say',
      text: `${POD}    image: a\n  volumes:\n  - name: a\n    hostPath: {path: /a}\n  - name: b\n    projected:\n      sources:\n      - secret: {name: c}\n`,
      findings: ['refusal static-pod spec.volumes[1].projected.sources[0].secret 14:9'],
    },
    {
      what: 'what another value of the same key has taken the place of, where JSON has both, at the key that counts',
      text: '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": "x",\n "spec": {"containers": [{"name": "a", "image": {}, "image": "b"}]}}',
      findings: [
        'refusal wrong-type spec 2:2',
        'refusal wrong-type spec.containers[0].image 2:53',
        'warning duplicate-key spec 2:2',
        'warning duplicate-key spec.containers[0].image 2:53',
      ],
    },
    { what: 'but not where YAML has one', text: `${POD}    image: a\n  activeDeadlineSeconds: 1.0\n`, findings: [] },
    { what: 'a text that breaks, where it does', text: 'a: [\n', findings: ['refusal unreadable - 2:1'] },
    {
      what: 'what is as long as the kubelet reads, of which it sees no end',
      text: `${POD}    image: a\n`.padEnd(10 * 1024 * 1024, '\n'),
      findings: ['refusal unreadable - 0:0'],
    },
    {
      what: 'but not what is shorter',
      text: `${POD}    image: a\n`.padEnd(10 * 1024 * 1024 - 1, '\n'),
      findings: [],
    },
  ]) {
    it(what, async () => {
      assert.deepEqual(await examine(text), findings);
    });
  }
});

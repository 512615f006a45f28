import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { POD_SCHEMA } from '../../src/kubelet/api/pod-schema.ts';
import { isPlainList, isPlainObject, type PlainValue } from '../../src/manifest/plain-value.ts';
import { readYaml } from '../../src/manifest/reading/read-yaml.ts';
import { compareWithKubelet, Tally, type Agreement } from '../kubernetes/agreement.ts';
import { contentOf, readRecordedVerdicts, ruleOf, type RecordedVerdict } from '../kubernetes/recorded-verdicts.ts';

const { kubernetes, node, manifests } = readRecordedVerdicts();

interface Compared {
  readonly recorded: RecordedVerdict;
  readonly agreement: Agreement;
}

const tally = new Tally();
const compared: Compared[] = [];
for (const recorded of manifests) {
  const agreement = await compareWithKubelet(contentOf(recorded), recorded, node);
  tally.add(recorded, agreement);
  compared.push({ recorded, agreement });
}

describe(`kstatic judges as the kubelet of Kubernetes ${kubernetes} was recorded to`, () => {
  it('gives the same verdict on every manifest', () => {
    const others = compared.filter(({ agreement }) => !agreement.sameVerdict);

    assert.deepEqual(others.map(describeDifference), []);
  });

  it('names the same field first in 95 of 100 refusals at least', () => {
    const others = compared.filter(({ agreement }) => !agreement.sameField).map(describeDifference);

    assert.ok(tally.sameField >= 0.95, [...tally.lines(), ...others].join('\n'));
  });
});

describe('the recorded corpus', () => {
  it('is large, and two in five are refused', () => {
    assert.ok(tally.manifests >= 1000, tally.lines().join('\n'));
    assert.ok(tally.refused >= 0.4, tally.lines().join('\n'));
  });

  it('has a manifest for every field of a Pod', async () => {
    const used = new Set<string>();
    for (const recorded of manifests.filter(({ stage }) => stage !== 'decode')) {
      const { value } = await readYaml(contentOf(recorded));
      for (const field of fieldsUsed(value, 'Pod')) used.add(field);
    }

    assert.deepEqual(
      EVERY_FIELD.filter((field) => !used.has(field)),
      [],
    );
  });

  it('shows every rule of Kubernetes that it shows three times', () => {
    const counts = new Map<string, number>();
    for (const { stage, errors } of manifests.filter(({ stage }) => stage !== 'decode')) {
      for (const rule of new Set(errors.map((error) => ruleOf(stage, error)))) {
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
      }
    }

    assert.deepEqual(
      [...counts].filter(([, count]) => count < 3),
      [],
    );
  });
});

const EVERY_FIELD = Object.entries(POD_SCHEMA).flatMap(([type, fields]) =>
  Object.keys(fields).map((field) => `${type}.${field}`),
);

function* fieldsUsed(value: PlainValue | undefined, type: string): Generator<string> {
  if (isPlainList(value)) for (const item of value) yield* fieldsUsed(item, type);
  if (!isPlainObject(value)) return;
  for (const [field, inner] of Object.entries(value)) {
    const fieldType = new Map(Object.entries(POD_SCHEMA[type] ?? {})).get(field);
    if (fieldType === undefined) continue;
    yield `${type}.${field}`;
    yield* fieldsUsed(inner, fieldType.replace(/^\[\]/, ''));
  }
}

function describeDifference({ recorded, agreement }: Compared): string {
  const [first] = recorded.errors;
  const [ours] = agreement.ours.errors;
  return [
    recorded.id,
    `  kubelet: ${recorded.stage} ${first?.field ?? ''}: ${first?.message ?? ''}`,
    `  kstatic: ${agreement.ours.stage} ${ours?.field ?? ''}: ${ours?.message ?? ''}`,
  ].join('\n');
}

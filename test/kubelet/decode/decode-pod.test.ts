import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodePod } from '../../../src/kubelet/decode/decode-pod.ts';
import type { PlainObject } from '../../../src/manifest/plain-value.ts';

const decode = (pod: PlainObject, isWholeFloat = false) => decodePod(pod, () => isWholeFloat);

const problemsOf = (pod: PlainObject, isWholeFloat = false) =>
  decode(pod, isWholeFloat).problems.map(({ path, message }) => `${path.toString()}: ${message}`);

describe('a Pod is decoded', () => {
  it('with quantities read, and null as good as nothing', () => {
    const { pod, problems, unknown } = decode({
      metadata: { name: 'web', labels: null },
      spec: { containers: [{ name: 'web', resources: { limits: { cpu: 1, memory: '1Ki' } } }] },
    });

    assert.deepEqual({ problems, unknown }, { problems: [], unknown: [] });
    assert.deepEqual(pod, {
      metadata: { name: 'web' },
      spec: {
        containers: [
          {
            name: 'web',
            resources: {
              limits: {
                cpu: { text: '1', nano: 1_000_000_000n, format: 'decimal' },
                memory: { text: '1Ki', nano: 1_024_000_000_000n, format: 'binary' },
              },
            },
          },
        ],
      },
    });
  });

  it('with a zero where a list or a map holds null, as Go has it', () => {
    const { pod } = decode({
      metadata: { labels: { a: null } },
      spec: { containers: [null, { args: [null], ports: [null] }] },
    });

    assert.deepEqual(pod, {
      metadata: { labels: { a: '' } },
      spec: { containers: [{}, { args: [''], ports: [{}] }] },
    });
  });

  it('without what it does not know, by names with their case', () => {
    const { pod, unknown } = decode({ Metadata: {}, metadata: { labls: {} }, spec: { containers: [{ Image: 'x' }] } });

    assert.deepEqual(pod, { metadata: {}, spec: { containers: [{}] } });
    assert.deepEqual(
      unknown.map(({ path }) => path.toString()),
      ['Metadata', 'metadata.labls', 'spec.containers[0].Image'],
    );
    assert.ok(unknown.at(1)?.known.includes('labels'));
  });

  it('with keys of maps that mean something to JavaScript', () => {
    const labels = Object.fromEntries([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);

    const { pod, unknown } = decode({ metadata: { labels }, constructor: 1 });

    assert.deepEqual(Object.entries(pod.metadata?.labels ?? {}), [
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    assert.deepEqual(
      unknown.map(({ name }) => name),
      ['constructor'],
    );
  });
});

describe('a Pod cannot be decoded', () => {
  const refusals: readonly (readonly [PlainObject, string])[] = [
    [{ spec: [] }, 'spec: expected an object, got a list'],
    [{ spec: { containers: {} } }, 'spec.containers: expected a list, got an object'],
    [{ spec: { containers: ['web'] } }, 'spec.containers[0]: expected an object, got a string'],
    [{ metadata: { labels: ['a'] } }, 'metadata.labels: expected an object, got a list'],
    [{ metadata: { labels: { a: 1 } } }, 'metadata.labels[a]: expected a string, got 1'],
    [{ metadata: { name: true } }, 'metadata.name: expected a string, got true'],
    [{ spec: { hostNetwork: 'yes' } }, 'spec.hostNetwork: expected true or false, got the string "yes"'],
    [{ spec: { priority: 1.5 } }, 'spec.priority: expected a whole number, got 1.5'],
    [{ spec: { priority: 2 ** 31 } }, 'spec.priority: expected a number of 32 bits, got 2147483648'],
    [
      { spec: { activeDeadlineSeconds: 2 ** 63 } },
      'spec.activeDeadlineSeconds: expected a number of 64 bits, got 9223372036854776000',
    ],
    [
      { spec: { terminationGracePeriodSeconds: 1e21 } },
      'spec.terminationGracePeriodSeconds: expected a whole number, got 1e+21',
    ],
    [
      { metadata: { creationTimestamp: 'today' } },
      'metadata.creationTimestamp: expected a time such as 2006-01-02T15:04:05Z, got the string "today"',
    ],
    [
      { spec: { overhead: { cpu: 'much' } } },
      'spec.overhead[cpu]: quantities must match the regular expression \'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$\', got the string "much"',
    ],
    [{ spec: { overhead: { cpu: true } } }, 'spec.overhead[cpu]: expected a quantity, got true'],
  ];
  for (const [pod, problem] of refusals) {
    it(problem, () => {
      assert.deepEqual(problemsOf(pod), [problem]);
    });
  }

  it('for a whole number that JSON writes as a fraction', () => {
    assert.deepEqual(problemsOf({ spec: { priority: 1 } }, true), ['spec.priority: expected a whole number, got 1']);
  });

  it('and every reason is told, in the order of the names, which is the order of the JSON that Go sees', () => {
    assert.deepEqual(problemsOf({ spec: { hostPID: 1, hostIPC: 1 }, metadata: 'x' }), [
      'metadata: expected an object, got a string',
      'spec.hostIPC: expected true or false, got 1',
      'spec.hostPID: expected true or false, got 1',
    ]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namespaceProblem, podNameProblem } from '../../src/manifest/names.ts';

const LONG = 'a'.repeat(253);

describe('the name of a pod', () => {
  for (const name of ['a', '0', 'web', 'web-1.example', LONG]) {
    it(`may be ${name.slice(0, 20)}`, () => {
      assert.equal(podNameProblem(name), undefined);
    });
  }

  for (const name of [
    '../x',
    'a/b',
    'Web',
    '.',
    '..',
    '.web',
    'web.',
    '-web',
    'web-',
    'a..b',
    'a b',
    'wéb',
    'a\nb',
    'a\0',
  ]) {
    it(`may not be ${JSON.stringify(name)}`, () => {
      assert.equal(
        podNameProblem(name),
        `metadata.name: Invalid value: ${JSON.stringify(name)}: a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character`,
      );
    });
  }

  it('has to be there', () => {
    assert.equal(podNameProblem(''), 'metadata.name: Required value: name is needed for the pod');
  });

  it('is at most 253 bytes long, and is not shown whole when it is much longer', () => {
    assert.equal(
      podNameProblem(`${LONG}a`),
      `metadata.name: Invalid value: "${LONG}a": must be no more than 253 bytes`,
    );
    assert.equal(
      podNameProblem('a'.repeat(1000)),
      `metadata.name: Invalid value: "${'a'.repeat(300)}…": must be no more than 253 bytes`,
    );
  });
});

describe('the name of a namespace', () => {
  it('is a label of at most 63 bytes', () => {
    assert.equal(namespaceProblem('kube-system'), undefined);
    assert.equal(namespaceProblem('a'.repeat(63)), undefined);
    assert.equal(
      namespaceProblem('a'.repeat(64)),
      `metadata.namespace: Invalid value: "${'a'.repeat(64)}": must be no more than 63 bytes`,
    );
  });

  for (const name of ['a.b', 'A', '-', '../x', 'a_b']) {
    it(`may not be ${name}`, () => {
      assert.equal(
        namespaceProblem(name),
        `metadata.namespace: Invalid value: "${name}": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character`,
      );
    });
  }
});

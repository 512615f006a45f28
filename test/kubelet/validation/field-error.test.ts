import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  describeFieldError,
  duplicate,
  forbidden,
  invalid,
  notFound,
  notSupported,
  required,
  tooLong,
  tooMany,
} from '../../../src/kubelet/validation/field-error.ts';
import { FieldPath } from '../../../src/kubelet/validation/field-path.ts';

const path = FieldPath.root('spec').child('containers').index(0).child('env');

describe('a field', () => {
  it('is written as Kubernetes writes it', () => {
    assert.equal(path.index(2).child('name').toString(), 'spec.containers[0].env[2].name');
    assert.equal(FieldPath.root('metadata').child('labels').key('a/b').toString(), 'metadata.labels[a/b]');
  });

  it('knows its steps from the root on', () => {
    assert.deepEqual(path.key('x').steps(), ['spec', 'containers', 0, 'env', 'x']);
  });
});

describe('an error is told in the words of Kubernetes', () => {
  const errors = [
    [required(path), 'Required value'],
    [required(path, 'must be there'), 'Required value: must be there'],
    [invalid(path, 'a\n', 'is bad'), 'Invalid value: "a\\n": is bad'],
    [invalid(path, -1, 'is bad'), 'Invalid value: -1: is bad'],
    [invalid(path, { a: ['b'] }, 'is bad'), 'Invalid value: {"a":["b"]}: is bad'],
    [notSupported(path, 'x', ['A', 'B']), 'Unsupported value: "x": supported values: "A", "B"'],
    [forbidden(path, 'may not be set'), 'Forbidden: may not be set'],
    [duplicate(path, 'x'), 'Duplicate value: "x"'],
    [notFound(path, 'x'), 'Not found: "x"'],
    [tooLong(path, 64), 'Too long: may not be more than 64 bytes'],
    [tooMany(path, 3, 1), 'Too many: 3: must have at most 1 item'],
  ] as const;
  for (const [error, text] of errors) {
    it(text, () => {
      assert.equal(describeFieldError(error), `spec.containers[0].env: ${text}`);
    });
  }
});

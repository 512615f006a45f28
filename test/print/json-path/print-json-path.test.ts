import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Failure } from '../../../src/errors/failure.ts';
import type { JsonValue } from '../../../src/manifest/json-value.ts';
import { jsonPathPrinter, type JsonPathOptions } from '../../../src/print/json-path/print-json-path.ts';

const POD: JsonValue = {
  metadata: { name: 'web', labels: { app: 'web', 'a.b/c': 'dotted' } },
  spec: {
    priority: 2000001000,
    containers: [
      { name: 'web', image: 'nginx', ports: [80, 443] },
      { name: 'log', image: 'busybox', ready: true, weight: 0.5, nothing: null },
    ],
  },
};

const PLAIN: JsonPathOptions = { allowsMissingKeys: true, isAsJson: false, wholeNumbers: 'int64' };

function print(
  template: string,
  options: Partial<JsonPathOptions> = {},
  objects: readonly JsonValue[] = [POD],
): string {
  const parts: string[] = [];
  const printer = jsonPathPrinter(template, { ...PLAIN, ...options });
  for (const object of objects) printer(object, (text) => parts.push(text));
  return parts.join('');
}

describe('jsonPathPrinter', () => {
  const examples: readonly (readonly [template: string, printed: string])[] = [
    ['name: {.metadata.name}', 'name: web'],
    ["{.metadata.labels['a\\.b/c']} {.metadata['name','labels']}", 'dotted web {"a.b/c":"dotted","app":"web"}'],
    ['{.spec.containers[*].name}', 'web log'],
    ['{.spec.containers[-1:].name}', 'log'],
    ['{..image}', 'nginx busybox'],
    ['{.spec.containers[?(@.name=="log")].image}', 'busybox'],
    ['{.spec.containers[?(@.ready)].weight}', '0.5'],
    ['{range .spec.containers[*]}{.name}{"\\t"}{.image}{"\\n"}{end}', 'web\tnginx\nlog\tbusybox\n'],
    ['{.spec.containers[0].ports[0:2:1]} {.spec.containers[1].nothing}', '80 443 null'],
    ['{.spec.missing}', ''],
    ['{.spec.priority}', '2000001000'],
  ];
  for (const [template, printed] of examples) {
    it(`prints ${template}`, () => {
      assert.equal(print(template), printed);
    });
  }

  it('prints whole numbers as kubectl run does, which has read them as floats', () => {
    assert.equal(print('{.spec.priority}', { wholeNumbers: 'float64' }), '2.000001e+09');
  });

  it('prints what it finds as a list in JSON', () => {
    assert.equal(print('{.spec.containers[*].name}', { isAsJson: true }), '[\n    "web",\n    "log"\n]\n');
  });

  it('looks at no further list once a slice is empty, as kubectl does', () => {
    assert.equal(print('{.lists[*][:-1]}', {}, [{ lists: [[1, 2], [3], [4, 5]] }]), '1');
  });

  it('fails at the second object by a template with a range, as kubectl does', () => {
    const template = '{range .spec.containers[*]}{.name},{end}';

    assert.equal(print(template), 'web,log,');
    assert.throws(() => print(template, {}, [POD, {}]), {
      name: 'Failure',
      message: /^error executing jsonpath .*: Error executing template: not in range, nothing to end\. Printing/,
    });
  });

  it('refuses a template that is none', () => {
    assert.throws(() => print('{.a'), new Failure('usage', 'error parsing jsonpath {.a, unclosed action'));
    assert.throws(
      () => print('{.a#}{#}'),
      new Failure('usage', "error parsing jsonpath {.a#}{#}, unrecognized character in action: U+0023 '#'"),
    );
  });

  it('says of a template that cannot be carried out all that kubectl says', () => {
    const object = { metadata: { name: 'web' }, spec: { hostPID: true, replicas: 1, list: ['a', null] } };

    assert.throws(
      () => print('{.spec.x}', { allowsMissingKeys: false }, [object]),
      new Failure(
        'invalid',
        `error executing jsonpath "{.spec.x}": Error executing template: x is not found. Printing more information for debugging the template:
	template was:
		{.spec.x}
	object given to jsonpath engine was:
		map[string]interface {}{"metadata":map[string]interface {}{"name":"web"}, "spec":map[string]interface {}{"hostPID":true, "list":[]interface {}{"a", interface {}(nil)}, "replicas":1}}

`,
      ),
    );
  });
});

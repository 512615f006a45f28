import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Failure } from '../../../src/errors/failure.ts';
import {
  executeGoTemplate,
  GoTemplateFailure,
  printGoTemplate,
  readGoTemplate,
} from '../../../src/print/go-template/print-go-template.ts';

const POD = {
  kind: 'Pod',
  metadata: { name: 'web', labels: { app: 'web', tier: 'front' } },
  spec: { containers: [{ name: 'web', image: 'nginx' }, { name: 'log' }], priority: 2_000_001_000 },
};

describe('printGoTemplate', () => {
  it('prints fields, lists and maps as kubectl does', () => {
    const template = '{{.kind}} {{range .spec.containers}}{{.name}} {{end}}{{.metadata.labels}} {{.spec.priority}}';

    const printed = printGoTemplate(template, POD, { allowMissingKeys: true });

    assert.equal(printed, 'Pod web log map[app:web tier:front] 2000001000');
  });

  it('adds no newline, and says <no value> of what is not there', () => {
    const template = '{{range .spec.containers}}{{.image}};{{end}}';

    assert.equal(printGoTemplate(template, POD, { allowMissingKeys: true }), 'nginx;<no value>;');
  });

  it('refuses a text that is no template before it looks at a value', () => {
    assert.throws(() => readGoTemplate('{{if .kind}}\n{{nope}}'), {
      name: 'Failure',
      kind: 'usage',
      message: 'error parsing template {{if .kind}}\n{{nope}}, template: output:2: function "nope" not defined',
    });
  });

  it('tells of a template that does not fit, with what kubectl has printed by then', () => {
    const template = readGoTemplate('a {{.image}}');

    const failure = failureOf(() => executeGoTemplate(template, { name: 'x<y', n: 1 }, { allowMissingKeys: false }));

    const problem = 'template: output:1:4: executing "output" at <.image>: map has no entry for key "image"';
    assert.equal(failure.message, `error executing template "a {{.image}}": ${problem}`);
    assert.equal(
      failure.printed,
      `a Error executing template: ${problem}. Printing more information for debugging the template:
\ttemplate was:
\t\ta {{.image}}
\traw data was:
\t\t{"name":"x\\u003cy","n":1}
\tobject given to template engine was:
\t\tmap[n:1 name:x<y]

`,
    );
  });

  it('sorts the keys of a map by their bytes, and keeps the order of a struct, in the data that it shows', () => {
    const value = {
      kind: 'Pod',
      labels: new Map([
        ['b', 1],
        ['é', 2],
        ['10', 3],
        ['a', 4],
      ]),
    };

    const failure = failureOf(() => printGoTemplate('{{.kind.x}}', value, { allowMissingKeys: true }));

    assert.match(failure.printed, /\{"kind":"Pod","labels":\{"10":3,"a":4,"b":1,"é":2\}\}/);
    assert.match(failure.printed, /map\[kind:Pod labels:map\[10:3 a:4 b:1 é:2\]\]/);
  });

  it('finds fields of any name, and none that JavaScript would add', () => {
    const value = { ['__proto__']: 'ours', labels: new Map([['constructor', 'builder']]) };
    const template = '{{.__proto__}} {{.labels.constructor}} {{.toString}} {{.labels.size}}';

    assert.equal(printGoTemplate(template, value, { allowMissingKeys: true }), 'ours builder <no value> <no value>');
  });

  it('counts and cuts bytes, and puts a character together again', () => {
    const template = '{{len .}} {{printf "%q" (slice . 0 2)}} {{slice . 0 2}}{{slice . 2}}';

    assert.equal(printGoTemplate(template, 'hé', { allowMissingKeys: true }), '3 "h\\xc3" hé');
  });

  it('refuses what is nested too deeply, as Go does further down', () => {
    const deep = `{{${'('.repeat(20_000)}1${')'.repeat(20_000)}}}`;
    const endless = '{{define "a"}}{{template "a"}}{{end}}{{template "a"}}';

    assert.throws(() => readGoTemplate(deep), /template: output:1: max expression depth exceeded$/);
    assert.match(
      failureOf(() => printGoTemplate(endless, POD, { allowMissingKeys: true })).message,
      /at <\{\{template "a"\}\}>: exceeded maximum template depth \(100000\)$/,
    );
  });

  it('has no address to print for %p', () => {
    assert.throws(
      () => printGoTemplate('{{printf "%p" .}}', POD, { allowMissingKeys: true }),
      /error calling printf: %p prints an address, and kstatic has none to print$/,
    );
  });
});

function failureOf(act: () => unknown): GoTemplateFailure {
  try {
    act();
  } catch (error) {
    if (error instanceof GoTemplateFailure) return error;
    if (error instanceof Failure) throw new Error('another failure', { cause: error });
    throw error;
  }
  throw new Error('it did not fail');
}

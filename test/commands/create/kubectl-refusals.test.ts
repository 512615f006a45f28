import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createLine } from './create-line.ts';

const IMAGE = '--image=busybox';

/** What kubectl 1.36.3 says to a command line, in kstatic's words: nothing on standard output, and exit code 1. */
const REFUSALS: readonly (readonly [words: readonly string[], stderr: string])[] = [
  [[], 'error: required flag(s) "image" not set'],
  [['x'], 'error: required flag(s) "image" not set'],
  [['--image='], "error: NAME is required for create\nSee 'kstatic create -h' for help and examples"],
  [['x', '--image='], 'error: --image is required'],
  [['x', '--image=UPPER'], 'error: Invalid image name "UPPER": invalid reference format'],
  [['x', '--image=a:'], 'error: Invalid image name "a:": invalid reference format'],
  [['x', '--image=a//b'], 'error: Invalid image name "a//b": invalid reference format'],
  [['x', '--image=http://a/b'], 'error: Invalid image name "http://a/b": invalid reference format'],
  [['x', '--image=a\nb'], 'error: Invalid image name "a\\nb": invalid reference format'],
  [[IMAGE], "error: NAME is required for create\nSee 'kstatic create -h' for help and examples"],
  [[IMAGE, '--'], "error: NAME is required for create\nSee 'kstatic create -h' for help and examples"],
  [['', IMAGE], 'error: Parameter: name is required'],
  [
    ['x', IMAGE, '--restart=never'],
    "error: invalid restart policy: never\nSee 'kstatic create -h' for help and examples",
  ],
  [
    ['x', IMAGE, '--image-pull-policy=Foo'],
    "error: invalid image pull policy: Foo\nSee 'kstatic create -h' for help and examples",
  ],
  [['x', IMAGE, '--env=FOO'], 'error: invalid env: FOO'],
  [['x', IMAGE, '--env==x'], 'error: invalid env: =x'],
  [['x', IMAGE, '--env=1A=x'], 'error: invalid env: 1A=x'],
  [['x', IMAGE, '--env=A B=c'], 'error: invalid env: A B=c'],
  [['x', IMAGE, '--env=..=1'], 'error: invalid env: ..=1'],
  [['x', IMAGE, '--env=', '--env=A=1'], 'error: invalid env: '],
  [['x', IMAGE, '-l', 'foo'], 'error: unexpected label spec: foo'],
  [['x', IMAGE, '-l', 'a=b=c'], 'error: unexpected label spec: a=b=c'],
  [['x', IMAGE, '-l', 'a=b,'], 'error: unexpected label spec: '],
  [['x', IMAGE, '-l', '=a'], 'error: unexpected empty label key'],
  [
    ['x', IMAGE, '--annotations=foo', '--annotations=a=b', '--annotations=bar-'],
    'error: invalid annotations format: foo, bar-',
  ],
  [
    ['x', IMAGE, '--expose'],
    "error: --port must be set when exposing a service\nSee 'kstatic create -h' for help and examples",
  ],
  [['x', IMAGE, '--port=abc'], 'error: strconv.Atoi: parsing "abc": invalid syntax'],
  [
    ['x', IMAGE, '--port=99999999999999999999'],
    'error: strconv.Atoi: parsing "99999999999999999999": value out of range',
  ],
  [
    ['x', IMAGE, '-t'],
    "error: -i/--stdin is required for containers with -t/--tty=true\nSee 'kstatic create -h' for help and examples",
  ],
  [
    ['x', IMAGE, '-i'],
    "error: --dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)\nSee 'kstatic create -h' for help and examples",
  ],
  [
    ['x', IMAGE, '-it'],
    "error: --dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)\nSee 'kstatic create -h' for help and examples",
  ],
  [
    ['x', IMAGE, '--attach'],
    "error: --dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)\nSee 'kstatic create -h' for help and examples",
  ],
  [
    ['x', IMAGE, '--rm'],
    "error: --rm should only be used for attached containers\nSee 'kstatic create -h' for help and examples",
  ],
  [
    ['x', IMAGE, '-o', 'wide'],
    'error: unable to match a printer suitable for the output format "wide", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml',
  ],
  [['x', IMAGE, '--dry-run=foo'], 'error: Invalid dry-run value (foo). Must be "none", "server", or "client".'],
  [
    ['x', IMAGE, '--cascade=foo'],
    'error: invalid cascade value (foo). Must be "background", "foreground", or "orphan"',
  ],
  [['x', IMAGE, '--nope'], "error: unknown flag: --nope\nSee 'kstatic create --help' for usage."],
  [['x', IMAGE, '-c'], "error: unknown shorthand flag: 'c' in -c\nSee 'kstatic create --help' for usage."],
  [
    ['x', '-image=busybox'],
    "error: unknown shorthand flag: 'm' in -mage=busybox\nSee 'kstatic create --help' for usage.",
  ],
  [['x', '--image'], "error: flag needs an argument: --image\nSee 'kstatic create --help' for usage."],
  [['x', IMAGE, '-l'], "error: flag needs an argument: 'l' in -l\nSee 'kstatic create --help' for usage."],
  [
    ['x', IMAGE, '--privileged=foo'],
    'error: invalid argument "foo" for "--privileged" flag: strconv.ParseBool: parsing "foo": invalid syntax\nSee \'kstatic create --help\' for usage.',
  ],
  [
    ['x', IMAGE, '--grace-period=abc'],
    'error: invalid argument "abc" for "--grace-period" flag: strconv.ParseInt: parsing "abc": invalid syntax\nSee \'kstatic create --help\' for usage.',
  ],
  [
    ['x', IMAGE, '--timeout=abc'],
    'error: invalid argument "abc" for "--timeout" flag: time: invalid duration "abc"\nSee \'kstatic create --help\' for usage.',
  ],
  [['x', IMAGE, '--=a'], "error: bad flag syntax: --=a\nSee 'kstatic create --help' for usage."],
  [['x', IMAGE, '---a'], "error: bad flag syntax: ---a\nSee 'kstatic create --help' for usage."],
  [
    ['x', IMAGE, '--pod-running-timeout=0'],
    "error: --pod-running-timeout must be higher than zero\nSee 'kstatic create -h' for help and examples",
  ],
  [['x', IMAGE, '--overrides={'], 'error: Invalid JSON Patch'],
  [['x', IMAGE, '--overrides=null'], 'error: Invalid JSON Patch'],
  [['x', IMAGE, '--overrides=5'], 'error: Invalid JSON Patch'],
  [
    ['x', IMAGE, '--overrides=[]'],
    'error: couldn\'t get version/kind; json parse error: json: cannot unmarshal array into Go value of type struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }',
  ],
  [
    ['x', IMAGE, '--overrides={"spec":{"hostNetwork":"yes"}}'],
    'error: json: cannot unmarshal string into Go struct field PodSpec.spec.hostNetwork of type bool',
  ],
  [
    ['x', IMAGE, '--overrides={"kind":"Foo"}'],
    'error: no kind "Foo" is registered for version "v1" in scheme "pkg/scheme/scheme.go:28"',
  ],
  [['x', IMAGE, '--overrides={}', '--override-type=foo'], 'error: invalid override type: foo'],
  [['x', IMAGE, '--overrides=[]', '--override-type=strategic'], 'error: invalid JSON document'],
  [
    ['x', IMAGE, '--overrides={"spec":{"containers":[{"image":"a"}]}}', '--override-type=strategic'],
    'error: map: map[image:a] does not contain declared merge key: name',
  ],
  [['x', IMAGE, '-o', 'jsonpath'], 'error: template format specified but no template given'],
];

describe('kstatic create refuses in the words of kubectl', () => {
  for (const [words, stderr] of REFUSALS) {
    it(JSON.stringify(words.join(' ')), async () => {
      assert.deepEqual(await createLine(words), { stdout: '', stderr: `${stderr}\n`, exit: 1 });
    });
  }

  it('the first thing that is wrong, in the order of kubectl', async () => {
    const line = ['', '--image=UPPER', '--dry-run=foo', '-o=nope', '--cascade=foo', '--port=abc', '--env=1', '-l=a'];
    const mended: readonly (readonly [wrong: string, right: string])[] = [
      ['--dry-run=foo', '--dry-run=client'],
      ['-o=nope', '-o=yaml'],
      ['--cascade=foo', '--cascade=orphan'],
      ['--image=UPPER', IMAGE],
      ['', 'x'],
      ['--env=1', '--env=A=1'],
      ['-l=a', '-l=a=b'],
      ['--port=abc', '--port=80'],
    ];

    const answers: string[] = [];
    for (const [wrong, right] of mended) {
      answers.push((await createLine(line)).stderr.split('\n', 1)[0] ?? '');
      line[line.indexOf(wrong)] = right;
    }

    assert.equal((await createLine(line)).exit, 0);
    assert.deepEqual(answers, [
      'error: Invalid dry-run value (foo). Must be "none", "server", or "client".',
      'error: unable to match a printer suitable for the output format "nope", allowed formats are: go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml',
      'error: invalid cascade value (foo). Must be "background", "foreground", or "orphan"',
      'error: Invalid image name "UPPER": invalid reference format',
      'error: Parameter: name is required',
      'error: invalid env: 1',
      'error: unexpected label spec: a',
      'error: strconv.Atoi: parsing "abc": invalid syntax',
    ]);
  });
});

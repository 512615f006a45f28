import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEnvironmentFile } from '../../../src/kubelet/systemd/environment-file.ts';
import { readServiceUnit } from '../../../src/kubelet/systemd/service-unit.ts';
import { unitCommand } from '../../../src/kubelet/systemd/unit-command.ts';
import { orderDropIns } from '../../../src/kubelet/systemd/unit-places.ts';
import { splitUnitWords } from '../../../src/kubelet/systemd/unit-words.ts';

describe('words of a unit', () => {
  const cases: readonly [text: string, words: readonly string[]][] = [
    ['a  b\tc', ['a', 'b', 'c']],
    ['"a b" c', ['a b', 'c']],
    [`'a "b"' c`, ['a "b"', 'c']],
    ['--x="a b"', ['--x=a b']],
    ['a\\sb \\x41 \\101', ['a b', 'A', 'A']],
    ['"a\\"b"', ['a"b']],
    ['""', ['']],
    ['', []],
    ['\\q', ['\\q']],
    ['"open', ['open']],
  ];

  for (const [text, words] of cases) {
    it(`of ${JSON.stringify(text)} are ${JSON.stringify(words)}`, () => {
      assert.deepEqual(splitUnitWords(text), words);
    });
  }
});

describe('an environment file', () => {
  it('has a variable a line, comments, and quotes', () => {
    const text = `# comment
; another
A=1
 B = two words
C="three 'words' here"
D='four "words" here'
E=a\\
b
F=back\\\\slash
G="quoted \\"word\\" and \\$dollar"
H=
not an assignment
I=1 # no comment`;

    assert.deepEqual(readEnvironmentFile(text), {
      A: '1',
      B: 'two words',
      C: "three 'words' here",
      D: 'four "words" here',
      E: 'ab',
      F: 'back\\slash',
      G: 'quoted "word" and $dollar',
      H: '',
      I: '1 # no comment',
    });
  });

  it('keeps the last of two equal names', () => {
    assert.deepEqual(readEnvironmentFile('A=1\nA=2\n'), { A: '2' });
  });
});

describe('a service unit', () => {
  it('starts a program, with lines joined at backslashes', () => {
    const unit = readServiceUnit([
      '[Unit]\nExecStart=/no\n[Service]\nExecStart=/usr/bin/kubelet \\\n  --a \\\n# comment\n  --b\nRestart=always\n',
    ]);

    assert.equal(unit.command, '/usr/bin/kubelet  --a  --b');
  });

  it('is changed by its drop-ins; an empty value forgets', () => {
    const unit = readServiceUnit([
      '[Service]\nExecStart=/usr/bin/kubelet\nEnvironment=A=1\nEnvironmentFile=/a\n',
      '[Service]\nEnvironment="B=2 3" C=4\nEnvironmentFile=\nEnvironmentFile=-/b\nExecStart=\nExecStart=/usr/bin/kubelet $A\nWorkingDirectory=/w\n',
    ]);

    assert.deepEqual(unit, {
      command: '/usr/bin/kubelet $A',
      environment: ['A=1', 'B=2 3', 'C=4'],
      environmentFiles: [{ path: '/b', isOptional: true }],
      workingDirectory: '/w',
    });
  });
});

describe('the command of a unit', () => {
  const environment = { ARGS: `--config=/x '--v 2'`, DIR: '/a b', EMPTY: '' };
  const cases: readonly [command: string, argv: readonly string[]][] = [
    ['/k $ARGS', ['/k', '--config=/x', '--v 2']],
    ['/k "$ARGS"', ['/k', '--config=/x', '--v 2']],
    ['/k ${ARGS}', ['/k', `--config=/x '--v 2'`]],
    ['/k --dir=${DIR}', ['/k', '--dir=/a b']],
    ['/k --dir=$DIR', ['/k', '--dir=$DIR']],
    ['/k $EMPTY $UNKNOWN x', ['/k', 'x']],
    ['/k ${UNKNOWN}', ['/k', '']],
    ['/k $$DIR $${DIR}', ['/k', '$DIR', '${DIR}']],
    ['/k --name=%H --p=100%%', ['/k', '--name=cp1', '--p=100%']],
    ['-/k x', ['/k', 'x']],
    ['!!/k x', ['/k', 'x']],
    ['@/k shown x', ['/k', 'x']],
    [':/k $ARGS', ['/k', '$ARGS']],
  ];

  for (const [command, argv] of cases) {
    it(`${command} is ${JSON.stringify(argv)}`, () => {
      assert.deepEqual(unitCommand(command, environment, { H: 'cp1' }), argv);
    });
  }
});

describe("a unit's drop-ins", () => {
  it('come by name, and of one name from the strongest place, and from no sub-directory', () => {
    const found = [
      [{ name: '20.conf', place: '/etc' }],
      [
        { name: '20.conf', place: '/usr/lib' },
        { name: '10.conf', place: '/usr/lib' },
        { name: 'sub/5.conf', place: '/usr/lib' },
      ],
    ];

    assert.deepEqual(
      orderDropIns(found).map(({ name, place }) => `${place}/${name}`),
      ['/usr/lib/10.conf', '/etc/20.conf'],
    );
  });
});

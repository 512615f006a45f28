import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitWords, viaWay } from '../../../src/nodes/ways/via.ts';

describe('the words of --via', () => {
  for (const [line, words] of [
    ['docker exec -i {node}', ['docker', 'exec', '-i', '{node}']],
    ['  limactl   shell\t{node}\n', ['limactl', 'shell', '{node}']],
    [`sh -c 'exec "$@"' sh`, ['sh', '-c', 'exec "$@"', 'sh']],
    [`say "it's \\"so\\" \\\\ \\n"`, ['say', `it's "so" \\ \\n`]],
    ['a\\ b c', ['a b', 'c']],
    [`a'b c'"d e"f`, ['ab cd ef']],
    [`'' ""`, ['', '']],
    ['$HOME `id` $(id) * ~', ['$HOME', '`id`', '$(id)', '*', '~']],
    ['', []],
    [' ', []],
  ] as const) {
    it(`${JSON.stringify(line)} are split as a shell does, and nothing is expanded`, () => {
      assert.deepEqual(splitWords(line), words);
    });
  }

  for (const line of [`docker 'exec`, `docker "exec`, 'docker exec\\', `a"b\\"`]) {
    it(`${line} are refused: what is quoted does not end`, () => {
      assert.throws(() => splitWords(line), {
        name: 'UsageError',
        message: `--via: a quote is not closed in: ${line}`,
      });
    });
  }

  it('are told from a quote that never ends in no time', () => {
    const start = performance.now();

    assert.throws(() => splitWords(`${'a'.repeat(50)}${`'b' "c" \\d `.repeat(2000)}'`), { name: 'UsageError' });
    assert.ok(performance.now() - start < 500);
  });
});

describe('a node reached by --via', () => {
  const settings = { become: 'auto', connectTimeout: 10_000 } as const;

  it('is named inside of a word, and sh with the program is put behind', () => {
    const way = viaWay('docker exec -i {node}-worker', 'kind', settings);

    assert.equal(way.nodeName, 'kind');
    assert.deepEqual(way.argv('echo hello'), [
      'docker',
      'exec',
      '-i',
      'kind-worker',
      'sh',
      '-c',
      'eval "$(echo ZWNobyBoZWxsbw== | base64 -d)"',
    ]);
  });

  it('is asked for a terminal where it gives one only when told to', () => {
    const wordsOf = (command: string) => viaWay(command, 'cp1', settings).terminalArgv('').slice(0, -3);

    assert.deepEqual(wordsOf('docker exec -i {node}'), ['docker', 'exec', '-it', 'cp1']);
    assert.deepEqual(wordsOf('/usr/bin/kubectl exec -i {node} --'), ['/usr/bin/kubectl', 'exec', '-it', 'cp1', '--']);
    assert.deepEqual(wordsOf('docker exec -it {node}'), ['docker', 'exec', '-it', 'cp1']);
    assert.deepEqual(wordsOf('limactl shell {node}'), ['limactl', 'shell', 'cp1']);
  });

  it('may have a name that looks like a word of the shell', () => {
    assert.deepEqual(viaWay('enter {node}', `a b'$&`, settings).argv('').slice(0, 2), ['enter', `a b'$&`]);
  });

  it('needs a command', () => {
    assert.throws(() => viaWay(' ', 'cp1', settings), { name: 'UsageError', message: '--via needs a command' });
  });
});

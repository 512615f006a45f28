import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';
import type { Ended } from '../../support/run-program.ts';

const DIRECTORY = '/etc/kubernetes/manifests';
const FILE = `${DIRECTORY}/any-name.yml`;
const MANIFEST = `# Do not touch: the team of the shop.
apiVersion: v1
kind: Pod
metadata:
    name: "web"   # as the shop calls it

spec:
    containers:
    - name: web
      image: nginx:1.27 # pinned
`;
const BROKEN = `${MANIFEST}  restartPolicy: Always\n`;
const NO_CHANGES = 'Edit cancelled, no changes made.\n';

describe('edit', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    node = await startNode();
  });
  after(() => node.stop());
  beforeEach(async () => {
    const clean = `rm -rf /var/lib/kstatic /edits ${DIRECTORY}/*; mkdir -m 0700 /edits; cat >"$1"`;
    await node.run(clean, [FILE], MANIFEST);
  });

  const edit = (editor: string, ...words: readonly string[]): Promise<Ended> =>
    runKstatic(['edit', ...words], { on: node, environment: { KUBE_EDITOR: editor, TMPDIR: '/edits' } });
  /** An editor that is a script; `$1` is the file, and `$n` how often it was opened. */
  const script = async (text: string): Promise<string> => {
    const counted = `#!/bin/sh\nn=$(($(cat /edits/.n 2>/dev/null || echo 0) + 1)); echo $n >/edits/.n\ncp "$1" "/edits/.seen$n"\n${text}\n`;
    await node.run('cat >/editor; chmod +x /editor', [], counted);
    return '/editor';
  };
  const file = async (path = FILE): Promise<string> => (await node.run('cat "$1"', [path])).stdout;
  const copies = async (): Promise<readonly string[]> =>
    (await node.run('cd /edits; for f in k*; do [ ! -e "$f" ] || cat "$f"; done')).stdout.split(/(?<=\n)(?=# Do not)/);
  /** With the numbers of copies left out. */
  const told = ({ stderr, exitCode }: Ended): readonly [string, number | null] => [
    stderr.replaceAll(/kstatic-edit-\d+/g, 'kstatic-edit-N'),
    exitCode,
  ];

  it('puts in place what was saved, and leaves every other byte', async () => {
    const ended = await edit('sed -i s/1.27/1.28/', 'pod/web');

    assert.deepEqual(ended, { stdout: 'pod/web edited\n', stderr: '', exitCode: 0 });
    assert.equal(await file(), MANIFEST.replace('1.27', '1.28'));
    assert.deepEqual(await copies(), ['']);
    assert.match((await runKstatic(['rollout', 'history', 'web'], { on: node })).stdout, /^1 +found .*\n2 +edited /m);
  });

  it('opens a copy that nobody else may read, with all of the file below a header', async () => {
    const editor = await script('stat -c "%a %n" "$1" >/edits/.mode; sed -i s/pinned/checked/ "$1"');

    assert.equal((await edit(editor, 'web')).stdout, 'pod/web edited\n');

    assert.match(await file('/edits/.mode'), /^600 \/edits\/kstatic-edit-\d+\.yaml\n$/);
    assert.equal(
      await file('/edits/.seen1'),
      `#| ${FILE} on this machine
#| Please edit the file below. Lines beginning with '#|' will be removed, all other
#| comments stay, and an empty file will abort the edit. If an error occurs while
#| saving, this file will be reopened with the relevant failures.
${MANIFEST}`,
    );
    assert.equal(await file(), MANIFEST.replace('pinned', 'checked'));
  });

  it('takes the header away wherever it stands, and whatever became of it', async () => {
    const editor = await script('sed -i -e "1i # mine" -e "s/removed/gone/" "$1"');

    assert.equal((await edit(editor, 'web')).stdout, 'pod/web edited\n');

    assert.equal(await file(), `# mine\n${MANIFEST}`);
  });

  it('leaves JSON without a header, and knows it by the name', async () => {
    const json = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"api"},"spec":{"containers":[]}}';
    const pod = json.replace('[]', '[{"name":"api","image":"api:1"}]');
    await node.run('cat >"$1"', [`${DIRECTORY}/api.json`], pod);
    const editor = await script('case $1 in *.json) sed -i s/api:1/api:2/ "$1" ;; esac');

    assert.equal((await edit(editor, 'api')).stdout, 'pod/api edited\n');

    assert.equal(await file('/edits/.seen1'), pod);
    assert.equal(await file(`${DIRECTORY}/api.json`), pod.replace('api:1', 'api:2'));
  });

  for (const { title, editor, said } of [
    { title: 'was saved as it was', editor: 'touch', said: NO_CHANGES },
    { title: 'got no more than an end of its last line', editor: 'sh -c "echo >>$0"', said: NO_CHANGES },
    { title: 'was emptied', editor: 'truncate -s 0', said: 'Edit cancelled, saved file was empty.\n' },
  ]) {
    it(`leaves a file as it is that ${title}`, async () => {
      await node.run('printf %s "$2" >"$1"', [FILE, MANIFEST.trimEnd()]);

      assert.deepEqual(await edit(editor, 'web'), { stdout: '', stderr: said, exitCode: 0 });

      assert.equal(await file(), MANIFEST.trimEnd());
      assert.deepEqual(await copies(), ['']);
    });
  }

  it('opens what is refused again, with the reason on top', async () => {
    const editor = await script(
      'case $n in 1) sed -i s/image:/imag:/ "$1" ;; *) sed -i s/imag:.*/image:\\ nginx:1.28/ "$1" ;; esac',
    );

    const ended = await edit(editor, 'web');

    assert.deepEqual(ended, { stdout: 'pod/web edited\n', stderr: '', exitCode: 0 });
    assert.match(
      await file('/edits/.seen2'),
      /failures\.\n#\| It was not valid:\n#\| \* line 16, column 7: The Pod "web" is invalid: spec\.containers\[0\]\.image: Required value\n#\| \* line 17, column 7: unknown field "spec\.containers\[0\]\.imag", did you mean "image"\?\n# Do not/,
    );
    assert.equal(await file(), MANIFEST.replace('nginx:1.27 # pinned', 'nginx:1.28'));
    assert.deepEqual(await copies(), ['']);
  });

  for (const { title, editor, changed, said } of [
    {
      title: 'the kubelet would refuse',
      editor: 'sed -i s/image:.*/command:/',
      changed: MANIFEST.replace(/image:.*/, 'command:'),
      said: `error: ${FILE}:9:7: The Pod "web" is invalid: spec.containers[0].image: Required value\n`,
    },
    {
      title: 'the kubelet would drop in silence',
      editor: String.raw`sed -i 's/ # pinned/\n      colour: red/'`,
      changed: MANIFEST.replace(' # pinned', '\n      colour: red'),
      said: `error: ${FILE}:11:7: unknown field "spec.containers[0].colour"\n`,
    },
    {
      title: 'is no YAML',
      editor: 'sed -i s/spec:/spec/',
      changed: MANIFEST.replace('spec:', 'spec'),
      said: `error: ${FILE}:7:1: could not find expected ':'\n`,
    },
    {
      title: 'is another pod',
      editor: `sed -i 's/name: "web"/name: other/'`,
      changed: MANIFEST.replace('"web"', 'other'),
      said: `error: ${FILE}: a pod keeps its name and namespace; this would make it another pod\n`,
    },
    {
      title: 'is of another namespace',
      editor: String.raw`sed -i 's/ name: "web".*/ name: web\n    namespace: shop/'`,
      changed: MANIFEST.replace(/ name: "web".*/, ' name: web\n    namespace: shop'),
      said: `error: ${FILE}: a pod keeps its name and namespace; this would make it another pod\n`,
    },
  ]) {
    it(`ends when what is saved twice ${title}, and keeps a copy`, async () => {
      const ended = await edit(editor, 'web');

      const [stderr, exitCode] = told(ended);
      const kept =
        'Edit cancelled, no valid changes were saved.\n' +
        'A copy of your changes has been stored to "/edits/kstatic-edit-N.yaml"\n';
      assert.deepEqual([stderr.replace(/^hint: .*\n$/m, ''), exitCode], [`${said}${kept}`, 1]);
      assert.equal(await file(), MANIFEST);
      assert.deepEqual(await copies(), [changed]);
    });
  }

  it('refuses a second document, as install does', async () => {
    const second = await script(`printf '%s\\n' --- 'kind: Pod' >>"$1"`);

    const [stderr, exitCode] = told(await edit(second, 'web'));

    assert.match(stderr, /^error: .*any-name\.yml:11.*\n[^]*A copy of your changes has been stored to/);
    assert.equal(exitCode, 1);
    assert.equal(await file(), MANIFEST);
  });

  it('leaves what somebody else changed meanwhile, and keeps a copy', async () => {
    const editor = await script(`sed -i s/pinned/theirs/ ${FILE}; sed -i s/pinned/mine/ "$1"`);

    const ended = await edit(editor, 'web');

    assert.deepEqual(told(ended), [
      `error: ${FILE} changed since it was read; nothing was written\n` +
        'A copy of your changes has been stored to "/edits/kstatic-edit-N.yaml"\n' +
        'hint: kstatic edit shows what is there now\n',
      1,
    ]);
    assert.equal(await file(), MANIFEST.replace('pinned', 'theirs'));
    assert.deepEqual(await copies(), [MANIFEST.replace('pinned', 'mine')]);
  });

  it('keeps a copy of what the node does not take', async () => {
    // Nobody changes the node while somebody else does.
    const editor = await script('mount -t tmpfs -o ro none /var/lib/kstatic; sed -i s/pinned/mine/ "$1"');
    await node.run('mkdir -m 0700 /var/lib/kstatic');

    const ended = await edit(editor, 'web');
    await node.run('umount /var/lib/kstatic');

    const [stderr, exitCode] = told(ended);
    assert.match(stderr, /^error: .*\/var\/lib\/kstatic.*\nA copy of your changes has been stored to ".*"\n/);
    assert.equal(exitCode, 1);
    assert.equal(await file(), MANIFEST);
    assert.deepEqual(await copies(), [MANIFEST.replace('pinned', 'mine')]);
  });

  for (const { title, editor, said } of [
    { title: 'fails', editor: 'false', said: 'error: there was a problem with the editor "false"\n' },
    {
      title: 'is not there',
      editor: 'no-such-editor -x',
      said: 'error: unable to launch the editor "no-such-editor -x"\nhint: KUBE_EDITOR or EDITOR names another one\n',
    },
    {
      title: 'takes the file away',
      editor: 'rm -f',
      said: 'error: the editor has left no file: /edits/kstatic-edit-N.yaml is gone\n',
    },
  ]) {
    it(`says that an editor ${title}, and changes nothing`, async () => {
      assert.deepEqual(told(await edit(editor, 'web')), [said, 1]);

      assert.equal(await file(), MANIFEST);
      assert.deepEqual(await copies(), ['']);
    });
  }

  for (const { title, last, said } of [
    { title: 'fails', last: 'exit 3', said: 'there was a problem with the editor "/editor"' },
    {
      title: 'takes the file away',
      last: 'rm "$1"',
      said: 'the editor has left no file: /edits/kstatic-edit-N.yaml is gone',
    },
  ]) {
    it(`keeps a copy of what was changed before the editor ${title}`, async () => {
      const editor = await script(`case $n in 1) sed -i s/image:/imag:/ "$1" ;; *) ${last} ;; esac`);

      assert.deepEqual(told(await edit(editor, 'web')), [
        `error: ${said}\nA copy of your changes has been stored to "/edits/kstatic-edit-N.yaml"\n`,
        1,
      ]);

      assert.equal(await file(), MANIFEST);
      assert.deepEqual(await copies(), [MANIFEST.replace('image:', 'imag:')]);
    });
  }

  it('ends with an editor that makes something else wrong each time', async () => {
    const [stderr, exitCode] = told(await edit('sed -i s/image:/iimage:/', 'web'));

    assert.match(stderr, /Edit cancelled, no valid changes were saved\.\nA copy of your changes/);
    assert.equal(exitCode, 1);
    assert.equal(await file(), MANIFEST);
  });

  it('takes the words of the editor apart as kubectl does', async () => {
    const quoted = await edit(`sed -i 's/pinned/two words/'`, 'web');
    const environment = { EDITOR: 'sed -i s/two/three/', TMPDIR: '/edits' };
    const other = await runKstatic(['edit', 'web'], { on: node, environment });

    assert.deepEqual([quoted.stdout, other.stdout], ['pod/web edited\n', 'pod/web edited\n']);
    assert.equal(await file(), MANIFEST.replace('pinned', 'three words'));
  });

  it('mends a file of which nobody can tell the pod', async () => {
    await node.run('cat >"$1"', [FILE], BROKEN);

    const ended = await edit('sed -i /restartPolicy/d', 'any-name.yml');

    assert.deepEqual(ended, { stdout: 'pod/web edited\n', stderr: '', exitCode: 0 });
    assert.equal(await file(), MANIFEST);
  });

  it('refuses what could not be written before anything is opened', async () => {
    await node.run('mv "$1" /real; ln -s /real "$1"', [FILE]);
    const link = await edit('touch /edits/.opened', 'web');
    const none = await edit('touch /edits/.opened', 'nope');
    const nothing = await edit('touch /edits/.opened');

    assert.equal(link.exitCode, 1);
    assert.equal(none.stderr, 'error: pods "nope" not found\nhint: kstatic list shows what is there\n');
    assert.equal(nothing.stderr, 'error: You must provide one or more resources by argument or filename.\n');
    assert.equal((await node.run('ls -A /edits')).stdout, '');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPlainList, plainObjectOf } from '../../../src/manifest/plain-value.ts';
import { readYaml } from '../../../src/manifest/reading/read-yaml.ts';
import { rewriteManifest } from '../../../src/manifest/rewriting/rewrite-manifest.ts';
import { rewritten } from './rewritten.ts';

const WEB = `# The shop's front.
apiVersion: v1
kind: Pod
metadata:
  name: web  # as the load balancer knows it
spec:
  # all that runs
  containers:
  # the server
  - name: web
    image: "nginx:1.27" # pinned
    args: ["--quiet", "--port=80"]
    # tty: true

  # what it logs
  - name: logs
    image: busybox
    env:
    - name: LEVEL
      value: "1"
    # only here
    - name: COLOR
      value: 'no'
  hostNetwork: true
# the end
`;

describe('a manifest is changed in place:', () => {
  it('another text is written in the quotes of the old one', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 0, 'image'], 'nginx:1.28']);

    assert.equal(text, WEB.replace('"nginx:1.27" # pinned', '"nginx:1.28" # pinned'));
  });

  it('a text that would be read as something else gets quotes', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 1, 'image'], '1.5'], [['metadata', 'name'], 'on']);

    assert.equal(text, WEB.replace('image: busybox', 'image: "1.5"').replace('name: web  #', 'name: "on"  #'));
  });

  it('an argument is added within brackets as the others are written', async () => {
    const args = ['--quiet', '--color', '--port=8080'];
    const text = await rewritten(WEB, [['spec', 'containers', 0, 'args'], args]);

    assert.equal(text, WEB.replace('["--quiet", "--port=80"]', '["--quiet", "--color", "--port=8080"]'));
  });

  it('a field is added behind the last, in front of comments that are not its own', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 0, 'ports'], [{ containerPort: 80, name: 'http' }]]);

    assert.equal(
      text,
      WEB.replace('    # tty: true\n', '    ports:\n    - containerPort: 80\n      name: http\n    # tty: true\n'),
    );
  });

  it('an item is taken away with its own comments', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 1, 'env', 1], undefined]);

    assert.equal(text, WEB.replace("    # only here\n    - name: COLOR\n      value: 'no'\n", ''));
  });

  it('the first item is taken away, and not the comment of the next', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 1, 'env', 0], undefined]);

    assert.equal(text, WEB.replace('    - name: LEVEL\n      value: "1"\n', ''));
  });

  it('the first field of an item is taken away', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 1, 'env', 1, 'name'], undefined]);

    assert.equal(text, WEB.replace("    - name: COLOR\n      value: 'no'\n", "    - value: 'no'\n"));
  });

  it('the first container is taken away with the blank line below', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 0], undefined]);

    assert.equal(text, WEB.replace(/ {2}# the server\n[^]* {4}# tty: true\n\n/, ''));
  });

  it('what becomes empty says so', async () => {
    const text = await rewritten(WEB, [['spec', 'containers', 1, 'env'], []], [['metadata', 'labels'], {}]);

    assert.equal(
      text,
      WEB.replace(/ {4}env:\n[^]* {6}value: 'no'\n/, '    env: []\n').replace(
        'name: web  # as the load balancer knows it\n',
        'name: web  # as the load balancer knows it\n  labels: {}\n',
      ),
    );
  });

  it('containers change places with all that is theirs', async () => {
    const reading = await readYaml(Buffer.from(WEB));
    const { containers } = plainObjectOf(plainObjectOf(reading.value)['spec']);
    const reversed = isPlainList(containers) ? containers.toReversed() : [];
    const text = await rewritten(WEB, [['spec', 'containers'], reversed]);

    assert.equal(
      text,
      `# The shop's front.
apiVersion: v1
kind: Pod
metadata:
  name: web  # as the load balancer knows it
spec:
  # all that runs
  containers:
  # what it logs
  - name: logs
    image: busybox
    env:
    - name: LEVEL
      value: "1"
    # only here
    - name: COLOR
      value: 'no'

  # the server
  - name: web
    image: "nginx:1.27" # pinned
    args: ["--quiet", "--port=80"]
    # tty: true
  hostNetwork: true
# the end
`,
    );
  });

  it('nothing is changed where nothing is to be, not even what is odd', async () => {
    const odd = Buffer.from(`\ufeff%YAML 1.1\r\n---\t# x\r\na: [1,\r\n  b ]\r\na: yes\r\n...\r\nwhat: ever`);
    const reading = await readYaml(odd);

    assert.equal(await rewriteManifest(odd, reading.value ?? null), odd);
  });
});

describe('a manifest is not changed at all', () => {
  for (const { what, before, wanted } of [
    { what: 'where nothing of it stays', before: Buffer.from('a: 1\n'), wanted: { b: 1 } },
    { what: 'where it is UTF-16', before: Buffer.from('\ufeffa: 1\n', 'utf16le'), wanted: { a: 2 } },
    {
      what: 'where it holds bytes that are no text',
      before: Buffer.from('{"a": "\xff"}', 'latin1'),
      wanted: { a: '2' },
    },
  ]) {
    it(what, async () => {
      await assert.rejects(rewriteManifest(before, wanted), {
        name: 'Failure',
        kind: 'conflict',
        message: 'the text cannot be changed in part',
        hint: 'change a copy of it, and kstatic install that',
      });
    });
  }

  it('where it cannot be read', async () => {
    await assert.rejects(rewriteManifest(Buffer.from('a: [\n'), {}), { message: /did not find/ });
  });
});

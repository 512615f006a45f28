import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runKstatic } from '../../support/run-kstatic.ts';
import type { Ended } from '../../support/run-program.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
  - name: web
    image: nginx
`;
const WITH_CONFIG_MAP = `${POD}    envFrom:
    - configMapRef:
        name: settings
`;
const WARNED = `${POD}    imagePullPolici: Never
`;
const NO_IMAGE = POD.replace('image: nginx', 'command: [sleep]');

/** Runs `kstatic validate` among these files. */
async function validate(test: Test, files: Readonly<Record<string, string>>, words: readonly string[]): Promise<Ended> {
  const workingDirectory = temporaryDirectory(test);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workingDirectory, name), text);
  return runKstatic(['validate', ...words], { workingDirectory });
}

describe('kstatic validate -f', () => {
  it('says of a manifest that it is valid', async (test) => {
    assert.deepEqual(await validate(test, { 'web.yaml': POD }, ['-f', 'web.yaml']), {
      stdout: 'web.yaml: pod/web valid\n',
      stderr: '',
      exitCode: 0,
    });
  });

  it('says everything that is refused, and where it stands', async (test) => {
    const text = NO_IMAGE.replace('name: web\n', 'name: Web\n');
    const { stdout, stderr, exitCode } = await validate(test, { 'web.yaml': text }, ['-f', 'web.yaml']);

    const lines = stdout.split('\n');
    assert.match(
      lines[0] ?? '',
      /^web\.yaml:4:3: The Pod "Web" is invalid: metadata\.name: Invalid value: "Web": a lower/,
    );
    assert.equal(lines[1], 'web.yaml:7:5: The Pod "Web" is invalid: spec.containers[0].image: Required value');
    assert.deepEqual([lines.length, stderr, exitCode], [3, '', 1]);
  });

  it('warns, and refuses with --strict', async (test) => {
    const stdout = `web.yaml:9:5: warning: unknown field "spec.containers[0].imagePullPolici", did you mean "imagePullPolicy"?\n`;

    assert.deepEqual(await validate(test, { 'web.yaml': WARNED }, ['-f', 'web.yaml']), {
      stdout,
      stderr: '',
      exitCode: 0,
    });
    assert.deepEqual(await validate(test, { 'web.yaml': WARNED }, ['-f', 'web.yaml', '--strict']), {
      stdout,
      stderr: '',
      exitCode: 1,
    });
  });

  it('goes through a directory, and reads standard input', async (test) => {
    const workingDirectory = temporaryDirectory(test);
    writeFileSync(join(workingDirectory, 'a.yaml'), POD);
    writeFileSync(join(workingDirectory, 'b.yaml'), NO_IMAGE);

    assert.deepEqual(await runKstatic(['validate', '-f', '.', '-f', '-'], { workingDirectory, stdin: WARNED }), {
      stdout: `a.yaml: pod/web valid
b.yaml:7:5: The Pod "web" is invalid: spec.containers[0].image: Required value
STDIN:9:5: warning: unknown field "spec.containers[0].imagePullPolici", did you mean "imagePullPolicy"?
`,
      stderr: '',
      exitCode: 1,
    });
  });

  it("reads this machine's own file where {node} is in its name", async (test) => {
    assert.deepEqual(await validate(test, { 'local.yaml': POD }, ['-f', '{node}.yaml']), {
      stdout: 'local.yaml: pod/web valid\n',
      stderr: '',
      exitCode: 0,
    });
    assert.deepEqual(await validate(test, {}, ['-f', '{node}.yaml']), {
      stdout: '',
      stderr: 'error: the path "local.yaml" does not exist\n',
      exitCode: 1,
    });
  });

  it('goes by the version of the kubelet', async (test) => {
    const at = async (version: string) => {
      const words = ['-f', 'web.yaml', '--kubelet-version', version];
      const { stdout, exitCode } = await validate(test, { 'web.yaml': WITH_CONFIG_MAP }, words);
      return [stdout, exitCode];
    };
    const refused = ['web.yaml:10:7: The Pod "web" is invalid: static pods may not reference configmaps\n', 1];
    const warned = [
      'web.yaml:10:7: warning: spec.containers[0].envFrom[0].configMapRef: static pods may not reference configmaps: the pod may wait for ever, its mirror is refused, and kubelets from 1.34 on refuse it\n',
      0,
    ];

    assert.deepEqual(await at('1.34'), refused);
    assert.deepEqual(await at('v1.37.1'), refused);
    assert.deepEqual(await at('1.33.2'), warned);
    assert.deepEqual(await at('1.28'), warned);
  });

  it('says what a file is that holds no Pod, or cannot be read', async (test) => {
    const files = { 'a.yaml': 'kind: Deployment\napiVersion: apps/v1\n', 'b.yaml': 'a: [\n', 'c.yaml': '' };

    const { stdout, exitCode } = await validate(test, files, ['-f', '.']);

    const lines = stdout.split('\n');
    assert.match(
      lines[0] ?? '',
      /^a\.yaml(:1:1)?: is a Deployment of apps\/v1; a kubelet runs nothing but a Pod of v1$/,
    );
    assert.match(lines[1] ?? '', /^b\.yaml:\d+:\d+: /);
    assert.match(lines[2] ?? '', /^c\.yaml(:1:1)?: is empty$/);
    assert.deepEqual([lines.length, exitCode], [4, 1]);
  });

  it('prints JSON, a JUnit report and SARIF', async (test) => {
    const print = async (format: string) => {
      const { stdout, exitCode } = await validate(test, { 'web.yaml': NO_IMAGE }, ['-f', 'web.yaml', '-o', format]);
      assert.equal(exitCode, 1);
      return stdout;
    };

    assert.equal(
      await print('json'),
      `{
    "files": [
        {
            "file": "web.yaml",
            "pod": "web",
            "accepted": false,
            "findings": [
                {
                    "severity": "refusal",
                    "rule": "invalid",
                    "message": "The Pod \\"web\\" is invalid: spec.containers[0].image: Required value",
                    "field": "spec.containers[0].image",
                    "line": 7,
                    "column": 5
                }
            ]
        }
    ]
}
`,
    );
    assert.match(await print('junit'), /<testsuites name="kstatic validate" tests="1" failures="1">/);
    assert.match(await print('sarif'), /"startLine": 7,\n *"startColumn": 5/);
  });

  const refused: readonly (readonly [words: readonly string[], message: string])[] = [
    [['-f', 'none.yaml'], 'error: the path "none.yaml" does not exist\n'],
    [
      ['-f', 'web.yaml', '-o', 'yaml'],
      'error: unable to match a printer suitable for the output format "yaml", allowed formats are: json,junit,sarif,text\n',
    ],
    [
      ['-f', 'web.yaml', '--kubelet-version', '1.27'],
      'error: --kubelet-version: "1.27" is none of the versions that kstatic knows: 1.28 to 1.37\n',
    ],
    [
      ['-f', 'web.yaml', '--kubelet-version', 'new'],
      'error: --kubelet-version: "new" is none of the versions that kstatic knows: 1.28 to 1.37\n',
    ],
    [['web.yaml'], "error: Unexpected args: [web.yaml]\nSee 'kstatic validate -h' for help and examples\n"],
  ];
  for (const [words, stderr] of refused) {
    it(`refuses ${words.join(' ')}`, async (test) => {
      assert.deepEqual(await validate(test, { 'web.yaml': POD }, words), { stdout: '', stderr, exitCode: 1 });
    });
  }
});

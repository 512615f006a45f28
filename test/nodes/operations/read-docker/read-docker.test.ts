import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NodeConversation } from '../../../../src/nodes/conversation/conversation.ts';
import { readDocker, readDockerScript } from '../../../../src/nodes/operations/read-docker/read-docker.ts';
import { runtimePlaces, type RuntimePlaces } from '../../../support/recorded-crictl.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

/** Lists a pod of a file with two containers, one of an API server, and a container whose sandbox is gone. */
const LISTS = `case "$*" in
  *' ps '*) printf '%s\\n' file//s1 api//s2 /s1/c1 /s2/c2 /s1/c3 /s3/c4 ;;
`;

const DOCKER = `${LISTS}
  *) echo "$*" ;;
esac
`;

// What hangs is waited for at the same time.
const CONCURRENT = { concurrency: true, skip: requirement('root', 'namespaces', 'shells', 'busybox') };

describe('readDocker', CONCURRENT, () => {
  for (const shell of NODE_SHELLS) {
    it(`asks for the sandboxes of files and for their containers, in ${shell}`, async (test) => {
      const places = await placesWith(test, DOCKER);

      const reading = await readDocker(open(test, places, shell));

      assert.equal(reading.kind, 'answer');
      assert.deepEqual(reading.client, {
        kind: 'docker',
        program: 'docker',
        endpoint: 'unix:///var/run/docker.sock',
      });
      assert.match(textOf(reading.containers), /^--host unix:\/\/\/var\/run\/docker\.sock inspect .* s1 c1 c3$/);
    });

    it(`does not wait longer than it must for a client that hangs, in ${shell}`, async (test) => {
      const places = await placesWith(test, 'exec sleep 30');
      const startedAt = performance.now();

      const reading = await readDocker(open(test, places, shell));

      assert.deepEqual(reading, { kind: 'none', reason: 'timed out', complaint: undefined });
      assert.ok(performance.now() - startedAt < 8000);
    });
  }

  it('takes what is told though one container is gone meanwhile', async (test) => {
    const places = await placesWith(
      test,
      `${LISTS}*) echo '{"id":"s1"}'; echo "no such object: c1" >&2; exit 1 ;; esac`,
    );

    const reading = await readDocker(open(test, places));

    assert.equal(reading.kind, 'answer');
    assert.equal(textOf(reading.containers), '{"id":"s1"}');
  });

  it('asks for no container where there is no pod of a file', async (test) => {
    const places = await placesWith(test, `case "$*" in *' ps '*) echo api//s2 ;; *) exit 1 ;; esac`);

    const reading = await readDocker(open(test, places));

    assert.equal(reading.kind, 'answer');
    assert.equal(textOf(reading.containers), '');
  });

  it('says what a client complains about', async (test) => {
    const refused = 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?';
    const places = await placesWith(test, `echo '${refused}' >&2; exit 1`);
    const died = await placesWith(test, `${LISTS}*) echo '${refused}' >&2; exit 1 ;; esac`);

    for (const place of [places, died]) {
      assert.deepEqual(await readDocker(open(test, place)), { kind: 'none', reason: 'refused', complaint: refused });
    }
  });

  it('says when there is no client, or no engine', async (test) => {
    const none = { kind: 'none', complaint: undefined };
    const bare = runtimePlaces(test, {});
    await bare.listen('docker.sock');
    const silent = runtimePlaces(test, { docker: DOCKER });

    assert.deepEqual(await readDocker(open(test, bare)), { ...none, reason: 'no client' });
    assert.deepEqual(await readDocker(open(test, silent)), { ...none, reason: 'no socket' });
  });
});

describe('readDocker of a mounted file system', () => {
  it('asks nobody', async (test) => {
    const root = temporaryDirectory(test);
    const node = openShell(test, { shell: 'sh', operations: [readDockerScript], root });

    assert.deepEqual(await readDocker(node), { kind: 'none', reason: 'mounted', complaint: undefined });
  });
});

async function placesWith(test: Test, docker: string): Promise<RuntimePlaces> {
  const places = runtimePlaces(test, { docker });
  await places.listen('docker.sock');
  return places;
}

function open(test: Test, { enter }: RuntimePlaces, shell: NodeShell = 'sh'): NodeConversation {
  return openShell(test, { shell, operations: [readDockerScript], enter });
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfigs, readConfigsScript } from '../../../../src/nodes/operations/read-configs/read-configs.ts';
import { runtimePlaces } from '../../../support/recorded-crictl.ts';
import { requirement } from '../../../support/requirements.ts';
import type { Test } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

/** A client that says what it was asked, does not know of `gone`, and hangs on `slow`. */
const CLIENT = `case "$*" in
  *gone) echo 'no such container' >&2; exit 1 ;;
  *slow) exec sleep 30 ;;
  *) echo "$*" ;;
esac
`;

const ENDPOINT = 'unix:///run/containerd/containerd.sock';

/** How each client is asked for the container `c1`. */
const ASKED = {
  crictl: `--runtime-endpoint ${ENDPOINT} --image-endpoint ${ENDPOINT} --timeout 10s inspect -o json c1`,
  ctr: '--connect-timeout 2s --address /run/containerd/containerd.sock --namespace k8s.io containers info c1',
  nerdctl:
    '--address /run/containerd/containerd.sock --namespace k8s.io inspect --mode native ' +
    '--format {"Extensions":{{json .Extensions}}} c1',
} as const;

type Client = keyof typeof ASKED | 'docker';

async function ask(test: Test, shell: NodeShell, kind: Client, ids: readonly string[]): Promise<readonly string[]> {
  const { enter } = runtimePlaces(test, { [kind]: CLIENT });
  const node = openShell(test, { shell, operations: [readConfigsScript], enter });
  const told = await readConfigs(node, { kind, program: kind, endpoint: ENDPOINT }, ids);
  return [...told].map(([id, content]) => `${id}: ${Buffer.from(content).toString()}`);
}

// What hangs is waited for at the same time.
const CONCURRENT = { concurrency: true, skip: requirement('root', 'namespaces', 'shells', 'busybox') };

describe('readConfigs', CONCURRENT, () => {
  for (const shell of NODE_SHELLS) {
    for (const kind of ['crictl', 'ctr', 'nerdctl'] as const) {
      it(`asks ${kind} for one container after the other, and passes over what is gone, in ${shell}`, async (test) => {
        const told = await ask(test, shell, kind, ['gone', 'c1', 'c2']);

        assert.deepEqual(told, [`c1: ${ASKED[kind]}`, `c2: ${ASKED[kind].replace(/c1$/, 'c2')}`]);
      });
    }

    it(`asks no more of who hangs once, in ${shell}`, async (test) => {
      const startedAt = performance.now();

      const told = await ask(test, shell, 'ctr', ['c1', 'slow', 'slow', 'slow']);

      assert.deepEqual(told, [`c1: ${ASKED.ctr}`]);
      assert.ok(performance.now() - startedAt < 8000);
    });
  }

  it('asks nothing of a Docker Engine', async (test) => {
    assert.deepEqual(await ask(test, 'sh', 'docker', ['c1']), []);
  });
});

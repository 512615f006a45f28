import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readImages, readImagesScript } from '../../../../src/nodes/operations/read-containerd/read-containerd.ts';
import {
  inspectSandboxes,
  inspectSandboxesScript,
} from '../../../../src/nodes/operations/read-runtime/read-runtime.ts';
import { runtimePlaces } from '../../../support/recorded-crictl.ts';
import { requirement } from '../../../support/requirements.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

const ENDPOINT = 'unix:///run/containerd/containerd.sock';

/** Says how it was called; one sandbox is gone, and one it hangs at. */
const CRICTL = `case "$*" in
  *gone) echo "not found" >&2; exit 1 ;;
  *hangs) exec sleep 30 ;;
esac
echo "$*"
`;

const CONCURRENT = { concurrency: true, skip: requirement('root', 'namespaces', 'shells', 'busybox') };

describe('what only a look at each pod tells', CONCURRENT, () => {
  for (const shell of NODE_SHELLS) {
    it(`is asked of crictl for each sandbox that is there, in ${shell}`, async (test) => {
      const { enter } = runtimePlaces(test, { crictl: CRICTL });
      const node = openShell(test, { shell, operations: [inspectSandboxesScript], enter });
      const client = { kind: 'crictl', program: 'crictl', endpoint: ENDPOINT } as const;

      const { version, sandboxes } = await inspectSandboxes(node, client, ['s1', 'gone', 's2', 'hangs', 's3']);

      const words = `--runtime-endpoint ${ENDPOINT} --image-endpoint ${ENDPOINT} --timeout 10s`;
      assert.equal(textOf(version), `${words} version`);
      // Who hangs does so of the rest.
      assert.deepEqual(
        [...sandboxes].map(([id, content]) => [id, textOf(content)]),
        ['s1', 's2'].map((id) => [id, `${words} inspectp --quiet -o json ${id}`]),
      );
    });

    it(`is asked of ctr, which may be inside of k3s, in ${shell}`, async (test) => {
      const { enter } = runtimePlaces(test, { ctr: 'echo "$*"', k3s: 'echo "k3s $*"', broken: 'exit 1' });
      const node = openShell(test, { shell, operations: [readImagesScript], enter });
      const imagesBy = async (program: string) =>
        textOf(await readImages(node, { kind: 'ctr', program, endpoint: ENDPOINT }));

      const words = '--connect-timeout 2s --address /run/containerd/containerd.sock --namespace k8s.io images list';
      assert.equal(await imagesBy('/usr/local/bin/ctr'), words);
      assert.equal(await imagesBy('/usr/local/bin/k3s'), `k3s ctr ${words}`);
      assert.equal(await imagesBy('/usr/local/bin/broken'), undefined);
    });
  }
});

function textOf(content: Uint8Array | undefined): string | undefined {
  return content && new TextDecoder().decode(content);
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Pod, Volume } from '../../../src/kubelet/api/pod-types.ts';
import { FieldPath } from '../../../src/kubelet/validation/field-path.ts';
import { judgeVolumes } from '../../../src/kubelet/validation/volumes/validate-volumes.ts';

describe('a container can mount', () => {
  it('the volumes of a Pod by their names', () => {
    const data: Volume = { name: 'data', emptyDir: {} };
    const logs: Volume = { name: 'logs', hostPath: { path: '/var/log' } };

    const volumes = faultlessOf({ spec: { volumes: [data, logs] } });

    assert.deepEqual(
      volumes,
      new Map([
        ['data', data],
        ['logs', logs],
      ]),
    );
  });

  it('none that is faulty', () => {
    const volumes = faultlessOf({ spec: { volumes: [{ name: 'data', hostPath: {} }, { emptyDir: {} }] } });

    assert.deepEqual(volumes, new Map());
  });

  it('the first faultless one of a name', () => {
    const first: Volume = { name: 'data', emptyDir: {} };

    const volumes = faultlessOf({
      spec: { volumes: [{ name: 'data', hostPath: {} }, first, { name: 'data', hostPath: { path: '/' } }] },
    });

    assert.deepEqual(volumes, new Map([['data', first]]));
  });
});

function faultlessOf(pod: Pod): ReadonlyMap<string, Volume> {
  return judgeVolumes(pod, FieldPath.root('volumes')).faultless;
}

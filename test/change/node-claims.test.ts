import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nodeClaimsOf } from '../../src/change/node-claims.ts';

const podOf = (...command: readonly string[]) => ({ spec: { containers: [{ name: 'x', command }] } });

describe('nodeClaimsOf', () => {
  it('reads the name and the addresses of an etcd member as kubeadm writes them', () => {
    const pod = podOf(
      'etcd',
      '--advertise-client-urls=https://10.0.0.5:2379',
      '--initial-advertise-peer-urls=https://[fd00::5]:2380',
      '--initial-cluster=cp1=https://10.0.0.5:2380,cp2=https://10.0.0.6:2380',
      '--listen-client-urls=https://127.0.0.1:2379,https://10.0.0.5:2379',
      '--name=cp1',
    );

    assert.deepEqual(nodeClaimsOf(pod), {
      program: 'etcd',
      name: 'cp1',
      addresses: [
        { flag: 'advertise-client-urls', address: '10.0.0.5' },
        { flag: 'initial-advertise-peer-urls', address: 'fd00::5' },
      ],
    });
  });

  it('reads the address of an API server, wherever its words stand', () => {
    const pod = {
      spec: { containers: [{ command: ['/usr/bin/kube-apiserver'], args: ['--advertise-address', '10.0.0.5'] }] },
    };

    assert.deepEqual(nodeClaimsOf(pod), {
      program: 'kube-apiserver',
      name: undefined,
      addresses: [{ flag: 'advertise-address', address: '10.0.0.5' }],
    });
  });

  it('finds no claim in what every node has', () => {
    const pod = podOf(
      'etcd',
      '--advertise-client-urls=http://127.0.0.1:2379,http://localhost:2379,http://0.0.0.0:2379',
    );

    assert.equal(nodeClaimsOf(pod), undefined);
  });

  it('finds no claim in another program, nor in a Pod without containers', () => {
    assert.equal(nodeClaimsOf(podOf('kube-scheduler', '--name=cp1', '--advertise-address=10.0.0.5')), undefined);
    assert.equal(nodeClaimsOf({}), undefined);
    assert.equal(nodeClaimsOf({ spec: { containers: [null, 'x'] } }), undefined);
  });
});

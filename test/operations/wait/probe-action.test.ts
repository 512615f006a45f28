import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Container, Pod, Probe } from '../../../src/kubelet/api/pod-types.ts';
import { probeAction, type ChosenAction } from '../../../src/operations/wait/probe-action.ts';

const CLIENT = { kind: 'crictl', program: 'crictl', endpoint: '' } as const;
const CONTAINER: Container = { name: 'web', ports: [{ name: 'http', containerPort: 8080 }] };

function action(
  probe: Probe,
  { pod = {}, ...place }: { readonly pod?: Pod; readonly address?: string | undefined } = {},
): ChosenAction {
  return probeAction(probe, {
    pod,
    container: CONTAINER,
    client: CLIENT,
    containerId: 'c1',
    address: 'address' in place ? place.address : '10.0.0.7',
  });
}

describe('probeAction', () => {
  it('is a command in the container', () => {
    assert.deepEqual(action({ exec: { command: ['cat', '/ready'] } }), {
      kind: 'exec',
      client: CLIENT,
      containerId: 'c1',
      command: ['cat', '/ready'],
    });
  });

  it("is a request to the pod's own address, by the name of a port", () => {
    const httpHeaders = [{ name: 'Host', value: 'web.example' }];
    assert.deepEqual(action({ httpGet: { path: '/ready?x=1', port: 'http', scheme: 'HTTPS', httpHeaders } }), {
      kind: 'http',
      scheme: 'https',
      host: '10.0.0.7',
      port: 8080,
      path: '/ready?x=1',
      headers: ['Host: web.example'],
    });
    assert.deepEqual(action({ httpGet: { port: '81' } }), {
      kind: 'http',
      scheme: 'http',
      host: '10.0.0.7',
      port: 81,
      path: '/',
      headers: [],
    });
  });

  it("leaves the address to the node in the node's network, unless the probe names one", () => {
    const pod = { spec: { hostNetwork: true } };
    assert.deepEqual(action({ tcpSocket: { port: 80 } }, { pod }), { kind: 'tcp', host: '', port: 80 });
    assert.deepEqual(action({ tcpSocket: { port: 80, host: '127.0.0.1' } }, { pod }), {
      kind: 'tcp',
      host: '127.0.0.1',
      port: 80,
    });
  });

  it('is unknown where nobody here can do it', () => {
    const why = (probe: Probe, place?: Parameters<typeof action>[1]): string => {
      const chosen = action(probe, place);
      return chosen.kind === 'unknown' ? chosen.why : chosen.kind;
    };

    assert.equal(why({ grpc: { port: 80 } }), 'its probe is one by gRPC, which kstatic does not speak');
    assert.equal(why({ httpGet: { port: 'nosuch' } }), 'it has no port nosuch');
    assert.equal(why({ tcpSocket: { port: 0 } }), 'it has no port 0');
    assert.equal(why({ tcpSocket: { port: 80 } }, { address: undefined }), 'the address of the pod is not known');
  });
});

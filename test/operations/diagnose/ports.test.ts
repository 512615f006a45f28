import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Container } from '../../../src/kubelet/api/pod-types.ts';
import type { PortHolder, TakenPort } from '../../../src/nodes/operations/read-ports/read-ports.ts';
import { diagnoseClashes } from '../../../src/operations/diagnose/ports/diagnose-clashes.ts';
import { diagnoseTakenPorts } from '../../../src/operations/diagnose/ports/diagnose-taken-ports.ts';
import { wantedPorts } from '../../../src/operations/diagnose/ports/wanted-ports.ts';
import type { DeclaredPod } from '../../../src/operations/diagnose/declared-pod.ts';
import type { RunningPod } from '../../../src/runtimes/running-pod.ts';
import { declared, sandbox, tell } from './declared.ts';

function onHost(name: string, container: Omit<Container, 'name'>, sandboxes: readonly RunningPod[] = []): DeclaredPod {
  return declared(name, { hostNetwork: true, containers: [{ name: 'main', ...container }] }, sandboxes);
}

function clashes(...pods: readonly DeclaredPod[]): readonly string[] {
  return tell(diagnoseClashes(pods.flatMap(wantedPorts)));
}

describe('ports that two pods want', () => {
  it('clash by number, protocol and address, and who does not run is the one to go', () => {
    const web = onHost('web', { ports: [{ containerPort: 80 }] });
    const other = (port: object): DeclaredPod =>
      declared('other', { containers: [{ name: 'main', ports: [{ containerPort: 8080, ...port }] }] }, [
        sandbox('s', ['main']),
      ]);

    assert.deepEqual(clashes(web, other({ hostPort: 80 })), [
      'port-clash error default/web: TCP port 80 of the node is wanted by default/other as well $ kstatic remove web -n default',
    ]);
    assert.deepEqual(clashes(web, other({ hostPort: 80, protocol: 'UDP' })), []);
    assert.deepEqual(clashes(web, other({ hostPort: 81 })), []);
    assert.deepEqual(clashes(web, other({})), []);
    assert.equal(clashes(web, other({ hostPort: 80, hostIP: '127.0.0.1' })).length, 1);
    const local = onHost('local', { ports: [{ containerPort: 80, hostIP: '127.0.0.2' }] });
    assert.deepEqual(clashes(local, other({ hostPort: 80, hostIP: '127.0.0.1' })), []);
  });

  it('are those, too, that a control plane names or takes for granted', () => {
    const scheduler = (words: readonly string[]): DeclaredPod => onHost('s', { command: ['kube-scheduler', ...words] });
    const second = onHost('t', { command: ['/usr/bin/kube-scheduler'] });
    const etcd = onHost('e', { command: ['etcd', '--listen-client-urls=https://127.0.0.1:2379,https://[::1]:10259'] });

    assert.equal(clashes(scheduler([]), second).length, 1);
    assert.deepEqual(clashes(scheduler(['--secure-port=1234']), second), []);
    assert.deepEqual(clashes(scheduler(['--secure-port=0']), scheduler(['--secure-port=0'])), []);
    assert.equal(clashes(etcd, second).length, 1);
    assert.deepEqual(clashes(etcd, scheduler(['--bind-address=127.0.0.1'])), []);
  });
});

const CLIENT = { kind: 'crictl', program: 'crictl', endpoint: '' } as const;

function socket(port: number, holder: Partial<PortHolder> | undefined, address = '0.0.0.0'): TakenPort {
  const process = holder && { pid: 7, argv: ['/usr/sbin/nginx', '-g'], controlGroups: ['0::/'], ...holder };
  return { protocol: 'TCP', address, port, inode: '1', holder: process };
}

function taken(pod: DeclaredPod, socketOfNode: TakenPort, others: readonly RunningPod[] = []): readonly string[] {
  const { sandboxes = [] } = pod;
  const scene = { client: CLIENT, pods: [...sandboxes, ...others], wanted: sandboxes.slice(-1) };
  return tell(diagnoseTakenPorts(wantedPorts(pod), [socketOfNode], scene));
}

describe('a port that something else has', () => {
  const ports = [{ containerPort: 80 }];
  const down = onHost('web', { ports }, [sandbox('new', ['main'], 'exited')]);
  const up = onHost('web', { ports }, [sandbox('new', ['main'])]);

  it('is named with its process, and with what stops that', () => {
    assert.deepEqual(taken(down, socket(80, {})), [
      'port-in-use error default/web: TCP port 80 of the node is taken by nginx, process 7, which is not of this pod $ kill 7',
    ]);
    assert.match(
      taken(down, socket(80, { controlGroups: ['1:cpu:/', '0::/system.slice/nginx.service'] }))[0] ?? '',
      /\$ systemctl disable --now nginx\.service$/,
    );
    assert.doesNotMatch(taken(down, socket(80, { argv: ['/usr/bin/kubelet'] }))[0] ?? '', /\$/);
    assert.match(taken(down, socket(80, undefined))[0] ?? '', /a process that this user may not see$/);
  });

  it('is none where the pod has it itself, or nothing overlaps', () => {
    assert.deepEqual(taken(up, socket(80, { controlGroups: ['0::/kubepods/podu/cri-containerd-new-main.scope'] })), []);
    assert.deepEqual(taken(down, socket(81, {})), []);
    const local = onHost('web', { ports: [{ containerPort: 80, hostIP: '127.0.0.1' }] });
    assert.deepEqual(taken(local, socket(80, {}, '192.0.2.1')), []);
  });

  it('is a warning at most where the pod runs, and only by what is surely not its own', () => {
    assert.deepEqual(taken(up, socket(80, {})), []);
    assert.match(
      taken(up, socket(80, { controlGroups: ['0::/system.slice/nginx.service'] }))[0] ?? '',
      /^port-in-use warning /,
    );
  });

  it('is held by what is left of the pod itself, or of a pod without a file', () => {
    const old = sandbox('old', ['main'], 'running', new Date(0));
    const renewed = onHost('web', { ports }, [old, sandbox('new', ['main'], 'exited')]);
    const holder = { controlGroups: ['0::/kubepods/podu/old-main'] };

    assert.deepEqual(taken(renewed, socket(80, holder)), [
      'port-held-by-old-pod error default/web: TCP port 80 of the node is taken by an older sandbox of this very pod, old' +
        ' $ crictl stopp old $ crictl rmp old',
    ]);
    assert.match(
      taken(down, socket(80, holder), [old])[0] ?? '',
      /^port-in-use .* taken by pod default\/web-cp1 \$ crictl/,
    );
  });

  it('is no other process where a runtime leads it to the pod', () => {
    const led = declared('web', { containers: [{ name: 'main', ports: [{ containerPort: 8080, hostPort: 80 }] }] }, []);

    assert.deepEqual(taken(led, socket(80, { argv: ['/usr/bin/crio'] })), []);
    assert.equal(taken(led, socket(80, {})).length, 1);
  });
});

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startNode, type TestNode } from '../../support/node.ts';
import { readCrictlRecording } from '../../support/recorded-crictl.ts';
import { requirement } from '../../support/requirements.ts';
import { runKstatic } from '../../support/run-kstatic.ts';

const MANIFESTS = '/etc/kubernetes/manifests';
const SOCKET = '/var/run/containerd/containerd.sock';

/** Prints what is put into /crictl; of sandboxes it tells no more than in its list. */
const CRICTL = `#!/bin/sh
for word in "$@"; do
  case $word in pods | ps | inspect | inspectp | version) verb=$word ;; esac
done
case $verb in inspect | inspectp) verb=$word ;; esac
exec cat "/crictl/$verb"
`;

const RUNNING = `apiVersion: v1
kind: Pod
metadata:
  name: running
  labels: {app: web}
spec:
  containers:
  - name: web
    image: busybox
    command: [sleep, "1000"]
    readinessProbe: {tcpSocket: {port: 80}}
`;

const REFUSED = RUNNING.replace('name: running', 'name: refused').replace('image: busybox', 'imagee: busybox');

const RECORD = `action installed
directory ${MANIFESTS}
file running.yaml
digest sha256:${'ab'.repeat(32)}
user ann
from laptop
program kstatic/0.1.0
time 2026-01-01T00:00:00Z
`;

describe('kstatic describe', { skip: requirement('root', 'namespaces', 'sshd') }, () => {
  let node: TestNode;
  before(async () => {
    const { pods, containers, inspections } = readCrictlRecording();
    const version = 'Version:  0.1.0\nRuntimeName:  containerd\nRuntimeVersion:  1.6.20\n';
    const recorded = Object.entries({ pods, ps: containers, ...inspections });
    node = await startNode({
      files: {
        '/usr/local/bin/crictl': { content: CRICTL, mode: 0o755 },
        '/crictl/version': version,
        ...Object.fromEntries(recorded.map(([name, value]) => [`/crictl/${name}`, JSON.stringify(value)])),
        '/var/lib/kstatic/format': '1\n',
        '/var/lib/kstatic/history/default/running/1/record': RECORD,
      },
    });
    // A socket outlives who listened at it.
    await node.run('mkdir -p "${1%/*}"; perl -MIO::Socket::UNIX -e "IO::Socket::UNIX->new(Local => shift)" "$1"', [
      SOCKET,
    ]);
  });
  after(() => node.stop());
  beforeEach(() => node.run(`rm -f ${MANIFESTS}/*; umask 077; cat >${MANIFESTS}/running.yaml`, [], RUNNING));

  /** What it prints, with times that hang on the moment made alike. */
  const describePods = async (...words: readonly string[]) => {
    const { stdout, stderr, exitCode } = await runKstatic(['describe', ...words], { on: node });
    const text = stdout
      .replaceAll(/Changed:( +).*/g, 'Changed:$1DATE')
      .replaceAll(/^( {2}\S+ +\S+ +)(?:\d+[smhdy])+ +/gm, '$1AGE ')
      // As wide as the longest age, which is another one every day.
      .replaceAll(/^( {2}(?:Type|----) +(?:Reason|------) +(?:Age|----)) +/gm, '$1 ');
    return { stdout: text, stderr, exitCode };
  };
  const put = (file: string, content: string) => node.run(`umask 077; cat >"${MANIFESTS}/$1"`, [file], content);

  it('tells the pod, its file, its history and what happened', async () => {
    assert.deepEqual(await describePods('pod/running'), {
      stdout: `Name:         running-controlplane
Namespace:    default
Node:         controlplane/
Start Time:   Fri, 02 Jan 2026 03:04:05 +0000
Labels:       app=web
Annotations:  kubernetes.io/config.hash: 11111111111111111111111111111111
              kubernetes.io/config.source: file
Status:       Running
IP:           
IPs:          <none>
Containers:
  web:
    Container ID:  containerd://2e473ffc99219db15bd392984b19a3021901e9be925b14dd189e6deaf3abaa97
    Image:         busybox
    Image ID:      sha256:52a87d87c16f4c54942012d7c316f4124b8a10fe67eb1036211b5721951a76cd
    Port:          <none>
    Host Port:     <none>
    Command:
      sleep
      1000
    State:          Running
      Started:      Sun, 22 Nov 2026 09:13:45 +0000
    Ready:          <unknown>
    Restart Count:  0
    Readiness:      tcp-socket :80 delay=0s timeout=1s period=10s #success=1 #failure=3
    Environment:    <none>
    Mounts:         <none>
Conditions:
  Type                        Status
  PodReadyToStartContainers   True 
  Initialized                 True 
  PodScheduled                True 
Volumes:                      <none>
QoS Class:                    BestEffort
Node-Selectors:               <none>
Tolerations:                  :NoExecute op=Exists
File:                         /etc/kubernetes/manifests/running.yaml
  Mode:                       0600
  Owner:                      root:root
  Size:                       198 bytes
  Changed:                    DATE
  Runs:                       <unknown> whether as it is now
History:
  Number  Action     Age   By    From    Digest
  ------  ------     ----  ----  ----    ------
  1       installed  AGE ann   laptop  abababababab
Events:
  Type    Reason          Age From        Message
  ----    ------          ---- ----        -------
  Normal  SandboxCreated  AGE containerd  Pod sandbox created
  Normal  Created         AGE containerd  spec.containers{web}: Container created from docker.io/library/busybox:latest
  Normal  Started         AGE containerd  spec.containers{web}: Container started
`,
      stderr: NO_LOG,
      exitCode: 0,
    });
  });

  it('tells of a refused file what is wrong, and where', async () => {
    await put('refused.yaml', REFUSED);

    const { stdout, stderr } = await describePods('refused');

    assert.equal(stderr, NO_LOG);
    assert.match(stdout, /^Name: {9}refused-controlplane\n(?:.*\n)*Status: {7}Invalid\n/);
    assert.equal(
      stdout.slice(stdout.indexOf('File:')),
      `File:             /etc/kubernetes/manifests/refused.yaml
  Mode:           0600
  Owner:          root:root
  Size:           199 bytes
  Changed:        DATE
  Refused:        refused.yaml:8:5: The Pod "refused" is invalid: spec.containers[0].image: Required value
History:          <none>
Events:           <unknown>
`,
    );
  });

  it('tells of a file that holds no pod what it is, in text alone', async () => {
    await put('odd\u001b[31m\nname', 'kind: [');

    const { stdout } = await describePods('odd\u001b[31m\nname');

    assert.equal(
      stdout,
      `Name:       <unknown>
Status:     Invalid
File:       /etc/kubernetes/manifests/odd^[[31m\\nname
  Mode:     0600
  Owner:    root:root
  Size:     7 bytes
  Changed:  DATE
  Refused:  odd^[[31m\\nname:1:8: did not find expected node content
History:    <none>
Events:     <unknown>
`,
    );
  });

  it('tells of a pod that runs without a file what the runtime knows', async () => {
    const { stdout } = await describePods('failed');

    assert.match(stdout, /^Name: {9}failed-controlplane\n(?:.*\n)*Status: {7}Terminating\n/);
    assert.equal(
      stdout.slice(stdout.indexOf('Containers:')),
      `Containers:
  job:
    Container ID:   containerd://01f84a9a49d4f2cd1cfa6f421ddf5bd8729522703923baae5a81cbf32e468b50
    Image:          docker.io/library/busybox:latest
    Image ID:       sha256:52a87d87c16f4c54942012d7c316f4124b8a10fe67eb1036211b5721951a76cd
    Port:           <none>
    Host Port:      <none>
    State:          Terminated
      Reason:       Error
      Exit Code:    1
      Started:      Sun, 22 Nov 2026 09:13:45 +0000
      Finished:     Sun, 22 Nov 2026 09:13:45 +0000
    Ready:          False
    Restart Count:  0
    Environment:    <none>
    Mounts:         <none>
Volumes:            <none>
QoS Class:          BestEffort
Node-Selectors:     <none>
Tolerations:        <none>
File:               <none>
History:            <none>
Events:
  Type     Reason          Age From        Message
  ----     ------          ---- ----        -------
  Normal   SandboxCreated  AGE containerd  Pod sandbox created
  Normal   Created         AGE containerd  spec.containers{job}: Container created from docker.io/library/busybox:latest
  Normal   Started         AGE containerd  spec.containers{job}: Container started
  Warning  Error           AGE containerd  spec.containers{job}: Container exited with code 1
`,
    );
  });

  it('shows events of one pod, and of several where it is told to, with two lines between them', async () => {
    const several = await describePods('running', 'failed');
    const told = await describePods('running', 'failed', '--show-events');
    const none = await describePods('running', '--show-events=false');

    const headings = ({ stdout }: { readonly stdout: string }) => stdout.match(/^(?:Name|Events):|\n\n\n/gm);
    assert.deepEqual(headings(several), ['Name:', '\n\n\n', 'Name:']);
    assert.deepEqual(headings(told), ['Name:', 'Events:', '\n\n\n', 'Name:', 'Events:']);
    assert.deepEqual(headings(none), ['Name:']);
    assert.equal(none.stderr, '');
  });

  it('says in the words of kubectl what is not there', async () => {
    assert.deepEqual(await describePods('web', 'running-controlplane', '-q', '--show-events=false', '-n', 'other'), {
      stdout: '',
      stderr:
        'error: pods "web" not found\nhint: kstatic list shows what is there\n' +
        'error: pods "running-controlplane" not found\nhint: kstatic list shows what is there\n',
      exitCode: 1,
    });
    assert.deepEqual(await describePods('-l', 'app=none'), {
      stdout: '',
      stderr: 'No resources found\n',
      exitCode: 0,
    });
    assert.match((await describePods('-l', 'app=web')).stdout, /^Name: {9}running-controlplane\n/);
  });
});

const NO_LOG = 'what the kubelet logged cannot be told: there is no log of it\n';

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readLogLines } from '../../../src/nodes/operations/read-kubelet-log/log-line.ts';
import { logEvents } from '../../../src/operations/describe/log-events.ts';
import { runtimeEvents } from '../../../src/operations/describe/runtime-events.ts';
import { openDescription } from '../../../src/print/describe/description.ts';
import { describeEvents } from '../../../src/print/describe/events.ts';
import { NO_DETAILS } from '../../../src/runtimes/pod-details.ts';
import { exited, MADE, podWith, running } from '../../runtimes/made-pods.ts';

const NOW = new Date('2026-11-25T02:05:00Z');

/** What is printed of events, at a fixed time. */
function table(events: Parameters<typeof describeEvents>[1], now = NOW): string {
  const description = openDescription();
  describeEvents(description, events, now);
  return description.text();
}

const LOG = `I1125 02:04:00.232554      93 kubelet.go:3579] "Creating a mirror pod for static pod" pod="default/web-cp1"
E1125 02:04:00.857057      93 kuberuntime_manager.go:1854] "Unhandled Error" err="container main start failed in pod web-cp1_default(702): ErrImagePull: gone" logger="UnhandledError"
E1125 02:04:01.358332      93 pod_workers.go:1338] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"main\\" with CrashLoopBackOff: \\"back-off 10s restarting failed container=main\\"" pod="default/web-cp1"
E1125 02:04:31.358332      93 pod_workers.go:1338] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"main\\" with CrashLoopBackOff: \\"back-off 20s restarting failed container=main\\"" pod="default/web-cp1"
W1125 02:04:40.000000      93 kubelet.go:1] "It is slow" pod="default/web-cp1"
`;

describe('the events of a static pod', () => {
  it("are the kubelet's complaints, each once, with how often and since when", () => {
    const lines = readLogLines(LOG, { now: NOW, utcOffset: 0 });

    assert.equal(
      table(logEvents(lines)),
      `Events:
  Type     Reason            Age                From     Message
  ----     ------            ----               ----     -------
  Warning  CrashLoopBackOff  28s (x2 over 58s)  kubelet  failed to "StartContainer" for "main" with CrashLoopBackOff: "back-off 20s restarting failed container=main"
  Warning  KubeletError      20s                kubelet  It is slow
`,
    );
  });

  it('are what the runtime knows, in the order in which it was', () => {
    const later = new Date(MADE.getTime() + 60_000);
    const pods = [
      podWith(exited('main', 137, 'OOMKilled', { id: 'a' })),
      { ...podWith(running('main', { id: 'b', restartCount: 1, createdAt: later })), createdAt: later },
      { ...podWith(), uid: 'u2', createdAt: later },
    ];

    assert.equal(
      table(runtimeEvents(pods, NO_DETAILS), new Date(MADE.getTime() + 120_000)),
      `Events:
  Type     Reason          Age   From     Message
  ----     ------          ----  ----     -------
  Normal   SandboxCreated  2m    runtime  Pod sandbox created
  Normal   Created         2m    runtime  spec.containers{main}: Container created from busybox
  Normal   Started         2m    runtime  spec.containers{main}: Container started
  Warning  OOMKilled       2m    runtime  spec.containers{main}: Container exited with code 137
  Normal   SandboxChanged  60s   runtime  Pod sandbox made anew
  Normal   Created         60s   runtime  spec.containers{main}: Container created from busybox, restart 1
  Normal   SandboxChanged  60s   runtime  Pod sandbox made for another version of the pod
`,
    );
  });

  it('are none where nothing happened', () => {
    assert.equal(table([]), 'Events:  <none>\n');
  });
});

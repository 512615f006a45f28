/** A pod with two containers, and one that has ended, whose images hold busybox. */
export const EXEC_POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  terminationGracePeriodSeconds: 1
  initContainers:
  - {name: prepare, image: busybox, command: [sh, -c, 'true']}
  containers:
  - {name: main, image: busybox, command: [sh, -c, 'trap exit TERM; while :; do sleep 1; done']}
  - {name: side, image: busybox, command: [sh, -c, 'echo side >/tmp/name; trap exit TERM; while :; do sleep 1; done']}
`;

/** A pod whose container has ended for good. */
export const DONE_POD = `apiVersion: v1
kind: Pod
metadata:
  name: done
spec:
  restartPolicy: Never
  containers:
  - {name: main, image: busybox, command: [sh, -c, 'exit 4']}
`;

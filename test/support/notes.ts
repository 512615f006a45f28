/** The line of the notes that makes their static pod, as it is typed with kstatic. */
export const CREATE_OF_THE_NOTES: readonly string[] = [
  'create',
  'static-busybox',
  '--image=busybox',
  '--restart=Never',
  '--neat',
  '--command',
  '--',
  'sleep',
  '1000',
];

/** The file that the notes show. */
export const MANIFEST_OF_THE_NOTES = `apiVersion: v1
kind: Pod
metadata:
  labels:
    run: static-busybox
  name: static-busybox
spec:
  containers:
  - command:
    - sleep
    - "1000"
    image: busybox
    name: static-busybox
  restartPolicy: Never
`;

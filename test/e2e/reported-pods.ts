import { podNamed } from './status-pods.ts';

/** A pod of which a kubelet and kstatic are both asked for all that they know. */
export interface ReportedPod {
  readonly name: string;
  readonly content: string;
  /** What the kubelet says of its containers once it has brought it there; what initializes comes first. */
  readonly states: readonly string[];
  /** The phase, and likewise, what kstatic says: why a container was not made it leaves out. */
  readonly told: readonly string[];
}

const SLEEP = 'image: busybox\n    command: [sleep, "1000"]';
const STEP = 'image: busybox, command: [sh, -c, exit 0]';
const LASTING = 'image: busybox, command: [sleep, "1000"]';

/** In the order of their files' names. */
export const REPORTED_PODS: readonly ReportedPod[] = [
  {
    ...pod('absent', { main: 'image: example.com/absent:1\n    imagePullPolicy: Never' }),
    states: ['waiting ErrImageNeverPull'],
    told: ['Pending', 'waiting ErrImageNeverPull'],
  },
  {
    ...pod('completed', {
      main: 'image: busybox\n    command: [sh, -c, exit 0]',
      spec: '  restartPolicy: Never\n',
    }),
    states: ['terminated Completed'],
    told: ['Succeeded', 'terminated Completed'],
  },
  {
    ...pod('crashing', { main: 'image: busybox\n    command: [sh, -c, exit 3]' }),
    states: ['waiting CrashLoopBackOff'],
    told: ['Running', 'waiting CrashLoopBackOff'],
  },
  {
    ...pod('failed', { main: 'image: busybox\n    command: [sh, -c, exit 1]', spec: '  restartPolicy: Never\n' }),
    states: ['terminated Error'],
    told: ['Failed', 'terminated Error'],
  },
  {
    ...pod('guaranteed', { main: `${SLEEP}\n    resources: {limits: {cpu: 100m, memory: 20Mi}}` }),
    states: ['running'],
    told: ['Running', 'running'],
  },
  {
    ...pod('host', {
      main: `${SLEEP}\n    ports: [{containerPort: 8080}]`,
      spec: '  hostNetwork: true\n  volumes: [{name: etc, hostPath: {path: /etc}}]\n',
    }),
    states: ['running'],
    told: ['Running', 'running'],
  },
  {
    ...pod('initializing', {
      spec: `  initContainers:\n  - {name: first, ${LASTING}}\n  - {name: second, ${STEP}}\n`,
    }),
    states: ['running', 'waiting PodInitializing', 'waiting PodInitializing'],
    told: ['Pending', 'running', 'waiting PodInitializing', 'waiting PodInitializing'],
  },
  {
    ...pod('probed', { main: `${SLEEP}\n    readinessProbe: {periodSeconds: 1, exec: {command: [sh, -c, exit 1]}}` }),
    states: ['running'],
    told: ['Running', 'running'],
  },
  {
    name: 'running',
    content: podNamed('running', {
      main: `${SLEEP}\n    resources: {requests: {cpu: 50m}}\n    env: [{name: A, value: b}]`,
      spec: '  tolerations: [{key: spot, operator: Exists}]\n',
    }).replace('metadata:\n', 'metadata:\n  labels: {app: web}\n  annotations: {note: by hand}\n'),
    states: ['running'],
    told: ['Running', 'running'],
  },
  {
    ...pod('sidecar', {
      spec: `  initContainers:\n  - {name: first, ${STEP}}\n  - {name: side, ${LASTING}, restartPolicy: Always}\n`,
    }),
    states: ['terminated Completed', 'running', 'running'],
    told: ['Running', 'terminated Completed', 'running', 'running'],
  },
  {
    ...pod('stuck', { spec: '  initContainers:\n  - {name: first, image: busybox, command: [sh, -c, exit 2]}\n' }),
    states: ['waiting CrashLoopBackOff', 'waiting PodInitializing'],
    told: ['Pending', 'waiting CrashLoopBackOff', 'waiting PodInitializing'],
  },
];

function pod(name: string, options: Parameters<typeof podNamed>[1] = {}): Pick<ReportedPod, 'name' | 'content'> {
  return { name, content: podNamed(name, options) };
}

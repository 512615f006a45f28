/** A pod in some state, which the kubelet has brought it into and tells in its own words. */
export interface StatusPod {
  readonly name: string;
  readonly content: string;
  /** The pod's phase and its containers, as the kubelet reports them; undefined where it runs nothing from the file. */
  readonly kubelet: string | undefined;
  /** READY and STATUS of `kstatic list`. */
  readonly listed: string;
  /** The same where the kubelet itself answers, where that differs. */
  readonly listedWithEndpoint?: string;
  /** The same while no kubelet runs, where that differs. */
  readonly listedWithoutKubelet?: string;
}

/** A pod whose containers end soon once they are told to: busybox's sleep would take any time that it is given. */
export function podNamed(name: string, { main = SLEEP, spec = '', grace = 1 } = {}): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
${spec}  terminationGracePeriodSeconds: ${String(grace)}
  containers:
  - name: main
    ${main}
`;
}

const SLEEP = 'image: busybox\n    command: [sleep, "1000"]';
const SUCCEED = 'image: busybox\n    command: [sh, -c, exit 0]';
const FAIL = 'image: busybox\n    command: [sh, -c, exit 1]';
const AS_ROOT = `${SLEEP}\n    securityContext: {runAsNonRoot: true}`;
const FAILING_PROBE = '{periodSeconds: 1, failureThreshold: 1000, exec: {command: [sh, -c, exit 1]}}';
const PASSING_PROBE = '{periodSeconds: 1, exec: {command: [sh, -c, exit 0]}}';
const NEVER = '  restartPolicy: Never\n';

/** In the order of their files' names. */
export const STATUS_PODS: readonly StatusPod[] = [
  {
    ...pod('absent-image', { main: 'image: example.com/absent:1\n    imagePullPolicy: Never' }),
    kubelet: 'Pending, main waiting: ErrImageNeverPull',
    listed: '0/1 ErrImageNeverPull',
    listedWithoutKubelet: '0/1 ContainerCreating',
  },
  {
    ...pod('completed', { main: SUCCEED, spec: NEVER }),
    kubelet: 'Succeeded, main terminated: Completed',
    listed: '0/1 Completed',
  },
  {
    ...pod('config', { main: AS_ROOT }),
    kubelet: 'Pending, main waiting: CreateContainerConfigError',
    listed: '0/1 CreateContainerConfigError',
    listedWithoutKubelet: '0/1 ContainerCreating',
  },
  {
    ...pod('crash-loop', { main: FAIL }),
    kubelet: 'Running, main waiting: CrashLoopBackOff',
    listed: '0/1 CrashLoopBackOff',
    // Nobody waits to make it anew.
    listedWithoutKubelet: '0/1 Error',
  },
  {
    ...pod('error', { main: FAIL, spec: NEVER }),
    kubelet: 'Failed, main terminated: Error',
    listed: '0/1 Error',
  },
  {
    ...pod(
      'half',
      { main: SUCCEED, spec: NEVER },
      '  - name: other\n    image: busybox\n    command: [sleep, "1000"]\n',
    ),
    kubelet: 'Running, main terminated: Completed, other ready running',
    listed: '1/2 NotReady',
  },
  {
    ...pod('init', { spec: '  initContainers:\n  - {name: first, image: busybox, command: [sleep, "1000"]}\n' }),
    kubelet: 'Pending, main waiting: PodInitializing',
    listed: '0/1 Init:0/1',
  },
  {
    ...pod('init-pull', { spec: '  initContainers:\n  - {name: first, image: example.com/absent}\n' }),
    kubelet: 'Pending, main waiting: PodInitializing',
    listed: '0/1 Init:ImagePullBackOff',
    listedWithoutKubelet: '0/1 Init:0/1',
  },
  {
    ...pod('invalid-name', { main: 'image: Busy Box' }),
    kubelet: 'Pending, main waiting: InvalidImageName',
    listed: '0/1 InvalidImageName',
    listedWithoutKubelet: '0/1 ContainerCreating',
  },
  {
    ...pod('no-program', { main: 'image: busybox\n    command: [no-such-program]', spec: NEVER }),
    kubelet: 'Failed, main terminated: StartError',
    listed: '0/1 StartError',
  },
  {
    ...pod('pull', { main: 'image: example.com/absent' }),
    kubelet: 'Pending, main waiting: ImagePullBackOff',
    listed: '0/1 ImagePullBackOff',
    listedWithoutKubelet: '0/1 ContainerCreating',
  },
  { ...pod('refused', { spec: '  serviceAccountName: robot\n' }), kubelet: undefined, listed: '<unknown> Invalid' },
  {
    // The kubelet gives it up, and makes no sandbox.
    ...pod('rejected', { spec: '  nodeSelector: {no: such}\n' }),
    kubelet: 'Failed',
    listed: '0/1 NodeAffinity',
    listedWithoutKubelet: '0/1 Pending',
  },
  { ...pod('running'), kubelet: 'Running, main ready running', listed: '1/1 Running' },
  { ...pod('shadow'), name: 'shadow-1', kubelet: undefined, listed: '?/1 Shadowed' },
  { ...pod('shadow'), name: 'shadow-2', kubelet: 'Running, main ready running', listed: '1/1 Running' },
  {
    ...pod('ready', { main: `${SLEEP}\n    readinessProbe: ${PASSING_PROBE}` }),
    kubelet: 'Running, main ready running',
    listed: '?/1 Running',
    listedWithEndpoint: '1/1 Running',
  },
  {
    ...pod('starting', { main: `${SLEEP}\n    startupProbe: ${FAILING_PROBE}` }),
    kubelet: 'Running, main running',
    listed: '?/1 Running',
    listedWithEndpoint: '0/1 Running',
  },
  {
    ...pod('unready', { main: `${SLEEP}\n    readinessProbe: ${FAILING_PROBE}` }),
    kubelet: 'Running, main running',
    listed: '?/1 Running',
    listedWithEndpoint: '0/1 Running',
  },
];

function pod(
  name: string,
  options: Parameters<typeof podNamed>[1] = {},
  moreContainers = '',
): Pick<StatusPod, 'name' | 'content'> {
  return { name, content: `${podNamed(name, options)}${moreContainers}` };
}

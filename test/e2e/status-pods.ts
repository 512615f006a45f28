/** A pod in some state, which the kubelet has brought it into and tells in its own words. */
export interface StatusPod {
  readonly name: string;
  readonly content: string;
  /** The pod's phase and its containers, as the kubelet reports them; undefined where it runs nothing from the file. */
  readonly kubelet: string | undefined;
  /** READY and STATUS of `kstatic list`. */
  readonly listed: string;
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
const FAILING_PROBE = '{periodSeconds: 1, failureThreshold: 1000, exec: {command: [sh, -c, exit 1]}}';
const NEVER = '  restartPolicy: Never\n';

/** In the order of their files' names. */
export const STATUS_PODS: readonly StatusPod[] = [
  {
    ...pod('absent-image', { main: 'image: example.com/absent:1\n    imagePullPolicy: Never' }),
    kubelet: 'Pending, main waiting: ErrImageNeverPull',
    // Why there is no container the kubelet tells only the API server.
    listed: '0/1 ContainerCreating',
  },
  {
    ...pod('completed', { main: SUCCEED, spec: NEVER }),
    kubelet: 'Succeeded, main terminated: Completed',
    listed: '0/1 Completed',
  },
  {
    ...pod('crash-loop', { main: FAIL }),
    kubelet: 'Running, main waiting: CrashLoopBackOff',
    listed: '0/1 CrashLoopBackOff',
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
    ...pod('no-program', { main: 'image: busybox\n    command: [no-such-program]', spec: NEVER }),
    kubelet: 'Failed, main terminated: StartError',
    listed: '0/1 StartError',
  },
  { ...pod('refused', { spec: '  serviceAccountName: robot\n' }), kubelet: undefined, listed: '<unknown> Invalid' },
  { ...pod('running'), kubelet: 'Running, main ready running', listed: '1/1 Running' },
  { ...pod('shadow'), name: 'shadow-1', kubelet: undefined, listed: '?/1 Shadowed' },
  { ...pod('shadow'), name: 'shadow-2', kubelet: 'Running, main ready running', listed: '1/1 Running' },
  {
    ...pod('starting', { main: `${SLEEP}\n    startupProbe: ${FAILING_PROBE}` }),
    kubelet: 'Running, main running',
    listed: '?/1 Running',
  },
  {
    ...pod('unready', { main: `${SLEEP}\n    readinessProbe: ${FAILING_PROBE}` }),
    kubelet: 'Running, main running',
    listed: '?/1 Running',
  },
];

function pod(
  name: string,
  options: Parameters<typeof podNamed>[1] = {},
  moreContainers = '',
): Pick<StatusPod, 'name' | 'content'> {
  return { name, content: `${podNamed(name, options)}${moreContainers}` };
}

import type { RandomText } from './random-text.ts';

const PIECES = [
  ...['x', 'web', 'a b', '', '-', '--', 'sleep', '1000', 'yaml', 'busybox', 'a=b', 'FOO', '80'],
  ...['--image=busybox', '--image=busybox', '--image', '--image=UPPER', '--image=', '--image=a:b@sha256:c'],
  ...['-l', '-la=b', '-l=a=b', '-lfoo', '--labels=x=1,y', '--labels=', '-l=', '-l==a', '--labels', '-ql'],
  ...['--env=A=1', '--env', '--env=FOO', '--env=', '--env=1A=x', '--env=.=x', '--env=..a=x', '--env=.a=x'],
  ...['--annotations=k=v', '--annotations=k', '--annotations=', '--annotations==v', '--annotations'],
  ...['-i', '-t', '-it', '-ti', '--attach=false', '--attach', '--rm', '--stdin=false', '--tty=1', '--leave-stdin-open'],
  ...['--expose', '--expose=false', '--port=80', '--port=abc', '--port', '--port=-1', '--port=+080', '--port=1_0'],
  ...['--port=99999999999', '--port=99999999999999999999', '--restart=Never', '--restart=never', '--restart=OnFailure'],
  ...['--image-pull-policy=Always', '--image_pull_policy=foo', '--image_pull-policy', '--command', '--command=F'],
  ...['--privileged', '--privileged=maybe', '--privileged=', '-q', '-q=maybe', '-q=', '-qn', '-n', '-n=ns', '-nfoo'],
  ...['--namespace=', '-o', '-o=name', '-oYAML', '-ojson', '-o=', '-o=JSONPATH={}', '-o=jsonpath', '--output'],
  ...['--pod-running-timeout=0', '--pod-running-timeout=1', '--timeout=5', '--timeout=-1s', '--timeout=5é'],
  ...[
    '--grace-period=0x1F',
    '--grace-period=08',
    '--grace-period=1__0',
    '--grace-period',
    '--cascade=foo',
    '--cascade',
  ],
  ...['--env=\u0001', '-l=\u001b', '--restart=\u0007', '--\u0001', '-\u0001', '--port=\u009b'],
  ...['--nope', '--nope=1', '-z', '-qz', '-é', "-'", '--=a', '---', '---a', '-=', '-test.v', '-qtest.v', '--Image=b'],
  ...['--as-uid=', '--cache-dir', '-R', '-k=a', '--force', '--wait=1', '--save-config', '--template='],
] as const;

/** A command line of pieces that fit together or do not; YAML is asked for first, as kubectl prints it only then. */
export function randomLine({ pick }: RandomText): readonly string[] {
  const length = pick([2, 3, 3, 4, 4, 5, 6, 8]);
  const often: readonly string[] = pick([['--image=busybox'], ['--image=busybox', 'x'], []]);
  return ['-o=yaml', ...often, ...Array.from({ length }, () => pick(PIECES))];
}

import { Failure } from '../../errors/failure.ts';
import type { Verdict } from './patience.ts';

/**
 * Says in kubectl's words that a pod did not become what it was to be (k8s.io/kubectl/pkg/cmd/wait, extendErrWaitTimeout
 * and getObjAndCheckCondition), and why.
 */
export function failureOfWait(
  podName: string,
  { because, reason }: Extract<Verdict, { readonly kind: 'give up' }>,
): Failure {
  const name = `pods/${podName}`;
  const said =
    because === 'time-out' ? `timed out waiting for the condition on ${name}` : `condition not met for ${name}`;
  return new Failure('unmet', `${said}: ${reason.text}`, {
    ...(reason.hint === undefined ? {} : { hint: reason.hint }),
  });
}

/** Makes one failure of several: each has a line of its own. Undefined without any. */
export function joinFailures(failures: readonly Failure[]): Failure | undefined {
  const [first, ...others] = failures;
  if (first === undefined || others.length === 0) return first;
  const hints = [...new Set(failures.flatMap(({ hint }) => hint ?? []))].join('; ');
  const message = failures.map((failure) => failure.message).join('\n');
  return new Failure('unmet', message, hints === '' ? {} : { hint: hints });
}

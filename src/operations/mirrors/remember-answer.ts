import type { AskForMirrors, MirrorAnswer } from './mirror-answer.ts';

/** An answer is good for all nodes of a command, and for some looks of one that looks again and again. In milliseconds. */
const KEPT_FOR = 10_000;

/** Makes a function that asks at most every ten seconds, and gives the last answer in between. */
export function rememberAnswer(ask: AskForMirrors, now: () => Date): AskForMirrors {
  let last: { readonly at: number; readonly answer: Promise<MirrorAnswer> } | undefined;
  return () => {
    const at = now().getTime();
    // A clock that was put back must not keep an answer for ever.
    if (last === undefined || Math.abs(at - last.at) >= KEPT_FOR) last = { at, answer: ask() };
    return last.answer;
  };
}

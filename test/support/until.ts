import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until what it asks is so, and gives what was answered then.
 *
 * @throws Error with the last answer, or what was thrown instead, when it does not become so in time
 */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  isSo: (answer: Answer) => boolean,
  limitMilliseconds = 60_000,
): Promise<Answer> {
  const deadline = performance.now() + limitMilliseconds;
  for (;;) {
    const { answer, cause } = await attempt(ask);
    if (answer !== undefined && isSo(answer)) return answer;
    if (performance.now() > deadline) {
      throw new Error(`it did not become so in time; the last answer: ${JSON.stringify(answer)}`, { cause });
    }
    await sleep(100);
  }
}

async function attempt<Answer>(
  ask: () => Answer | Promise<Answer>,
): Promise<{ readonly answer?: Answer; readonly cause?: unknown }> {
  try {
    return { answer: await ask() };
  } catch (cause) {
    return { cause };
  }
}

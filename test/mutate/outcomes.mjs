// A reporter for node:test: a line of JSON for each test that ended, with what kind of failure it was.
export default async function* outcomes(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, skip, details } = data;
    const failure = type === 'test:fail' ? (details.error?.failureType ?? 'unknown') : '';
    yield `${JSON.stringify({ name, isSkipped: skip !== undefined && skip !== false, failure })}\n`;
  }
}

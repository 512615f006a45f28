import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import { Failure } from '../../src/errors/failure.ts';
import { openConversation } from '../../src/nodes/conversation/open-conversation.ts';
import framesLibrary from '../../src/nodes/library/frames.sh';
import { localWay } from '../../src/nodes/ways/local.ts';

/** How much more memory a flood may take; the longest answer that could be one is 256 MiB. */
const MOST_MEMORY = 700 * 1024 * 1024;

/** In milliseconds. */
const REQUEST_TIMEOUT = 20_000;
const SHORT_TIMEOUT = 1500;

const NONSENSE = 'answers nonsense: it does not end';

describe('a node that floods', () => {
  for (const { what, before = '', text = ':', timeout = REQUEST_TIMEOUT, said } of [
    {
      what: 'frames with content, in its answer',
      text: 'while :; do open_content flood; head -c 8000000 /dev/zero; close_content; done',
      said: NONSENSE,
    },
    { what: 'frames without content, in its answer', text: 'yes "$mark flood"', said: NONSENSE },
    { what: 'a line without an end, in its answer', text: "tr '\\0' x </dev/zero", said: NONSENSE },
    { what: 'a line without an end, before it', before: "tr '\\0' x </dev/zero;", said: NONSENSE },
    {
      what: 'lines, in its answer',
      text: 'yes',
      timeout: SHORT_TIMEOUT,
      said: 'gave no answer within 1.5s',
    },
    {
      what: 'lines, before it',
      before: 'yes;',
      timeout: SHORT_TIMEOUT,
      said: 'cannot be reached: no answer within 1.5s',
    },
    {
      what: 'its standard error, before it',
      before: 'yes >&2;',
      timeout: SHORT_TIMEOUT,
      said: 'cannot be reached: no answer within 1.5s',
    },
    {
      what: 'nothing, and hangs in its answer',
      text: 'sleep 10',
      timeout: SHORT_TIMEOUT,
      said: 'gave no answer within 1.5s',
    },
  ]) {
    it(`${what}: is given up with one message, and takes no more memory than an answer`, async () => {
      const script = { name: 'flood', text, libraries: [framesLibrary] };
      const way = localWay('local', 'never');
      const node = openConversation({
        way: { ...way, argv: (program) => way.argv(`${before} ${program}`) },
        operations: [script],
        requestTimeout: timeout,
        signal: new AbortController().signal,
      });
      const memory = process.memoryUsage().rss;
      let most = 0;
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage().rss - memory);
      }, 20);

      await assert.rejects(node.request(script, []), (failure) => {
        assert.ok(failure instanceof Failure);
        assert.equal(failure.message, said);
        return true;
      });

      clearInterval(watch);
      await node.close();
      assert.ok(most < MOST_MEMORY, `${Math.round(most / 1024 / 1024)} MiB`);
    });
  }
});

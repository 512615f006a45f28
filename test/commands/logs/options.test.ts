import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFlags } from '../../../src/command-line/flags/parse-flags.ts';
import { logsFlags } from '../../../src/commands/logs/flags.ts';
import { completeLogsOptions } from '../../../src/commands/logs/options.ts';
import { completeNodeOptions } from '../../../src/commands/shared/node-options.ts';
import type { LogsOptions } from '../../../src/operations/logs.ts';
import { testContext } from '../../support/test-context.ts';

function read(...words: readonly string[]): LogsOptions {
  const commandLine = parseFlags(logsFlags, words);
  return completeLogsOptions(commandLine, completeNodeOptions(commandLine.flags, testContext().context));
}

const USAGE =
  "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\n" +
  'POD or TYPE/NAME is a required argument for the logs command';

describe('the options of logs', () => {
  it('refuse in the words of kubectl', () => {
    const wrong: readonly (readonly [words: string, message: string])[] = [
      ['', USAGE],
      ['web main more', USAGE],
      ['web -l app=web', 'only a selector (-l) or a POD name is allowed'],
      ['web -c main side', 'only one of -c or an inline [CONTAINER] arg is allowed'],
      ['web -c main --all-containers', '--all-containers=true should not be specified with container name main'],
      ['web main --all-containers', '--all-containers=true should not be specified with container name main'],
      ['web --limit-bytes=-1', '--limit-bytes must be greater than 0'],
      ['web --tail=-2', '--tail must be greater than or equal to -1'],
      ['web --since=-1s', '--since must be greater than 0'],
      [
        'web --since=400ms',
        'The PodLogOptions "web" is invalid: sinceSeconds: Invalid value: 0: must be greater than 0',
      ],
      [
        'web --since=1s --since-time=2026-01-02T03:04:05Z',
        'at most one of `sinceTime` or `sinceSeconds` may be specified',
      ],
      ['web --since-time=today', 'parsing time "today" as "2006-01-02T15:04:05Z07:00": cannot parse "today" as "2006"'],
      ['web --pod-running-timeout=0', '--pod-running-timeout must be higher than zero'],
      ['web --tail=x', 'invalid argument "x" for "--tail" flag: strconv.ParseInt: parsing "x": invalid syntax'],
    ];
    for (const [words, message] of wrong) {
      assert.throws(() => read(...words.split(' ').filter((word) => word !== '')), { message }, words);
    }
  });

  it('name the pod and the container as kubectl takes them', () => {
    const target = (...words: readonly string[]) => {
      const options = read(...words);
      return options.target.kind === 'name' ? [options.target.name, options.container] : undefined;
    };

    assert.deepEqual(target('web'), ['web', '']);
    assert.deepEqual(target('pod/web', '-c', 'main'), ['web', 'main']);
    assert.deepEqual(target('web', 'main'), ['web', 'main']);
    assert.deepEqual(target('pod', 'main'), ['pod', 'main']);
    assert.equal(target('-l', 'app=web'), undefined);
  });

  it('want the last ten lines of what is selected, unless told', () => {
    const tail = (...words: readonly string[]) => read(...words).selection.tailLines;

    assert.equal(tail('web'), undefined);
    assert.equal(tail('web', '--tail=0'), 0);
    assert.equal(tail('-l', 'app=web'), 10);
    assert.equal(tail('-l', 'app=web', '--tail=-1'), undefined);
    assert.equal(tail('-l', 'app=web', '--tail=3'), 3);
  });

  it('round durations to seconds, and take whole seconds of a time, as kubectl asks a server', () => {
    assert.equal(read('web', '--since=1m1.5s').sinceSeconds, 62);
    assert.equal(read('web', '--since=1499ms').sinceSeconds, 1);
    assert.equal(read('web', '--since=0').sinceSeconds, undefined);
    assert.equal(
      read('web', '--since-time=2026-01-02T03:04:05.9+01:00').selection.since,
      BigInt(Date.parse('2026-01-02T02:04:05Z')) * 1_000_000n,
    );
    assert.equal(read('web', '--limit-bytes=0').selection.limitBytes, undefined);
  });
});

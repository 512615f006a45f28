import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { NodeConversation } from '../../../../src/nodes/conversation/conversation.ts';
import {
  stopPod,
  stopPodScript,
  StopFailure,
  type StopRequest,
} from '../../../../src/nodes/operations/stop-pod/stop-pod.ts';
import { runtimePlaces } from '../../../support/recorded-crictl.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../../support/temporary-directory.ts';
import { until } from '../../../support/until.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../open-shell.ts';

const ENDPOINT = 'unix:///run/containerd/containerd.sock';

/** What a stub knows of time: who waits may be killed by now. */
const NOTE = `note() { printf '%s\\n' "$*" >>"$directory/log"; }`;

/**
 * A client whose containers take as long to end as their names say: c1 one second; gone1 is gone, refuses1 is refused,
 * hangs1 hangs, dies1 kills the client, back1 leaves another container behind in its sandbox. It notes what it is asked,
 * without its settings, and what has ended.
 */
function stubCrictl(directory: string): string {
  return `directory='${directory}'
${NOTE}
while :; do case $1 in --*) shift 2 ;; *) break ;; esac; done
note "$*"
for id in "$@"; do :; done
case $1:$id in
  ps:* | pods:*)
    case "$*" in
      *--pod*) [ ! -e "$directory/back" ] || { rm "$directory/back"; echo anew; } ;;
      *gone*) ;;
      *--id*) echo "$id" ;;
      *) echo refuses1 ;;
    esac
    exit ;;
  *:gone*) echo 'rpc error: code = NotFound' >&2; exit 1 ;;
  *:refuses*) printf 'time="2026" level=fatal msg="stopping \\\\"it\\\\": no\\033[31m"\\n' >&2; exit 1 ;;
  *:hangs*) exec sleep 100 ;;
  *:dies*) kill -KILL $$ ;;
  *:back*) : >"$directory/back" ;;
  stop:c*) sleep "\${id#c}" ;;
esac
note "ended $id"
`;
}

const METADATA = Buffer.from(
  String.raw`{"Metadata":{"Config":{"labels":{"x":"\"StopSignal\":\"SIGINT\""}},"StopSignal":"SIGQUIT"}}`,
).toString('base64');

/**
 * A client that knows tasks: all run; `ends` ends as it is told, by a signal that its image names, `stubborn` not until
 * it is killed, exited has ended, gone1 is not there, refuses nobody can signal.
 */
function stubTasks(directory: string): string {
  return `directory='${directory}'
${NOTE}
while :; do case $1 in --*) shift 2 ;; *) break ;; esac; done
note "$*"
runs() { [ ! -e "$directory/$1" ]; }
for id in "$@"; do :; done
verb="$1 $2"
case $verb in
  'tasks list')
    printf 'TASK   PID   STATUS\n'
    for task in ends stubborn refuses sandbox1; do ! runs $task || printf '%s   12   RUNNING\n' $task; done
    printf 'exited   12   STOPPED\n' ;;
  'ps --quiet') for task in ends stubborn refuses sandbox1; do ! runs $task || echo $task; done ;;
  'ps --all') printf '%s\n' ends stubborn refuses sandbox1 exited ;;
  'containers list') case $id in *gone*) ;; *) echo "\${id#id==}" ;; esac ;;
  'containers info' | 'inspect --mode')
    case $id in gone*) exit 1 ;; ends) ;; *) echo '{}'; exit ;; esac
    printf '{"a":{"value":"x"},"io.cri-containerd.container.metadata":{"type_url":"y", "value": "%s"}}' '${METADATA}' ;;
  *kill*)
    for signal in "$@"; do case $signal in SIG*) break ;; esac; done
    note "signal $signal $id"
    case $id:$signal in
      exited:* | gone*) echo 'process already finished' >&2; exit 1 ;;
      refuses:*) echo no >&2; exit 1 ;;
      ends:SIGQUIT | *:SIGKILL) : >"$directory/$id" ;;
    esac ;;
esac
`;
}

interface Stage {
  readonly node: NodeConversation;
  readonly log: () => readonly string[];
}

function stage(test: Test, shell: NodeShell, programs: (directory: string) => Readonly<Record<string, string>>): Stage {
  const directory = temporaryDirectory(test);
  const { enter } = runtimePlaces(test, programs(directory));
  const file = join(directory, 'log');
  return {
    node: openShell(test, { shell, operations: [stopPodScript], enter }),
    log: () => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []),
  };
}

const byCrictl = (directory: string) => ({ crictl: stubCrictl(directory) });

function request(given: Partial<StopRequest> & { readonly kind?: StopRequest['client']['kind'] }): StopRequest {
  const { kind = 'crictl', ...rest } = given;
  return {
    client: { kind, program: kind, endpoint: ENDPOINT },
    sandboxId: 'sandbox1',
    turns: [['c0']],
    grace: 30,
    ...rest,
  };
}

function failureOf(stopping: Promise<unknown>): Promise<StopFailure> {
  return stopping.then(
    () => assert.fail('nothing failed'),
    (failure: unknown) => (failure instanceof StopFailure ? failure : assert.fail(String(failure))),
  );
}

const NEEDS = requirement('root', 'namespaces', 'shells', 'busybox');

describe('stopPod by crictl', { concurrency: true, skip: NEEDS }, () => {
  for (const shell of NODE_SHELLS) {
    it(`stops the container with its grace, then the sandbox, and nothing else, in ${shell}`, async (test) => {
      const { node, log } = stage(test, shell, byCrictl);

      const outcome = await stopPod(node, request({}));

      assert.deepEqual(outcome, { stopped: ['c0', 'sandbox1'], gone: [] });
      assert.deepEqual(log(), ['stop --timeout 30 c0', 'ended c0', 'stopp sandbox1', 'ended sandbox1']);
    });

    it(`stops those of a turn at the same time, and those of the next with what is left, in ${shell}`, async (test) => {
      const { node, log } = stage(test, shell, byCrictl);

      await stopPod(node, request({ turns: [['c3', 'c1'], ['c2'], [], ['c0']], grace: 6 }));

      const [first, second, ...rest] = log();
      assert.deepEqual([first, second].sort(), ['stop --timeout 6 c1', 'stop --timeout 6 c3']);
      assert.deepEqual(
        rest.map((line) => line.replace(/timeout 3/, 'timeout 2')),
        [
          ...['ended c1', 'ended c3'],
          // What is left after three seconds, or nearly four; never less than two.
          ...['stop --timeout 2 c2', 'ended c2', 'stop --timeout 2 c0', 'ended c0'],
          ...['ps --quiet --pod sandbox1', 'stopp sandbox1', 'ended sandbox1'],
        ],
      );
    });

    it(`takes what is gone for stopped, in ${shell}`, async (test) => {
      const { node } = stage(test, shell, byCrictl);

      const outcome = await stopPod(node, request({ turns: [['gone1', 'c0']], sandboxId: 'gone2' }));

      assert.deepEqual([...outcome.gone].sort(), ['gone1', 'gone2']);
      assert.deepEqual(outcome.stopped, ['c0']);
    });

    it(`leaves the sandbox alone where a container did not end, in ${shell}`, async (test) => {
      const { node, log } = stage(test, shell, byCrictl);

      const failure = await failureOf(stopPod(node, request({ turns: [['refuses1', 'c0'], ['c1']] })));

      assert.equal(failure.reason, 'failed');
      assert.equal(failure.message, 'crictl cannot stop container refuses1: stopping "it": no\u001b[31m');
      assert.deepEqual(failure.outcome, { stopped: ['c0'], gone: [] });
      assert.deepEqual(
        log().filter((line) => /stopp|c1/.test(line)),
        [],
      );
    });

    it(`tells of a client that was killed, in ${shell}`, async (test) => {
      const { node, log } = stage(test, shell, byCrictl);

      const failure = await failureOf(stopPod(node, request({ turns: [['dies1']] })));

      assert.equal(failure.reason, 'failed');
      assert.match(failure.message, /^crictl cannot stop container dies1/);
      assert.deepEqual(
        log().filter((line) => line.startsWith('stopp')),
        [],
      );
    });

    it(`gives what the kubelet started again meanwhile its time, too, in ${shell}`, async (test) => {
      const { node, log } = stage(test, shell, byCrictl);

      const { stopped } = await stopPod(node, request({ turns: [['c0', 'back1']], grace: 7 }));

      assert.deepEqual(stopped.slice(2), ['anew', 'sandbox1']);
      assert.deepEqual(log().slice(4), [
        ...['ps --quiet --pod sandbox1', 'stop --timeout 7 anew', 'ended anew'],
        ...['stopp sandbox1', 'ended sandbox1'],
      ]);
    });

    it(`does not wait for ever for a client that hangs, in ${shell}`, async (test) => {
      const { node, log } = stage(test, shell, byCrictl);

      const { status, frames } = await node.request(stopPodScript, scriptWords('1', 'sandbox1', 'hangs1', 'c0'));

      assert.equal(status, 11);
      assert.deepEqual(frames.map(({ word, fields }) => [word, ...fields]).sort(), [
        ['stopped', 'c0'],
        ['timed-out', 'hangs1'],
      ]);
      assert.ok(!log().includes('stopp sandbox1'));
    });

    it(`stops nothing where what it is given is no id, in ${shell}`, async (test) => {
      const { node, log } = stage(test, shell, byCrictl);

      for (const id of ['--all', '', 'a b', 'a;b', '*', '-a']) {
        assert.equal((await node.request(stopPodScript, scriptWords('1', 'sandbox1', 'c0', id))).status, 2, id);
        assert.equal((await node.request(stopPodScript, scriptWords('1', id, 'c0'))).status, 2, id);
      }
      assert.deepEqual(log(), []);
    });

    it(`says that the client is not there, in ${shell}`, async (test) => {
      const { node } = stage(test, shell, () => ({}));

      const failure = await failureOf(stopPod(node, request({})));

      assert.equal(failure.reason, 'no client');
      assert.equal(failure.message, 'crictl is not there any more');
    });

    it(`carries to its end what it has begun though nobody listens any more, in ${shell}`, async (test) => {
      const { node, log } = stage(test, shell, byCrictl);
      const stopping = assert.rejects(stopPod(node, request({ turns: [['c8']] })), { name: 'AnswerLost' });
      await until(log, (lines) => lines.length > 0);

      await node.close();

      await stopping;
      assert.deepEqual(log(), ['stop --timeout 30 c8']);
      await until(log, (lines) => lines.includes('ended sandbox1'), 20_000);
    });
  }

  it('waits for a grace that is longer than an answer may take', async (test) => {
    const { node } = stage(test, 'sh', byCrictl);

    // An answer may take ten seconds here.
    const outcome = await stopPod(node, request({ turns: [['c12']], grace: 30 }));

    assert.deepEqual(outcome.stopped, ['c12', 'sandbox1']);
  });
});

describe('stopPod by other clients', { concurrency: true, skip: NEEDS }, () => {
  for (const shell of NODE_SHELLS) {
    it(`stops by docker as by crictl, in ${shell}`, async (test) => {
      const docker = (directory: string) => ({ docker: stubCrictl(directory) });
      const { node, log } = stage(test, shell, docker);

      const outcome = await stopPod(node, request({ kind: 'docker', turns: [['c0', 'gone1']], sandboxId: 'gone2' }));
      const failure = await failureOf(stopPod(node, request({ kind: 'docker', turns: [['refuses1']] })));

      assert.deepEqual([...outcome.gone].sort(), ['gone1', 'gone2']);
      assert.deepEqual(outcome.stopped, ['c0']);
      assert.match(failure.message, /^docker cannot stop container refuses1: stopping "it"/);
      const stops = log().filter((line) => line.startsWith('stop'));
      assert.deepEqual([...stops.slice(0, 2)].sort(), ['stop -t 30 c0', 'stop -t 30 gone1']);
      assert.deepEqual(stops.slice(2), ['stop -t 0 gone2', 'stop -t 30 refuses1']);
    });

    for (const kind of ['ctr', 'nerdctl'] as const) {
      it(`signals the tasks by ${kind}, and kills what outlives its grace, in ${shell}`, async (test) => {
        const { node, log } = stage(test, shell, (directory) => ({ [kind]: stubTasks(directory) }));

        const outcome = await stopPod(
          node,
          request({ kind, turns: [['ends'], ['stubborn', 'gone1', 'exited']], grace: 3 }),
        );

        assert.deepEqual(outcome.stopped.slice(-1), ['sandbox1']);
        assert.deepEqual([...outcome.stopped, ...outcome.gone].sort(), [
          ...['ends', 'exited', 'gone1', 'sandbox1', 'stubborn'],
        ]);
        const signals = log().filter((line) => line.startsWith('signal'));
        assert.equal(signals[0], 'signal SIGQUIT ends');
        assert.deepEqual(signals.slice(-2), ['signal SIGKILL stubborn', 'signal SIGKILL sandbox1']);
        assert.ok(signals.includes('signal SIGTERM stubborn'));
        assert.ok(!signals.includes('signal SIGKILL ends'));
      });

      it(`leaves the sandbox alone where ${kind} cannot, in ${shell}`, async (test) => {
        const { node, log } = stage(test, shell, (directory) => ({ [kind]: stubTasks(directory) }));

        const failure = await failureOf(stopPod(node, request({ kind, turns: [['refuses']] })));

        assert.equal(failure.message, `${kind} cannot stop container refuses: no`);
        assert.ok(!log().includes('signal SIGKILL sandbox1'));
      });

      it(`kills at once where there is no grace by ${kind}, in ${shell}`, async (test) => {
        const { node, log } = stage(test, shell, (directory) => ({ [kind]: stubTasks(directory) }));

        await stopPod(node, request({ kind, turns: [['ends']], grace: 0 }));

        assert.deepEqual(
          log().filter((line) => line.startsWith('signal')),
          ['signal SIGKILL ends', 'signal SIGKILL sandbox1'],
        );
      });
    }
  }
});

/** `LIMIT` seconds, and no grace. */
function scriptWords(limit: string, sandboxId: string, ...ids: readonly string[]): readonly string[] {
  return [limit, '0', 'crictl', 'crictl', ENDPOINT, sandboxId, ...ids];
}

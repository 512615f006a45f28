import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readDockerLogScript } from '../../../src/nodes/operations/read-log/read-docker-log.ts';
import { DockerLog } from '../../../src/operations/logs/docker-log.ts';
import type { LogSelection } from '../../../src/runtimes/logs/log-reader.ts';
import { NODE_SHELLS, openShell, type NodeShell } from '../../nodes/operations/open-shell.ts';
import { requirement } from '../../support/requirements.ts';
import { temporaryDirectory, type Test } from '../../support/temporary-directory.ts';

const ALL: LogSelection = {
  since: undefined,
  tailLines: undefined,
  limitBytes: undefined,
  hasTimestamps: false,
  isFollowing: false,
};

/** Answers `docker --host H logs --timestamps --tail N [--since TIME] ID` from the file ID, as the engine does. */
const DOCKER = `#!/bin/sh
echo "$*" >>"$0.calls"
tail=$6
since=
[ "$7" != --since ] || { since=$8 && shift 2; }
[ -e "$7" ] || { echo "Error response from daemon: No such container: $7" >&2; exit 1; }
awk -v since="$since" '$1 >= since' "$7" | if [ "$tail" = all ]; then cat; else tail -n "$tail"; fi
`;

const at = (second: number, text: string) => `2026-01-02T03:04:0${String(second)}.000000000Z ${text}`;

interface Engine {
  /** The file that the engine has its log in. */
  readonly log: string;
  /** All that is there now. */
  readonly read: () => Promise<string>;
}

function engine(test: Test, shell: NodeShell, selection: Partial<LogSelection> = {}): Engine {
  const directory = temporaryDirectory(test);
  const [program, log] = [join(directory, 'docker'), join(directory, 'c1')];
  writeFileSync(program, DOCKER, { mode: 0o755 });
  const node = openShell(test, { shell, operations: [readDockerLogScript] });
  const asked = { client: { kind: 'docker', program, endpoint: 'unix:///run/docker.sock' }, id: log } as const;
  const reading = new DockerLog(asked, { ...ALL, ...selection });
  return {
    log,
    read: async () => {
      const written: Uint8Array[] = [];
      const output = {
        write: (bytes: Uint8Array) => Promise.resolve(void written.push(bytes)),
        end: () => Promise.resolve(),
        isClosed: () => false,
      };
      while (await reading.next(node, output));
      return Buffer.concat(written).toString();
    },
  };
}

for (const shell of NODE_SHELLS) {
  describe(`DockerLog in ${shell}`, { skip: requirement('shells', 'busybox') }, () => {
    it('reads on where it was, though times are told more than once', async (test) => {
      const { log, read } = engine(test, shell);
      writeFileSync(log, at(1, 'one\n') + at(2, 'two\n') + at(2, 'three\n'));

      assert.equal(await read(), 'one\ntwo\nthree\n');
      assert.equal(await read(), '');
      appendFileSync(log, at(2, 'four\n') + at(3, 'five\n'));
      assert.equal(await read(), 'four\nfive\n');
    });

    it('reads the last lines, with their times', async (test) => {
      const { log, read } = engine(test, shell, { tailLines: 2, hasTimestamps: true });
      writeFileSync(log, at(1, 'one\n') + at(2, 'two\n') + at(3, 'three\n'));

      assert.equal(await read(), at(2, 'two\n') + at(3, 'three\n'));
      appendFileSync(log, at(3, 'four\n') + at(4, 'five\n') + at(5, 'six\n'));
      assert.equal(await read(), at(3, 'four\n') + at(4, 'five\n') + at(5, 'six\n'));
    });

    it('reads nothing but what comes where no line is wanted', async (test) => {
      const { log, read } = engine(test, shell, { tailLines: 0, isFollowing: true });
      writeFileSync(log, at(1, 'one\n') + at(2, 'two\n'));

      assert.equal(await read(), '');
      appendFileSync(log, at(2, 'three\n'));
      assert.equal(await read(), 'three\n');
    });

    it('tells what the client has against it', async (test) => {
      const { log, read } = engine(test, shell);

      await assert.rejects(read(), {
        kind: 'node',
        message: `${join(log, '../docker')} logs failed: Error response from daemon: No such container: ${log}`,
      });
    });
  });
}

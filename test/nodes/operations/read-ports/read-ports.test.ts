import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import process from 'node:process';
import { describe, it } from 'node:test';
import { readSockets } from '../../../../src/nodes/operations/read-ports/listening-socket.ts';
import { readPorts, readPortsScript } from '../../../../src/nodes/operations/read-ports/read-ports.ts';
import { requirement } from '../../../support/requirements.ts';
import { temporaryDirectory } from '../../../support/temporary-directory.ts';
import { NODE_SHELLS, openShell } from '../open-shell.ts';

describe('ports that are taken', { skip: requirement('shells', 'busybox') }, () => {
  const operations = [readPortsScript];

  for (const shell of NODE_SHELLS) {
    it(`are told with who listens, in ${shell}`, async (test) => {
      const server = createServer();
      await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
      const datagrams = createSocket('udp4');
      await new Promise<void>((bound) => datagrams.bind(0, bound));
      test.after(() => {
        server.close();
        datagrams.close();
      });
      const address = server.address();
      const tcp = typeof address === 'object' && address !== null ? address.port : 0;
      const udp = datagrams.address().port;
      const node = openShell(test, { shell, operations });

      const taken = await readPorts(node, undefined, [tcp, udp, 1]);

      assert.deepEqual(
        taken?.map(({ protocol, address: where, port, holder }) => [
          protocol,
          where,
          port,
          holder?.pid,
          holder?.argv[0],
        ]),
        [
          ['TCP', '127.0.0.1', tcp, process.pid, process.argv0],
          ['UDP', '0.0.0.0', udp, process.pid, process.argv0],
        ],
      );
      assert.match(taken[0]?.holder?.controlGroups[0] ?? '', /^\d+:/);
      assert.deepEqual(await readPorts(node, process.pid, [1]), []);
    });

    it(`are nobody's on a mounted root, in ${shell}`, async (test) => {
      const node = openShell(test, { shell, operations, root: temporaryDirectory(test) });

      assert.equal(await readPorts(node, undefined, [22]), undefined);
    });
  }

  it('are read from the lines of the kernel, in whatever family', () => {
    const rest = '00000000:00000000 00:00000000 00000000     0        0 648 1 0000 100 0 0 10 0';
    const none = '00000000000000000000000000000000';

    const sockets = readSockets(
      [
        `/proc/7/net/tcp:   0: 0100007F:07E8 00000000:0000 0A ${rest}`,
        `/proc/7/net/tcp6:1000: ${none}:192B ${none}:0000 0A ${rest}`,
        `/proc/7/net/udp6:   2: 0000000000000000FFFF00000A0200C0:0035 ${none}:0000 07 ${rest}`,
        `/proc/7/net/tcp6:   3: B80D0120000000000000000001000000:0050 ${none}:0000 0A ${rest}`,
        'nonsense',
      ].join('\n'),
    );

    assert.deepEqual(
      sockets.map(({ protocol, address, port, inode }) => `${protocol} ${address} ${port} ${inode}`),
      ['TCP 127.0.0.1 2024 648', 'TCP :: 6443 648', 'UDP 192.0.2.10 53 648', 'TCP 2001:db8::1 80 648'],
    );
  });
});

import { createServer, type Socket } from 'node:net';
import type { Test } from '../../support/temporary-directory.ts';

/** Listens on a free port of this machine until the test is over, and answers the port. */
export async function serve(test: Test, answer: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // The other end may go whenever it likes.
    socket.on('error', () => undefined);
    answer(socket);
  });
  test.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

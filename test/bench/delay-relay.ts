import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP relay on this machine that makes everything take as long as over a line of this round trip. */
export interface DelayRelay {
  readonly port: number;
  close(): void;
}

/**
 * Half of the round trip passes on each way, and a whole one before the first byte, as the handshake of TCP would
 * take: the operating system answers that one on its own.
 */
export async function startDelayRelay(
  targetPort: number,
  roundTripMs: number,
): Promise<DelayRelay> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const vault = connect(targetPort, '127.0.0.1');
    for (const socket of [client, vault]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    let handshakeMs = roundTripMs;
    pass(client, vault, () => {
      const ms = handshakeMs + roundTripMs / 2;
      handshakeMs = 0;
      return ms;
    });
    pass(vault, client, () => roundTripMs / 2);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      sockets.forEach((socket) => socket.destroy());
    },
  };
}

function pass(from: Socket, to: Socket, delayMs: () => number): void {
  const later = (work: () => void): void => {
    const ms = delayMs();
    if (ms === 0) work();
    else setTimeout(work, ms);
  };
  from.on('data', (bytes) => later(() => void (to.destroyed || to.write(bytes))));
  from.on('end', () => later(() => void to.end()));
}

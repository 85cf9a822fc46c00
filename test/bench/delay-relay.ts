import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP relay on this machine that is as slow as a line with this round trip. */
export interface DelayRelay {
  readonly port: number;
  close(): void;
}

/**
 * Half of the round trip passes each way, and a whole one before the first byte, as in the
 * handshake of TCP.
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
    pass(client, vault, roundTripMs / 2, performance.now() + 1.5 * roundTripMs);
    pass(vault, client, roundTripMs / 2, 0);
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

/**
 * @param firstAt - Before this time, on the clock of `performance`, nothing arrives.
 */
function pass(from: Socket, to: Socket, delayMs: number, firstAt: number): void {
  const onTheWay: { readonly dueAt: number; readonly arrive: () => void }[] = [];
  const deliver = (): void => {
    while (onTheWay[0] !== undefined && onTheWay[0].dueAt <= performance.now()) {
      onTheWay.shift()?.arrive();
    }
    const [next] = onTheWay;
    if (next === undefined) return;
    // A timer counts whole milliseconds and is late rather than early. This loop spends the last
    // millisecond watching the clock.
    const ms = Math.floor(next.dueAt - performance.now()) - 1;
    if (ms > 0) setTimeout(deliver, ms);
    else setImmediate(deliver);
  };
  const send = (arrive: () => void): void => {
    onTheWay.push({ dueAt: Math.max(firstAt, performance.now() + delayMs), arrive });
    if (onTheWay.length === 1) deliver();
  };
  from.on('data', (bytes) => send(() => void (to.destroyed || to.write(bytes))));
  from.on('end', () => send(() => void to.end()));
}

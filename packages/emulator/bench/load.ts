import { connect, type Socket } from 'node:net';

/** Sends one request over keep-alive connections and counts the answers, all equally long. */
export async function load(
  port: number,
  request: string,
  answerBytes: number,
  connections: number,
  milliseconds: number,
): Promise<number> {
  let answers = 0;
  const end = performance.now() + milliseconds;
  const run = async (): Promise<void> =>
    new Promise((resolve, reject) => {
      let missing = answerBytes;
      const socket: Socket = connect(port, '127.0.0.1', () => socket.write(request));
      socket.setNoDelay(true);
      socket.on('error', reject);
      socket.on('close', () => resolve());
      socket.on('data', (chunk) => {
        missing -= chunk.length;
        if (missing > 0) return;
        answers += 1;
        missing = answerBytes;
        if (performance.now() < end) socket.write(request);
        else socket.destroy();
      });
    });
  await Promise.all(Array.from({ length: connections }, run));
  return answers;
}

/** One answer as it comes over a connection that stays open. */
export async function answerOf(port: number, request: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0);
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      const body = answer.indexOf('\r\n\r\n') + 4;
      const length = /\r\ncontent-length: (\d+)\r\n/i.exec(answer.toString('latin1'))?.[1];
      if (body < 4 || answer.length < body + Number(length)) return;
      socket.destroy();
      resolve(answer);
    });
  });
}

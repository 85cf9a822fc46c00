import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';

/** A page in a headless Chromium, driven over its DevTools protocol. */
export interface BrowserPage {
  /** The value of a JavaScript expression in the page; promises are waited for. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The first Chromium on the PATH that runs. */
export function findChromium(): string | undefined {
  return ['chromium', 'chromium-browser', 'google-chrome'].find(
    (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  );
}

/** Starts a Chromium with one page. Close it: it has a profile of its own. */
export async function openPage(chromium: string, url: string): Promise<BrowserPage> {
  const profile = await mkdtemp(join(tmpdir(), 'chromium-'));
  const browser = spawn(
    chromium,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      url,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await debuggingPort(browser);
  const socket = new WebSocket(await pageSocket(port, url));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let last = 0;
  return {
    evaluate: async (expression) => {
      last += 1;
      const id = last;
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
      return answerTo(socket, id);
    },
    close: async () => {
      socket.close();
      const gone = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill();
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function debuggingPort(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    browser.once('exit', () => {
      reject(new Error(`Chromium ended early: ${text}`));
    });
    browser.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(text)?.[1];
      if (port !== undefined) resolve(port);
    });
  });
}

async function pageSocket(port: string, url: string): Promise<string> {
  interface Target {
    readonly url: string;
    readonly webSocketDebuggerUrl: string;
  }
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await answer.json()) as readonly Target[];
    const page = targets.find((target) => target.url.startsWith(url));
    if (page !== undefined) return page.webSocketDebuggerUrl;
    await new Promise(setImmediate);
  }
}

async function answerTo(socket: WebSocket, id: number): Promise<unknown> {
  interface Answer {
    readonly id?: number;
    readonly result?: {
      readonly result?: { readonly value?: unknown };
      readonly exceptionDetails?: object;
    };
  }
  return new Promise((resolve, reject) => {
    const listen = ({ data }: { readonly data: unknown }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== id) return;
      socket.removeEventListener('message', listen);
      if (answer.result?.exceptionDetails === undefined) resolve(answer.result?.result?.value);
      else reject(new Error(JSON.stringify(answer.result.exceptionDetails)));
    };
    socket.addEventListener('message', listen);
  });
}

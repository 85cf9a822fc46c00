/**
 * Runs in the `node.exe` of Windows and does there what a test asks for over a socket. It stands
 * between the two, as Wine cannot hand a pipe of Linux to a Windows program: the bundles get pipes
 * of Windows, as from a real runner.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Report, Request } from './bridge-protocol.ts';

const [port = '', koffiPath = ''] = process.argv.slice(2);

interface Koffi {
  load(library: string): {
    func(signature: string): (...args: (string | number | Buffer)[]) => number;
  };
}

const koffi = createRequire(import.meta.url)(koffiPath) as Koffi;
const kernel = koffi.load('kernel32.dll');
const freeConsole = kernel.func('int __stdcall FreeConsole()');
const allocConsole = kernel.func('int __stdcall AllocConsole()');
const generateEvent = kernel.func('int __stdcall GenerateConsoleCtrlEvent(uint32_t e, uint32_t g)');
const createFile = kernel.func(
  'intptr_t __stdcall CreateFileW(str16 n, uint32_t a, uint32_t s, intptr_t p, uint32_t c, uint32_t f, intptr_t t)',
);
const closeHandle = kernel.func('int __stdcall CloseHandle(intptr_t h)');

const crypt = koffi.load('crypt32.dll');
const openStore = crypt.func('intptr_t __stdcall CertOpenSystemStoreW(intptr_t p, str16 name)');
const addCertificate = crypt.func(
  'int __stdcall CertAddEncodedCertificateToStore(intptr_t s, uint32_t e, uint8_t *c, uint32_t n, uint32_t d, intptr_t x)',
);
const closeStore = crypt.func('int __stdcall CertCloseStore(intptr_t s, uint32_t f)');

const X509 = 1;
const REPLACE_EXISTING = 3;
const GENERIC_READ = 0x80000000;
const FILE_SHARE_READ = 1;
const OPEN_EXISTING = 3;
const CTRL_C = 0;
const EVERYBODY = 0;

// The children share this console, as those of a terminal do; this process is not meant.
freeConsole();
allocConsole();
process.on('SIGINT', () => {});

const children = new Map<number, ChildProcess>();
const handles = new Map<number, number>();
const trusted = new Map<number, string>();
const socket = connect(Number(port), '127.0.0.1');
const tell = (report: Report): void => {
  socket.write(`${JSON.stringify(report)}\n`);
};

function start(request: Extract<Request, { do: 'start' }>): void {
  const { id, command, args, cwd, env, stdin } = request;
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  children.set(id, child);
  child.stdout?.on('data', (bytes: Buffer) => {
    tell({ tells: 'stdout', id, bytes: bytes.toString('base64') });
  });
  child.stderr?.on('data', (bytes: Buffer) => {
    tell({ tells: 'stderr', id, bytes: bytes.toString('base64') });
  });
  child.once('error', ({ message }) => {
    tell({ tells: 'exit', id, code: null, error: message });
  });
  child.once('close', (code) => {
    children.delete(id);
    tell({ tells: 'exit', id, code });
  });
  if (stdin !== undefined) child.stdin?.on('error', () => {}).end(stdin);
}

/** What it started may hold its pipes open for longer. */
function kill(id: number): void {
  const child = children.get(id);
  if (child === undefined) return tell({ tells: 'killed', id });
  child.once('exit', () => {
    tell({ tells: 'killed', id });
  });
  child.kill('SIGKILL');
}

function hold({ id, path, forMs }: Extract<Request, { do: 'hold' }>): void {
  const handle = createFile(path, GENERIC_READ, FILE_SHARE_READ, 0, OPEN_EXISTING, 0, 0);
  if (handle < 0) {
    setTimeout(() => {
      hold({ do: 'hold', id, path, forMs });
    }, 1);
    return;
  }
  handles.set(id, handle);
  tell({ tells: 'held', id });
  setTimeout(() => {
    release(id);
  }, forMs);
}

function release(id: number): void {
  const handle = handles.get(id);
  if (handle === undefined) return;
  handles.delete(id);
  closeHandle(handle);
  tell({ tells: 'released', id });
}

/** Adds an authority to those that this user of Windows trusts, until it is taken away again. */
function trust({ id, der }: Extract<Request, { do: 'trust' }>): void {
  const certificate = Buffer.from(der, 'base64');
  const store = openStore(0, 'ROOT');
  addCertificate(store, X509, certificate, certificate.length, REPLACE_EXISTING, 0);
  closeStore(store, 0);
  trusted.set(id, createHash('sha1').update(certificate).digest('hex').toUpperCase());
  tell({ tells: 'trusted', id });
}

// Wine writes down what was added to a store, but not what was deleted.
function distrust(id: number): void {
  const key = `HKCU\\Software\\Microsoft\\SystemCertificates\\Root\\Certificates\\${trusted.get(id) ?? ''}`;
  spawnSync('reg', ['delete', key, '/f']);
  trusted.delete(id);
  tell({ tells: 'distrusted', id });
}

function obey(request: Request): void {
  switch (request.do) {
    case 'start':
      start(request);
      break;
    case 'kill':
      kill(request.id);
      break;
    case 'interrupt':
      generateEvent(CTRL_C, EVERYBODY);
      tell({ tells: 'interrupted', id: request.id });
      break;
    case 'hold':
      hold(request);
      break;
    case 'trust':
      trust(request);
      break;
    case 'distrust':
      distrust(request.id);
      break;
    case 'release':
      release(request.id);
      break;
  }
}

socket.once('connect', () => {
  tell({ tells: 'ready' });
});
createInterface(socket).on('line', (line) => {
  obey(JSON.parse(line) as Request);
});
// The test is over, or gone.
socket.once('close', () => {
  for (const id of trusted.keys()) distrust(id);
  for (const child of children.values()) child.kill('SIGKILL');
  process.exitCode = 0;
  setTimeout(() => {
    process.kill(process.pid);
  }, 100);
});

export { cancellable, cancellation } from './cancellation.ts';
export { createNodeHost } from './node-host.ts';
export { makeStdoutSynchronous, writeFully } from './synchronous-stdout.ts';

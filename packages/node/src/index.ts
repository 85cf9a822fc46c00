export { cancellable, cancellation } from './cancellation.ts';
export { createNodeHost } from './node-runtime.ts';
export { makeStdoutSynchronous, writeFully } from './synchronous-stdout.ts';

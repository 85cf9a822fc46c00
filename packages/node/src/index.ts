export { cancellable, cancellation, type Cancellation } from './cancellation.ts';
export { createNodeHost } from './node-runtime.ts';
export { makeStdoutSynchronous, untilReady, writeFully } from './synchronous-stdout.ts';

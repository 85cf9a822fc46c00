export { cancellable } from './cancellation.ts';
export { createNodeHost } from './node-host.ts';
export { makeStdoutSynchronous } from './synchronous-stdout.ts';

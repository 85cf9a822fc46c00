export { cancellable, cancellation, type Cancellation } from './cancellation.ts';
export { createNodeRuntime } from './node-runtime.ts';
export { silenceNodeDebug } from './node-debug.ts';
export { ownVariable } from './own-variable.ts';
export { ignoreTimeZone } from './time-zone.ts';
export { makeStdoutSynchronous, untilReady, writeFully } from './synchronous-stdout.ts';

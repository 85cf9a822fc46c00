import { Transform } from 'node:stream';
import { LogFilter, type Search } from './log-filter.ts';

/** Makes a stream that passes on what it gets, with every mask replaced. */
export function createMaskStream(search: Search): Transform {
  const filter = new LogFilter(search);
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      for (const part of filter.push(chunk)) this.push(part);
      done();
    },
    flush(done) {
      for (const part of filter.finish()) this.push(part);
      done();
    },
  });
}

import { Transform } from 'node:stream';
import { LogFilter, type Search } from './log-filter.ts';

/** Makes a stream that passes on what it gets, with every mask replaced. */
export function createMaskStream(search: Search): Transform {
  const filter = new LogFilter(search);
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      pushJoined(this, filter.push(chunk));
      done();
    },
    flush(done) {
      pushJoined(this, filter.finish());
      done();
    },
  });
}

/** A write for each part would take longer than to join them. */
function pushJoined(stream: Transform, parts: readonly Uint8Array[]): void {
  if (parts.length > 0) stream.push(parts.length === 1 ? parts[0] : Buffer.concat(parts));
}

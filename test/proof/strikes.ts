import type { Emulator, FaultRule } from '@senhasegura-action/emulator';
import { createDirectTransport, type Runtime } from '@senhasegura-action/core';
import { TransportError } from '../../packages/core/src/vault/network/transport.ts';

/** What happens to one attempt. `unreachable` happens on this side: nothing is sent. */
export type Fault = Omit<FaultRule, 'on' | 'nth'> | { readonly fault: 'unreachable' };

/**
 * What happens to the attempts of one call, in this order. After them the call succeeds, or never
 * does.
 */
export interface Strike {
  /** `METHOD path`, below the prefix. */
  readonly on: string;
  readonly faults: readonly Fault[];
  /** Says that the last fault stays. */
  readonly lasting?: boolean;
}

/** Prepares the emulator, and a transport to it, for these faults. */
export function strikeAll(
  emulator: Emulator,
  strikes: readonly Strike[],
): Pick<Runtime, 'createTransport'> & { readonly clear: () => void } {
  let unreachable: { on: string; from: number; until: number }[] = [];
  for (const { on, faults, lasting = false } of strikes) {
    let seen = 0;
    for (const [index, fault] of faults.entries()) {
      const stays = lasting && index === faults.length - 1;
      if (fault.fault === 'unreachable') {
        unreachable.push({ on, from: index, until: stays ? Infinity : index });
        continue;
      }
      seen += 1;
      const first = seen;
      emulator.faults.add({
        ...fault,
        on,
        nth: stays ? Array.from({ length: 200 }, (_, more) => first + more) : first,
      });
    }
  }
  const attempts = new Map<string, number>();
  return {
    createTransport: (options) => {
      const { send, close } = createDirectTransport(options);
      return {
        close,
        send: async (request, signal) => {
          const call = `${request.method} ${request.url.pathname.replace(/^\/(iso|api)\//, '')}`;
          const attempt = attempts.get(call) ?? 0;
          attempts.set(call, attempt + 1);
          const refused = unreachable.some(
            ({ on, from, until }) => on === call && attempt >= from && attempt <= until,
          );
          if (refused) throw new TransportError('ERR_NETWORK', `${call} refused.`, false);
          return send(request, signal);
        },
      };
    },
    clear: () => {
      unreachable = [];
      emulator.faults.clear();
    },
  };
}

export function nameOf(strikes: readonly Strike[]): string {
  return strikes
    .map(({ on, faults, lasting }) => {
      const names = faults.map((fault) =>
        fault.fault === 'unreachable'
          ? fault.fault
          : [fault.fault, fault.when, fault.status, fault.retry_after && 'told when']
              .filter(Boolean)
              .join(' '),
      );
      return `${on}: ${names.join(', ')}${lasting === true ? ' and so on' : ''}`;
    })
    .join(' + ');
}

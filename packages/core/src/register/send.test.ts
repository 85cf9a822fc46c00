import { describe, expect, it } from 'vitest';
import { CLI } from '../platforms/cli.ts';
import { SenhaseguraError } from '../model/errors.ts';
import { maskAll } from '../mask/mask.ts';
import { Redacted } from '../model/redacted.ts';
import { readAnswer } from '../vault/answers/answer.ts';
import type { Form, Registrar } from '../vault/registrar.ts';
import { TransportError } from '../vault/network/transport.ts';
import { parseMapping } from './mapping.ts';
import { sendSecrets, sendVariables, type Sent } from './send.ts';
import { valuesOf } from './upload.ts';

const MAPPING = parseMapping(
  { key_value: ['A', 'B', 'C'].map((name) => ({ name, fields: ['K'] })) },
  'secret',
);
const VALUE = 'a-value-that-nobody-may-see-although-it-is-long';
const VALUES = valuesOf(
  maskAll(
    [
      {
        label: 'the variable K',
        placement: { kind: 'env', name: 'K' },
        value: new Redacted(VALUE),
        maskPolicy: 'full',
        expiration: undefined,
      },
    ],
    { ...CLI, addMask: () => {} },
  ).secrets,
);

/** What an answer of the vault is thrown as. */
function answered(status: number, body: object | string, again = false): Error {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  try {
    readAnswer({ status, headers: {}, body: Buffer.from(text), again }, 'write it', () => false);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("This answer isn't an error.");
}

async function sendWith(change: Partial<Registrar>, via: 'secret' | 'variables'): Promise<Sent> {
  const registrar: Registrar = {
    logIn: async () => Promise.resolve(),
    uploadVariables: async () => Promise.resolve(),
    writeSecret: async () => Promise.resolve('1'),
    ...change,
  };
  return (via === 'secret' ? sendSecrets : sendVariables)(registrar, MAPPING, VALUES);
}

const fails = (error: Error) => async () => Promise.reject(error);
const ENCODED = { secret: 'data', variables: 'env' } as const;
const results = ({ outcomes }: Sent): string[] => outcomes.map(({ result }) => result);
const UNKNOWN = 'It is unknown whether the vault stored it.';

describe('sendSecrets and sendVariables', () => {
  it('leave no doubt when already the login fails', async () => {
    const lost = new TransportError('ERR_TIMEOUT', 'No answer.', true);
    for (const via of ['secret', 'variables'] as const) {
      const sent = await sendWith({ logIn: fails(lost), writeSecret: fails(new Error()) }, via);
      expect(results(sent)).toEqual(['not sent', 'not sent', 'not sent']);
      expect(sent.failure).toBe(lost);
    }
  });

  it('tell what was written before something failed', async () => {
    let count = 0;
    const writeSecret = async () => {
      count += 1;
      if (count === 2) throw answered(400, { response: { status: 400, error: true } });
      return Promise.resolve('4');
    };
    const sent = await sendWith({ writeSecret }, 'secret');
    expect(results(sent)).toEqual(['updated, version 4', 'FAILED', 'not sent']);
    expect(count).toBe(2);
  });

  it.each([
    ['a refusal', answered(200, { response: { status: 400, error: true } }), 'FAILED'],
    ["4.x's refusal", answered(500, { response: { status: 500, error: true } }), 'FAILED'],
    ['a login that ended', answered(401, { message: 'Unauthorized' }), 'FAILED'],
    ['too many calls', answered(429, { message: 'slow down' }), 'FAILED'],
    ['no such route', answered(404, { message: 'no Route matched with those values' }), 'FAILED'],
    ['what never left', new TransportError('ERR_NETWORK', 'Nobody.', false), 'FAILED'],
    ['a fault of nobody knows whom', answered(500, '<h1>Oops</h1>'), 'NOT KNOWN'],
    ['a gateway', answered(502, { message: 'Bad Gateway' }), 'NOT KNOWN'],
    ['an outage in an envelope', answered(200, { response: { status: 502 } }), 'NOT KNOWN'],
    ['a page in between', answered(200, '<h1>Log in</h1>'), 'NOT KNOWN'],
    ['a second try', answered(400, { response: { status: 400 } }, true), 'NOT KNOWN'],
    ['a lost answer', new TransportError('ERR_NETWORK', 'Lost.', true), 'NOT KNOWN'],
    ['a cancelled request', new TransportError('ERR_CANCELLED', 'Stop.', true), 'NOT KNOWN'],
  ])('say of %s what it means', async (_name, error, result) => {
    for (const via of ['secret', 'variables'] as const) {
      const failing = fails(error);
      const sent = await sendWith({ writeSecret: failing, uploadVariables: failing }, via);
      expect(sent.outcomes[0]?.result).toBe(result);
      expect(sent.failure?.message.includes(UNKNOWN)).toBe(result === 'NOT KNOWN');
    }
  });

  it.each(['secret', 'variables'] as const)(
    'say via %s what no message may repeat: the values, and the encodings in which they travel',
    async (via) => {
      const kept: string[] = [];
      const keep = (form: Form, secrets: readonly string[]): void => {
        kept.push(...secrets.map((text) => (text === form[ENCODED[via]] ? 'encoded' : text)));
      };
      await sendWith(
        {
          writeSecret: async (_, form, secrets) => Promise.resolve(String(keep(form, secrets))),
          uploadVariables: async (form, secrets) => Promise.resolve(keep(form, secrets)),
        },
        via,
      );
      expect(new Set(kept)).toEqual(new Set([VALUE, 'encoded', '']));
    },
  );

  it('let through what nobody expects', async () => {
    const error = new TypeError('a mistake of ours');
    await expect(sendWith({ writeSecret: fails(error) }, 'secret')).rejects.toBe(error);
    expect(error).not.toBeInstanceOf(SenhaseguraError);
  });
});

import type { Switches } from '../settings/switches.ts';
import { json, type VaultResponse } from './message.ts';

/** What the form of an answer depends on. */
export interface Dialect {
  readonly switches: Switches;
  readonly tenant: string;
}

/** A failure in the vendor's envelope (contract §6). */
export interface Failure {
  readonly http: number;
  readonly message: string;
  /** The module's own code (contract §10); the message then begins with it. */
  readonly code?: number;
  readonly errorCode?: number;
}

/**
 * A success in the envelope of the dialect.
 *
 * @param status - Of the body. HTTP says 200 even for 201, unless the dialect mirrors it.
 * @param more - Further members of `response`.
 */
export function success(
  dialect: Dialect,
  message: string,
  payload: Readonly<Record<string, unknown>> = {},
  status: 200 | 201 = 200,
  more: Readonly<Record<string, string>> = {},
): VaultResponse {
  const http = status === 201 && dialect.switches['http.created'] === 'mirror' ? 201 : 200;
  const outcome = { status, message, error: false, errorCode: 0 };
  const { response, ...rest } = envelope(dialect, outcome);
  return json(http, { ...rest, response: { ...response, ...more }, ...payload });
}

/** A failure in the envelope of the dialect. */
export function failure(
  dialect: Dialect,
  { http, message, code, errorCode }: Failure,
): VaultResponse {
  const { switches } = dialect;
  const text = code === undefined ? message : `${code}: ${message}`;
  const body = envelope(dialect, {
    status: http,
    message: text,
    error: switches['envelope.errorFlagBug'] === 'off',
    errorCode: switches['envelope.errorCode'] === 'zero' ? 0 : (errorCode ?? 1),
  });
  const exception = {
    code: code ?? http,
    message: text,
    detail: switches['envelope.style'] === 'v4' ? '' : null,
  };
  return json(
    switches['http.failure'] === 'always200' ? 200 : http,
    code === undefined && http !== 500 ? body : { ...body, exception },
  );
}

interface Outcome {
  readonly status: number;
  readonly message: string;
  readonly error: boolean;
  readonly errorCode: number;
}

interface Envelope {
  readonly code?: number;
  readonly tenant?: string;
  readonly response: Readonly<Record<string, unknown>>;
}

function envelope(dialect: Dialect, outcome: Outcome): Envelope {
  const { switches, tenant } = dialect;
  const { status, message, error } = outcome;
  const absent = switches['envelope.errorCode'] === 'absent';
  const english = absent ? {} : { error_code: outcome.errorCode };
  const portuguese = absent ? {} : { cod_erro: outcome.errorCode };
  const longResponse = (secondName: 'Message' | 'mensagem') => ({
    status,
    message,
    error,
    ...english,
    detail: '',
    [secondName]: message,
    erro: error,
    ...portuguese,
  });
  switch (switches['envelope.style']) {
    case 'classic':
      return {
        response: {
          status,
          mensagem: message,
          erro: error,
          ...portuguese,
          message,
          error,
          ...english,
        },
      };
    case 'pt':
      return { response: { status, mensagem: message, erro: error } };
    case 'en':
      return { response: { status, message, error } };
    case 'menssage':
      return { response: { status, menssage: message, erro: error } };
    case 'v4':
      return { code: status, tenant, response: longResponse('Message') };
    case 'extended':
      return { code: status, response: longResponse('mensagem') };
  }
}

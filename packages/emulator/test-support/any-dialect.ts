import { at, textAt, type RawAnswer } from './raw-client.ts';

/** What an answer says in any dialect, read as contract §6 asks of a client. */
export interface Outcome {
  readonly failed: boolean;
  readonly message: string;
  readonly code: number | undefined;
}

/** Reads an answer of any dialect. */
export function outcomeOf({ status, json, text }: RawAnswer): Outcome {
  if (status === 204) return { failed: text !== '', message: '', code: undefined };
  const response = at(json, 'response');
  const bodyStatus = at(response, 'status');
  const message = ['message', 'mensagem', 'Message', 'menssage']
    .map((name) => textAt(response, name))
    .find((one) => one !== '');
  const code = at(json, 'exception', 'code');
  return {
    failed:
      status >= 400 ||
      (typeof bodyStatus === 'number' && bodyStatus >= 400) ||
      at(response, 'error') === true ||
      at(response, 'erro') === true ||
      typeof json?.['error'] === 'string' ||
      json === undefined,
    message: message ?? textAt(json, 'message'),
    code: typeof code === 'number' ? code : undefined,
  };
}

import { statSync } from 'node:fs';
import type { InputContext, RawInputs } from '@senhasegura-action/core';
import type { WithheldFrom } from './withheld.ts';

/** GitHub sends no larger event. */
const MAX_EVENT_BYTES = 25 * 2 ** 20;

/** The inputs of the action, as the runner hands them over. */
export function readInputs(): RawInputs {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('INPUT_') ? [[name.slice('INPUT_'.length).toLowerCase(), value]] : [],
    ),
  );
}

/** What the job says beside the inputs. */
export async function readContext(raw: RawInputs): Promise<InputContext> {
  const { SENHASEGURA_URL, SENHASEGURA_CLIENT_ID, SENHASEGURA_CLIENT_SECRET } = process.env;
  const environment = {
    url: SENHASEGURA_URL,
    clientId: SENHASEGURA_CLIENT_ID,
    clientSecret: SENHASEGURA_CLIENT_SECRET,
  };
  if (raw['client-secret'] || SENHASEGURA_CLIENT_SECRET) return { environment };
  return { environment, untrustedRun: await whyWithheld() };
}

/**
 * Every step can write the event, so it may hold anything. It only makes a message more helpful.
 */
async function whyWithheld(): Promise<WithheldFrom | undefined> {
  try {
    const event = statSync(process.env['GITHUB_EVENT_PATH'] ?? '');
    if (!event.isFile() || event.size > MAX_EVENT_BYTES) return undefined;
    const { withheldFrom } = await import(/* webpackIgnore: true */ './withheld.ts');
    return withheldFrom();
  } catch {
    return undefined;
  }
}

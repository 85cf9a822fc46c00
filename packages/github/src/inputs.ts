import type { InputContext, RawInputs } from '@senhasegura-action/core';

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
  const { withheldFrom } = await import(/* webpackIgnore: true */ './job.ts');
  return { environment, untrustedRun: withheldFrom() };
}

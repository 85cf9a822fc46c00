import { foldName } from '../names.ts';
import type { Redacted } from '../redacted.ts';

/** The value of a variable of the job, or undefined where there is none. */
export type VariableSource = (name: string) => string | undefined;

// What the platforms give to a job for the time that it runs.
const TOKENS: readonly string[] = [
  'GITHUB_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'SYSTEM_ACCESSTOKEN',
  'SECRET_SYSTEM_ACCESSTOKEN',
  'CI_JOB_TOKEN',
  'CI_BUILD_TOKEN',
  'CI_JOB_JWT',
  'CI_JOB_JWT_V1',
  'CI_JOB_JWT_V2',
  'CI_REGISTRY_PASSWORD',
  'CI_DEPENDENCY_PROXY_PASSWORD',
  'CI_DEPLOY_PASSWORD',
  'CI_REPOSITORY_URL',
  'BITBUCKET_STEP_OIDC_TOKEN',
  'CIRCLE_OIDC_TOKEN',
  'CIRCLE_OIDC_TOKEN_V2',
];
// Whole families: what the platforms hand to actions and tasks, among it the credentials of service connections.
const PREFIXES: readonly string[] = [
  'ACTIONS_',
  'INPUT_',
  'AGENT_PROXY',
  'AGENT_CLIENTCERT',
  'ENDPOINT_AUTH_',
  'SECUREFILE_TICKET_',
  'VSTS_',
];
const OWN_PREFIX = 'SENHASEGURA_';
// How the tokens of a job begin on GitHub and GitLab, whatever the variable is called.
const TOKEN_VALUE = /^(?:ghs_|glcbt-)/;

/**
 * Says why a variable is never sent, even when a mapping names it: tokens of the platform end with the job, and what
 * logs in to the vault must not be readable in it.
 *
 * @param own - The credentials that this run uses.
 * @returns A clause that follows the variable's name, or undefined for a variable that may be sent.
 */
export function refusalOf(
  name: string,
  value: string,
  own: readonly Redacted[],
  variable: VariableSource,
): string | undefined {
  const folded = foldName(name);
  if (folded.startsWith(OWN_PREFIX))
    return 'belongs to this tool, which never sends its own settings';
  if (own.some((credential) => credential.reveal() === value.trim()))
    return 'holds a credential of this run itself';
  if (TOKENS.includes(folded) || PREFIXES.some((prefix) => folded.startsWith(prefix)))
    return 'belongs to the platform, whose tokens end with the job';
  if (TOKEN_VALUE.test(value) || TOKENS.some((token) => variable(token) === value))
    return 'holds a token of the platform, which ends with the job';
  return undefined;
}

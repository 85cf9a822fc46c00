import { foldName } from '../plan/names.ts';
import type { Redacted } from '../model/redacted.ts';

/** The value of a variable of the job, or undefined where there is none. */
export type VariableSource = (name: string) => string | undefined;

// What the platforms give a job while it runs.
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
// Whole families: what the platforms hand to actions and tasks, among it the credentials of service
// connections.
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
// How the tokens of a job begin on GitHub and GitLab, whatever the variable is called and whatever
// stands around.
const TOKEN_VALUE = /(?<!\w)(?:ghs_|glcbt-)[\w.-]{10}/;
/** A credential of this length is in no other text by chance. */
const TELLING_LENGTH = 16;

/**
 * Says why a variable is never sent, even when a mapping names it: tokens of the platform end with
 * the job, and what logs in to the vault must not be readable in it. A longer text that holds one,
 * such as an address or the base64 of a login, is refused as well.
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
  // The agent of Azure hands secret variables over with a prefix.
  const names = [foldName(name), foldName(name).replace(/^SECRET_/, '')];
  if (names.some((one) => one.startsWith(OWN_PREFIX)))
    return 'belongs to this tool, which never sends its own settings';
  const plain = [value, ...decodedParts(value)];
  const texts = plain.map(squeezed);
  if (own.some((credential) => holds(texts, credential.reveal())))
    return 'holds a credential of this run itself';
  if (
    names.some((one) => TOKENS.includes(one)) ||
    PREFIXES.some((one) => names[0]?.startsWith(one))
  )
    return 'belongs to the platform, whose tokens expire with the job';
  if (
    // A token may follow a word, as in a header, or be broken in two by a line end.
    [...plain, ...texts].some((text) => TOKEN_VALUE.test(text)) ||
    TOKENS.some((token) => holds(texts, variable(token) ?? ''))
  )
    return 'holds a token of the platform, which expires with the job';
  return undefined;
}

function holds(texts: readonly string[], credential: string): boolean {
  const sought = squeezed(credential);
  if (sought === '') return false;
  return texts.some((text) =>
    sought.length < TELLING_LENGTH ? text === sought : text.includes(sought),
  );
}

/** Without blanks and line ends, which files and shells add and drop. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/**
 * What a text holds in base64, as the header of a login and Docker's configuration do.
 */
function decodedParts(text: string): string[] {
  const parts = text.replace(/[\r\n]+/g, '').match(/[\w+/-]{16,}/g) ?? [];
  return parts.map((part) => Buffer.from(part, 'base64').toString('latin1'));
}

import packageJson from '../../package.json' with { type: 'json' };

/**
 * The header by which an administrator finds a job in the vault's log: product, version, platform
 * and run, and nothing else.
 *
 * @param run - The platform's number of the run. One that doesn't look like a number is left out.
 */
export function userAgent(platform: string, run: string | undefined): string {
  const job = /^[\w.-]{1,64}$/.test(run ?? '') ? `; run ${run}` : '';
  return `senhasegura-action/${packageJson.version} (${platform}${job})`;
}

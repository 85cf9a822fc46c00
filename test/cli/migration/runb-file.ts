/** A tool that `dsm runb --tool` names. */
export type RunbTool = keyof typeof LINES;

/** What one secret of an authorization holds. */
export type Data = Readonly<Record<string, string | null>>;

// As in cmd/dsm/runb.go at ef39497: nothing is escaped, and four of the templates are unfinished.
const LINES = {
  linux: (name: string, value: string) => `declare -x ${name}='${value}'`,
  github: (name: string, value: string) => `echo '${name}=${value}' >> $GITHUB_ENV`,
  'azure-devops': (name: string, value: string) =>
    `echo '##vso[task.setvariable variable=${name};issecret=true;]${value}'`,
  bamboo: (name: string, value: string) => `(${name})=(.[${value}])`,
  bitbucket: (name: string, value: string) => `export (${name})="(.[${value}])"`,
  circleci: (name: string, value: string) =>
    `echo '"'"'export (${name})="(.[${value}])"'"'"' >> $BASH_ENV`,
  teamcity: (name: string, value: string) =>
    `echo '"'"'##teamcity[setParameter name="(${name})" value="(.[${value}])"]'"'"'"`,
} as const;

/** Every tool that `dsm runb` takes. */
export const RUNB_TOOLS = Object.keys(LINES) as readonly RunbTool[];

/**
 * What `dsm runb` writes: one variable a key, of which the last secret gives the value, and an
 * empty one for a null. Its own order is random.
 */
export function runbFile(tool: RunbTool, secrets: readonly Data[]): string {
  const values = new Map(secrets.flatMap((data) => Object.entries(data)));
  const lines = [...values].map(([name, value]) => LINES[tool](name, value ?? ''));
  return lines.map((line) => `${line}\n`).join('');
}

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Our variables by the names that are documented: Windows hands them over in any case. */
export function withOurNames(env: Environment, windows: boolean): Environment {
  if (!windows) return env;
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      /^SENHASEGURA_/i.test(name) ? name.toUpperCase() : name,
      value,
    ]),
  );
}

/**
 * What a GitLab server checks of `spec:inputs`, retold from its sources (gitlabhq/gitlabhq:
 * lib/gitlab/ci/config/interpolation and lib/gitlab/untrusted_regexp.rb).
 */
export interface ServerRules {
  readonly name: string;
  /** What an input may be declared with; anything else refuses the file. */
  readonly keywords: ReadonlySet<string>;
  /** Whether an empty or blank text can match a pattern. */
  readonly blankMatches: boolean;
}

/** The oldest one that knows what the template uses, and one since gitlab-org/gitlab!192082. */
export const SERVERS: readonly ServerRules[] = [
  {
    name: 'GitLab 16.6',
    keywords: new Set(['default', 'description', 'options', 'regex', 'type']),
    blankMatches: false,
  },
  {
    name: 'GitLab since 18.2',
    keywords: new Set(['default', 'description', 'options', 'regex', 'type', 'rules']),
    blankMatches: true,
  },
];

/** An input as `spec:inputs` declares it. */
export interface Declared {
  readonly default?: string;
  readonly options?: readonly string[];
  readonly regex?: string;
}

/** Why a server refuses a file with this input, given this text or none. */
export function refusals(
  { keywords, blankMatches }: ServerRules,
  declared: Declared,
  given?: string,
): readonly string[] {
  const unknown = Object.keys(declared).filter((keyword) => !keywords.has(keyword));
  const texts = [
    ['default value', declared.default],
    ['provided value', given],
  ] as const;
  return [
    ...unknown.map((keyword) => `unknown keyword ${keyword}`),
    ...texts.flatMap(([what, text]) => {
      if (text === undefined) return [];
      if (declared.options?.includes(text) === false) return [`${what} is not in the list`];
      if (declared.regex === undefined) return [];
      const matches =
        (blankMatches || text.trim() !== '') && new RegExp(declared.regex, 'u').test(text);
      return matches ? [] : [`${what} does not match required RegEx pattern`];
    }),
  ];
}

/** How a server puts a text in: Ruby's `gsub` reads backslashes in what it puts in. */
export function putIn(text: string): string {
  return text.replace(/\\(\\|&|0)/g, (_, sign: string) => (sign === '\\' ? '\\' : '$[[ … ]]'));
}

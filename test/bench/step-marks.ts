/** A step that a program takes, and what its source goes on with afterwards, which it has once. */
export type Step = readonly [step: string, next: string];

/** The steps of the smallest program. */
export const SMALLEST_STEPS: readonly Step[] = [
  ["Node starts, and loads the file and Node's modules", 'const { VAULT'],
  ['request made, connection under way', 'request.on('],
  ['login: connected, sent, answered', 'const { application } = await'],
  ['secrets: asked for, received, parsed', 'for (const { data } of'],
  ['values masked and written', 'agent.destroy()'],
];

/** The steps of the GitHub action, as they stand in its bundle. */
export const MAIN_STEPS: readonly Step[] = [
  ["Node starts, and loads the file and Node's modules", 'process.argv[2] === "post" ?'],
  ['output made synchronous, inputs read', 'let { raw, platform, context } = step, masks'],
  [
    'credentials masked',
    'let reader = new InputReader(withConnection(raw, context), platform), inputs = readWayInputs',
  ],
  ['address, authority and proxy checked', 'let { hostname, port } = urlToHttpOptions(url)'],
  ['TCP sets out, TLS context made', 'await new Promise(((resolve, reject) => tcp.once('],
  ['TCP connected', 'let servername = isIP(host)'],
  ['TLS sets out', 'let inputs = parseInputs(raw, platform, context)'],
  ['other inputs read', 'let plan = makePlan(inputs, platform)'],
  ['plan and client made', 'let lending = await openLending('],
  ['journal authenticated and saved', 'let fetching = fetchObjects('],
  ['request made', 'outgoing.end(request.body)'],
  ['TLS connected', 'progress.connected = !0, clearTimeout'],
  ['login sent', 'this.finish(), await'],
  [
    'credentials masked in their encodings',
    'await new Promise(setImmediate);\n\t\tlet steps = further',
  ],
  ['head of the answer', 'let { idleTimeoutMs = 15e3 } = options'],
  ['answer complete', 'resolve(answer)'],
  ['answer parsed, values found and checked', 'let masking = maskAll(selection.secrets, platform)'],
  ['values masked', 'for (let notice of [...selection.notices'],
  ['notices given, no files written', 'exportVariables(secrets, written.files, platform)'],
  ['values exported', 'report(masking,'],
  ['log and summary written', 'masks.finish(), opening.then('],
];

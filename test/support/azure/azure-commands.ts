/** One line of a step's output as the agent takes it. */
export type AgentLine =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'command';
      /** Such as `task.setvariable`, in lower case. */
      readonly name: string;
      /** By lower-case name, as the agent ignores case there. */
      readonly properties: Readonly<Record<string, string>>;
      readonly data: string;
    };

const PREFIX = '##vso[';

/** The agent's own order: what was escaped first is unescaped last. */
function unescape(text: string): string {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%AZP25', '%');
}

/**
 * Reads a line as agent 4.27x does (Command.cs): a command may begin anywhere in it, and ends at
 * the first `]`. Whatever only looks like a command is text.
 */
export function readAgentLine(line: string): AgentLine {
  const start = line.indexOf(PREFIX);
  const end = line.indexOf(']', start);
  const head = start < 0 || end < 0 ? '' : line.slice(start + PREFIX.length, end);
  const [, name, list = ''] = /^([a-z]+\.[a-z]+)(?: (.*))?$/i.exec(head) ?? [];
  if (name === undefined) return { kind: 'text', text: line };
  const properties = list.split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 1 ? [] : [[pair.slice(0, at).trim().toLowerCase(), unescape(pair.slice(at + 1))]];
  });
  return {
    kind: 'command',
    name: name.toLowerCase(),
    properties: Object.fromEntries(properties) as Record<string, string>,
    data: unescape(line.slice(end + 1)),
  };
}

/** Output cut where .NET's StreamReader.ReadLine cuts it. */
export function agentLines(output: string): string[] {
  const lines = output.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

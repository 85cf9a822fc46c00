/**
 * The data of a command that GitHub's runner reads from the log.
 *
 * Source: actions/runner ActionCommand.cs.
 */
export function workflowCommandData(text: string): string {
  return escapeBreaks(text.replaceAll('%', '%25'));
}

/**
 * A `%` that Azure's agent would take for the beginning of an escape. `%AZP25` comes last, and case
 * counts.
 *
 * Source: azure-pipelines-agent Command.cs.
 */
export const AZURE_ESCAPE = /%(?=3B|0D|0A|5D|AZP25)/g;

/**
 * The data of a command that Azure's agent reads from the log, changed as little as possible: an
 * agent that debugs shows the command as it came, and its own mask hides what isn't escaped there.
 */
export function loggingCommandData(text: string): string {
  return escapeBreaks(text.replace(AZURE_ESCAPE, '%AZP25'));
}

/** Line breaks as both runners write them, where `%` was escaped before. */
export function escapeBreaks(text: string): string {
  return text.replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

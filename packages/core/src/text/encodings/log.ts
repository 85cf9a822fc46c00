import { escapeBreaks, workflowCommandData } from '../log-commands.ts';
import type { Encoding } from './encoding.ts';

/** As the data of a GitHub workflow command. */
export const workflowCommand: Encoding = workflowCommandData;

/**
 * As the data of an Azure Pipelines logging command, when the agent's toolkit writes it: it escapes
 * every `%`. Our own commands leave most of them alone, see `loggingCommandData`.
 */
export const loggingCommand: Encoding = (text) => escapeBreaks(text.replaceAll('%', '%AZP25'));

/** With its line breaks written as in most programming languages, the rest as it is. */
export const breaksEscaped: Encoding = (text) =>
  text.replaceAll('\r', '\\r').replaceAll('\n', '\\n');

/** With each line break as one blank: an unquoted `$VARIABLE` in a shell. */
export const breaksAsBlanks: Encoding = (text) => text.replace(/\r\n|\r|\n/g, ' ');

/** Without its line breaks. */
export const breaksRemoved: Encoding = (text) => text.replace(/[\r\n]/g, '');

/** With each run of blanks as one: an unquoted `$VARIABLE` in a shell that holds a tab. */
export const blanksJoined: Encoding = (text) => text.trim().replace(/[ \t\r\n]+/g, ' ');

/** In the composed form of Unicode, as terraform keeps every text. */
export const composed: Encoding = (text) => text.normalize('NFC');

/** In the decomposed form of Unicode, as the file names of macOS have it. */
export const decomposed: Encoding = (text) => text.normalize('NFD');

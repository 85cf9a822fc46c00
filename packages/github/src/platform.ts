import { appendFileSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import * as core from '@actions/core';
import { errnoOf, inert, SenhaseguraError, type Platform } from '@senhasegura-action/core';
import { GITHUB } from '@senhasegura-action/core/platforms/github';
import { onWindows } from '@senhasegura-action/core/platforms/windows';

/** The name under which the journal is kept between main and post. */
const STATE = 'journal';

const COMMAND_FILES = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'];

/** GitHub's runner as core sees it. */
export function createPlatform(): Platform {
  return {
    ...(process.platform === 'win32' ? onWindows(GITHUB) : GITHUB),
    commandFiles: [process.env['GITHUB_ENV'], process.env['GITHUB_OUTPUT']].filter(
      (path) => path !== undefined,
    ),
    addMask: (text) => core.setSecret(text),
    exportSecret: (kind, name, { value }) => exportText(kind, name, String(value.reveal())),
    exportPath: exportText,
    saveState: (state) => writing(() => core.saveState(STATE, state)),
    debug: (text) => core.debug(inert(text)),
    info: (text) => core.info(inert(text)),
    warning: (text) => core.warning(inert(text)),
    summary: writeSummary,
  };
}

/** What main kept for post; empty when it kept nothing. */
export function loadState(): string {
  return core.getState(STATE);
}

/**
 * Makes sure that the runner gives the files through which values travel. Without them the toolkit
 * would fall back to commands on stdout, and these would show the values.
 *
 * @throws ERR_PLATFORM
 */
export function requireCommandFiles(): void {
  const missing = COMMAND_FILES.filter((name) => !takesValues(process.env[name] ?? ''));
  if (missing.length > 0) {
    throw new SenhaseguraError(
      'ERR_PLATFORM',
      `The runner does not provide ${missing.join(', ')}, so values cannot be passed on safely. ` +
        'Use runner 2.327.1 or newer.',
    );
  }
}

/** A pipe that nobody reads is an error (ENXIO) at once. Windows has no such pipes. */
const WITHOUT_WAITING = constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0);

/** Whoever writes to a pipe that nobody reads waits for ever. */
function takesValues(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    closeSync(openSync(path, WITHOUT_WAITING));
    return true;
  } catch (error) {
    return errnoOf(error) !== 'ENXIO';
  }
}

// The toolkit's builder of summaries is larger than everything else that we use of it, and a
// summary is only one file.
function writeSummary(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  // An old GHES has no summary page, and a full disk must not fail a job whose secrets are loaded.
  if (!file) return;
  try {
    const opened = openSync(file, WITHOUT_WAITING | constants.O_CREAT);
    try {
      appendFileSync(opened, `${markdown}\n`);
    } finally {
      closeSync(opened);
    }
  } catch {
    core.warning('The summary page could not be written.');
  }
}

function exportText(kind: 'output' | 'env', name: string, text: string): void {
  writing(() => (kind === 'env' ? core.exportVariable(name, text) : core.setOutput(name, text)));
}

// A full disk isn't a fault of this program, and the error may quote what was to be written.
function writing(work: () => void): void {
  try {
    work();
  } catch (error) {
    const code = errnoOf(error) ?? 'unknown';
    throw new SenhaseguraError(
      'ERR_PLATFORM',
      `The file that passes values to the runner could not be written (${code}).`,
    );
  }
}

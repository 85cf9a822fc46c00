import type { GithubMasker } from '../maskers/masker-github.ts';
import { CommandReader, outputLines, type CommandEvent } from './runner-commands.ts';

interface LogLine {
  readonly depth: number;
  readonly raw: string;
  readonly shown: string;
}

const labels: Partial<Record<CommandEvent['kind'], string>> = {
  notice: 'Notice: ',
  warning: 'Warning: ',
  error: 'Error: ',
  debug: '##[debug]',
};

/**
 * The log of one job. A line is masked with the masks known when it arrives, as on the runner:
 * a mask that comes later does not reach back.
 */
export class JobLog {
  readonly #masker: GithubMasker;
  readonly #debug: boolean;
  readonly #lines: LogLine[] = [];
  #grouped = false;

  constructor(masker: GithubMasker, debug: boolean) {
    this.#masker = masker;
    this.#debug = debug;
  }

  step(title: string): void {
    this.#grouped = false;
    this.#push(0, `▼ ${title}`);
  }

  group(title: string, lines: readonly string[]): void {
    this.#push(1, `▼ ${title}`);
    for (const line of lines) this.#push(2, line);
  }

  error(message: string): void {
    this.#write(`${labels.error ?? ''}${message}`);
  }

  debug(message: string): void {
    if (this.#debug) this.#write(`${labels.debug ?? ''}${message}`);
  }

  /**
   * A step's output, with its masks taking effect line by line. The runner empties stderr before
   * stdout each time it looks, so at worst nothing that stdout masks protects stderr: that worst
   * case is what the log shows.
   */
  output(stdout: string, stderr: string): CommandEvent[] {
    const reader = new CommandReader();
    return [...outputLines(stderr), ...outputLines(stdout)].map((line) => {
      const event = reader.read(line);
      this.#event(event);
      return event;
    });
  }

  /**
   * The log as people see it; unmasked, as it would be without any mask; folded, with its groups
   * closed.
   */
  render({ masked, folded = false }: { masked: boolean; folded?: boolean }): string {
    return this.#lines
      .filter(({ depth }) => !folded || depth < 2)
      .map(({ depth, raw, shown }) => {
        const indent = '  '.repeat(depth);
        return (masked ? shown : raw).replace(/^/gm, indent);
      })
      .join('\n');
  }

  #event(event: CommandEvent): void {
    switch (event.kind) {
      case 'mask':
        this.#masker.addMask(event.data);
        break;
      case 'debug':
        this.debug(event.data);
        break;
      case 'group':
        this.#push(1, `▼ ${event.data}`);
        this.#grouped = true;
        break;
      case 'endgroup':
        this.#grouped = false;
        break;
      case 'notice':
      case 'warning':
      case 'error':
        this.#write(`${labels[event.kind] ?? ''}${event.data}`);
        break;
      case 'refused':
        this.error(`Unable to process command '${event.line}' successfully.`);
        break;
      case 'stop':
        // A token of more than six characters is masked.
        if (event.data.length > 6) this.#masker.addMask(event.data);
        this.#write(event.line);
        break;
      case 'text':
      case 'resume':
        this.#write(event.line);
        break;
      case 'output':
      case 'state':
      case 'echo':
      case 'matcher':
        break;
    }
  }

  #write(raw: string): void {
    this.#push(this.#grouped ? 2 : 1, raw);
  }

  #push(depth: number, raw: string): void {
    this.#lines.push({ depth, raw, shown: this.#masker.mask(raw) });
  }
}

import { GITHUB } from '../src/platforms/github.ts';
import type { JobIdentity, Runtime } from '../src/platform/runtime.ts';
import type { Platform } from '../src/platform/platform.ts';
import type { HttpRequest } from '../src/vault/network/transport.ts';

/** Who the job is. */
export const JOB_IDENTITY: JobIdentity = {
  repository: 'octo/shop',
  workflow: 'deploy',
  run: '7',
  attempt: '1',
  job: 'ship',
  step: 'load',
};

/**
 * A vault of a test: the JSON of its answers by `METHOD path`; what is not there is answered with
 * 404.
 */
export type Answers = Readonly<Record<string, object>>;

/** What the vault says when it took something back. */
export const GIVEN_BACK = { response: { status: 200, error: false } };

/**
 * Everything that one half of a job does to its surroundings, in order, and what it holds on to.
 */
export class RecordedJob {
  /** `asked METHOD path?form`, `exported kind:name`, `path kind:name`, `saved`, `warning`, … */
  readonly events: string[] = [];
  readonly warnings: string[] = [];
  readonly infos: string[] = [];
  state = '';
  readonly #answers: Answers;

  constructor(answers: Answers = {}) {
    this.#answers = {
      'POST oauth2/token': { access_token: 't0ken', expires_in: 3600 },
      ...answers,
    };
  }

  platform(change: Partial<Platform> = {}): Platform {
    return {
      ...GITHUB,
      commandFiles: [],
      addMask: () => {},
      exportSecret: (kind, name) => this.events.push(`exported ${kind}:${name}`),
      exportPath: (kind, name) => this.events.push(`path ${kind}:${name}`),
      saveState: (state) => {
        this.state = state;
        this.events.push(state === '' ? 'saved nothing' : 'saved');
      },
      info: (text) => this.infos.push(text),
      warning: (text) => this.warnings.push(text),
      summary: () => {},
      ...change,
    };
  }

  runtime(change: Partial<Runtime> = {}): Runtime {
    return {
      now: () => Date.UTC(2031, 0, 10),
      random: () => 0.5,
      delay: async () => Promise.resolve(),
      randomHex: (bytes) => '0'.repeat(2 * bytes),
      windows: false,
      temporaryDirectory: undefined,
      identifyJob: async () => Promise.resolve(JOB_IDENTITY),
      createTransport: () => ({ send: async (request) => this.#answer(request), close: () => {} }),
      ...change,
    };
  }

  /** What the vault was asked, but for logging in. */
  get asked(): readonly string[] {
    return this.events.flatMap((event) =>
      event.startsWith('asked ') && !event.includes('oauth2') ? [event.slice('asked '.length)] : [],
    );
  }

  async #answer({ method, url, body }: HttpRequest) {
    const call = `${method} ${url.pathname.replace(/^\/(iso|api)\//, '')}`;
    this.events.push(`asked ${[call, body].filter(Boolean).join('?')}`);
    const answer = this.#answers[call];
    return Promise.resolve({
      status: answer === undefined ? 404 : 200,
      headers: {},
      body: Buffer.from(JSON.stringify(answer ?? { message: 'Not Found' })),
    });
  }
}

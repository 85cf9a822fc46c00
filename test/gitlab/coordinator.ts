import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A job as GitLab hands it to a runner, as far as a runner needs it. */
export interface CoordinatedJob {
  readonly beforeAndScript: readonly string[];
  readonly afterScript: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** How long it may run, in seconds; default 60. */
  readonly timeout?: number;
}

/** What a runner reported about the job. */
export interface Verdict {
  readonly state: string;
  readonly exitCode: number | undefined;
  readonly trace: string;
}

/**
 * GitLab's side of the runner API for one job (docs.gitlab.com/ee/api/runners, gitlab-runner
 * network/gitlab.go).
 */
export class Coordinator implements AsyncDisposable {
  readonly #server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { status, headers = {}, text = '' } = this.#answer(request, body);
      response.writeHead(status, headers).end(text);
    });
  });
  readonly #job: CoordinatedJob;
  #trace = Buffer.alloc(0);
  /**
   * What the runner is told about the job: `canceling` lets after_script run, `canceled` does not.
   */
  status: 'running' | 'canceling' | 'canceled' = 'running';
  #handedOut = false;
  #verdict: Pick<Verdict, 'state' | 'exitCode'> = { state: 'pending', exitCode: undefined };

  constructor(job: CoordinatedJob) {
    this.#job = job;
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await new Promise((resolve) => this.#server.once('listening', resolve));
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  get verdict(): Verdict {
    return { ...this.#verdict, trace: this.#trace.toString() };
  }

  #answer({ method, url = '', headers }: IncomingMessage, body: Buffer): Answer {
    if (method === 'POST' && url === '/api/v4/jobs/request') return this.#handOut();
    if (method === 'PATCH' && url.startsWith('/api/v4/jobs/1/trace')) {
      const from = Number(/^(\d+)-/.exec(String(headers['content-range']))?.[1] ?? 0);
      this.#trace = Buffer.concat([this.#trace.subarray(0, from), body]);
      const range = `0-${String(this.#trace.length)}`;
      return {
        status: 202,
        headers: {
          Range: range,
          'Job-Status': this.status,
          'X-GitLab-Trace-Update-Interval': '1',
        },
      };
    }
    if (method === 'PUT' && url === '/api/v4/jobs/1') {
      const { state = '', exit_code: exitCode } = JSON.parse(body.toString()) as {
        state?: string;
        exit_code?: number;
      };
      this.#verdict = { state, exitCode };
      return { status: 200 };
    }
    return { status: 404 };
  }

  #handOut(): Answer {
    if (this.#handedOut) return { status: 204 };
    this.#handedOut = true;
    const { timeout = 60 } = this.#job;
    const step = { timeout, when: 'on_success', allow_failure: false };
    const job = {
      id: 1,
      token: 'job-token',
      allow_git_fetch: true,
      job_info: { name: 'job', stage: 'test', project_id: 1, project_name: 'project' },
      git_info: {
        repo_url: 'http://127.0.0.1/none.git',
        ref: 'main',
        sha: '0'.repeat(40),
        before_sha: '0'.repeat(40),
        ref_type: 'branch',
        refspecs: [],
        depth: 0,
      },
      runner_info: { timeout },
      variables: Object.entries({
        GIT_STRATEGY: 'none',
        CI_JOB_ID: '1',
        ...this.#job.variables,
      }).map(([key, value]) => ({
        key,
        value,
        public: true,
        masked: false,
        file: false,
        raw: true,
      })),
      steps: [
        { ...step, name: 'script', script: this.#job.beforeAndScript },
        {
          ...step,
          name: 'after_script',
          script: this.#job.afterScript,
          when: 'always',
          allow_failure: true,
        },
      ],
      image: {},
      services: [],
      artifacts: [],
      cache: [],
      credentials: [],
      dependencies: [],
      features: {
        trace_sections: true,
        failure_reasons: ['script_failure', 'runner_system_failure'],
      },
    };
    return {
      status: 201,
      headers: { 'Content-Type': 'application/json' },
      text: JSON.stringify(job),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

import { describe, expect, it } from 'vitest';
import { parseArguments, UsageError } from './arguments.ts';

describe('a command line', () => {
  it('has sensible defaults', () => {
    expect(parseArguments([])).toEqual({
      help: false,
      port: 0,
      host: '127.0.0.1',
      hosts: [],
      tls: true,
      seed: undefined,
      envFile: undefined,
      wait: false,
      profile: undefined,
      switches: {},
      faults: [],
      rate_limit: undefined,
    });
  });

  it.each([
    [['--', '--env-file', 'x'], { envFile: 'x' }],
    [['--env-file=x', '--port', '443'], { envFile: 'x', port: 443 }],
    [['--write-env', 'x'], { envFile: 'x' }],
    [['--no-tls'], { tls: false }],
    [['--allow-host', 'a', '--allow-host=b'], { hosts: ['a', 'b'] }],
    [['--tls'], { tls: true }],
    [['-h'], { help: true }],
    [['--wait', '--env-file', 'x'], { wait: true, envFile: 'x' }],
    [['--profile', 'hostile'], { profile: 'hostile' }],
    [
      ['--switch', 'custody=exclusive', '--switch=oauth1=off'],
      { switches: { custody: 'exclusive', oauth1: 'off' } },
    ],
    [['--rate-limit', '20/1'], { rate_limit: { limit: 20, window_seconds: 1 } }],
    [['--rate-limit', '5'], { rate_limit: { limit: 5, window_seconds: 1 } }],
  ])('%j', (argv, expected) => expect(parseArguments(argv)).toMatchObject(expected));

  it('reports every problem at once', () => {
    const argv = [
      '--prot',
      '1',
      '--port',
      '99999',
      '--tls=yes',
      '--switch',
      'custody=x',
      '--fault',
      'melt',
      '--seed',
      '--no-tls',
      '--wait',
    ];
    const problems = [
      'Unexpected argument: "1"',
      'Unknown flag: "--prot"',
      '--tls takes no value',
      '--seed needs a value',
      '--port must be a number from 0 to 65535',
      '--wait needs --env-file: the file to wait for',
      '--switch "custody" expected one of: track, exclusive',
      expect.stringContaining('--fault: fault expected one of: bom, ') as string,
    ];
    try {
      parseArguments(argv);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect((error as UsageError).message.split('\n')).toEqual(problems);
    }
  });
});

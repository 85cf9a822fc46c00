import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loggingCommandData } from '../../packages/core/src/text/log-commands.ts';
import { readAgentLine } from '../support/azure/azure-commands.ts';

describe('the data of a command', () => {
  it('is what the agent reads, whatever it looks like', () => {
    const part = fc.constantFrom(
      '%',
      'AZP',
      '25',
      '3B',
      '0D',
      '0A',
      '5D',
      ';',
      ']',
      '\r',
      '\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const data = parts.join('');
        expect(readAgentLine(`##vso[task.setsecret]${loggingCommandData(data)}`)).toMatchObject({
          data,
        });
      }),
      { numRuns: 5000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { loggingCommandData, workflowCommandData } from './log-commands.ts';

describe('the data of a command in a log', () => {
  it.each([
    ['plain', 'plain', 'plain'],
    ['two\r\nlines', 'two%0D%0Alines', 'two%0D%0Alines'],
    ['100%', '100%25', '100%'],
    ['%0A', '%250A', '%AZP250A'],
    ['%3B%5D%0D', '%253B%255D%250D', '%AZP253B%AZP255D%AZP250D'],
    ['100%-sure %20 %3b ];', '100%25-sure %2520 %253b ];', '100%-sure %20 %3b ];'],
    ['a%3Bb%5Dc', 'a%253Bb%255Dc', 'a%AZP253Bb%AZP255Dc'],
    ['%AZP25', '%25AZP25', '%AZP25AZP25'],
    ['%azp25', '%25azp25', '%azp25'],
  ])('writes %j for GitHub as %j and for Azure as %j', (text, github, azure) => {
    expect([workflowCommandData(text), loggingCommandData(text)]).toEqual([github, azure]);
  });
});

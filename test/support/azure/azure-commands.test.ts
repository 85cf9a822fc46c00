import { describe, expect, it } from 'vitest';
import { agentLines, readAgentLine } from './azure-commands.ts';

describe('a line that the agent reads', () => {
  it.each([
    ['##vso[task.setsecret]p%AZP2525;]x', 'task.setsecret', {}, 'p%25;]x'],
    [
      '##vso[task.setvariable variable=DB;isOutput=false;issecret=true;]a%0D%0Ab',
      'task.setvariable',
      { variable: 'DB', isoutput: 'false', issecret: 'true' },
      'a\r\nb',
    ],
    [
      '##vso[task.setvariable variable=a%3Bb%5Dc;]v',
      'task.setvariable',
      { variable: 'a;b]c' },
      'v',
    ],
    ['text before ##vso[Task.Complete result=Failed;]', 'task.complete', { result: 'Failed' }, ''],
    ['##vso[task.setsecret]%AZP253B %AZP25AZP25', 'task.setsecret', {}, '%3B %AZP25'],
  ])('%j is a command', (line, name, properties, data) => {
    expect(readAgentLine(line)).toEqual({ kind: 'command', name, properties, data });
  });

  it.each([
    'plain',
    '# #vso[task.setsecret]x',
    '##vso[task]x',
    '##vso[task.setsecret',
    '##[error]x',
  ])('%j is text', (text) => {
    expect(readAgentLine(text)).toEqual({ kind: 'text', text });
  });

  it('ends at every kind of line break', () => {
    expect(agentLines('a\r\nb\rc\nd\u2028e\n')).toEqual(['a', 'b', 'c', 'd\u2028e']);
    expect(agentLines('')).toEqual([]);
  });
});

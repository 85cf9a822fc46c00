import { describe, expect, it } from 'vitest';
import { findProgram } from './windows-program.ts';

const FILES: Readonly<Record<string, string>> = {
  'C:\\bin\\tool.cmd': '',
  'C:\\bin\\tool.exe': '',
  'C:\\more\\node.exe': '',
  'C:\\more\\say.sh': '#!/usr/bin/env node\n',
  'C:\\more\\strict.sh': '#!/bin/node -u\n',
  'C:\\more\\plain.txt': 'text',
  'C:\\more\\lost': '#!/usr/bin/ruby\n',
};
const env = { Path: '"C:\\bin";;C:\\more', PathExt: '.EXE;.CMD' };
const disk = {
  isFile: (path: string) =>
    Object.keys(FILES).some((one) => one.toLowerCase() === path.toLowerCase()),
  firstLine: (path: string) => FILES[path] ?? '',
};

describe('findProgram', () => {
  it.each([
    ['tool', 'C:\\bin\\tool.EXE'],
    ['tool.cmd', 'C:\\bin\\tool.cmd'],
    ['node', 'C:\\more\\node.EXE'],
    ['C:\\bin\\tool', 'C:\\bin\\tool.EXE'],
    ['C:/bin/tool.cmd', 'C:\\bin\\tool.cmd'],
    ['plain.txt', 'C:\\more\\plain.txt'],
  ])('finds %s', (command, file) => {
    expect(findProgram(command, env, disk)).toEqual({ file, first: [] });
  });

  it.each([
    ['say.sh', []],
    ['strict.sh', ['-u']],
  ])('starts %s with what its first line names', (command, options) => {
    expect(findProgram(command, env, disk)).toEqual({
      file: 'C:\\more\\node.EXE',
      first: [...options, `C:\\more\\${command}`],
    });
  });

  it.each(['missing', '', 'lost', 'tool.bat', '.\\tool'])('finds no %j', (command) => {
    expect(findProgram(command, env, disk)).toBeUndefined();
  });

  it('looks in no directory that Path does not name', () => {
    const asked: string[] = [];
    const isFile = (path: string): boolean => asked.push(path) < 0;
    findProgram('npm', { PATH: 'C:\\bin' }, { ...disk, isFile });
    expect(asked).toEqual(
      ['.COM', '.EXE', '.BAT', '.CMD', ''].map((ending) => `C:\\bin\\npm${ending}`),
    );
  });
});

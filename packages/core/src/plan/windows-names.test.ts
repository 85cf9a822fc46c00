import { describe, expect, it } from 'vitest';
import { isNoWindowsName, isWindowsDevice } from './windows-names.ts';

describe('a name on Windows', () => {
  it.each([
    ...['CON', 'nul', 'Aux.txt', 'prn.tar.gz', 'COM1', 'lpt9.log', 'CLOCK$', 'CONIN$', 'conout$.x'],
    ...['COM¹', 'com².txt', 'LPT³', 'AUX .txt', 'NUL .txt', 'nul ', 'con:x'],
  ])('%j is a device', (name) => {
    expect([isWindowsDevice(name), isNoWindowsName(name)]).toEqual([true, true]);
  });

  it.each(['a.', 'a ', 'a..'])('%j loses its end', (name) => {
    expect([isWindowsDevice(name), isNoWindowsName(name)]).toEqual([false, true]);
  });

  it.each(['COM10', 'COM', 'console', 'null.txt', 'a.nul', ' con', 'COM⁴', '.env', 'gcp.json'])(
    '%j is a file',
    (name) => {
      expect([isWindowsDevice(name), isNoWindowsName(name)]).toEqual([false, false]);
    },
  );
});

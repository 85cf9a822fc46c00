import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import type { WindowsMachine } from './windows-machine.ts';

/** What every process of Windows has in its environment. */
export function windowsVariables({ folder, linuxFolder }: WindowsMachine): Record<string, string> {
  for (const name of ['Temp', 'Home', 'bin'])
    mkdirSync(join(linuxFolder, name), { recursive: true });
  return {
    SystemRoot: 'C:\\windows',
    windir: 'C:\\windows',
    SystemDrive: 'C:',
    ComSpec: 'C:\\windows\\system32\\cmd.exe',
    Path: `${folder}\\bin;C:\\windows\\system32;C:\\windows`,
    PATHEXT: '.COM;.EXE;.BAT;.CMD',
    TEMP: `${folder}\\Temp`,
    TMP: `${folder}\\Temp`,
    USERPROFILE: `${folder}\\Home`,
    APPDATA: `${folder}\\Home\\AppData\\Roaming`,
    ProgramData: 'C:\\ProgramData',
    NUMBER_OF_PROCESSORS: '2',
  };
}

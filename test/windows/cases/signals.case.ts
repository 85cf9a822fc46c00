import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { made, shop } from '../../e2e/shop.ts';
import { Desk } from '../desk.ts';
import { Gate } from '../gate.ts';
import { GithubJob } from '../github-job.ts';
import { nodePath } from '../toolbox.ts';

const EVERYTHING = [
  'db#password -> DB_PASSWORD',
  'db#password -> file:db.txt',
  'pam-credential:77#password -> PAM',
  'provisioned#KEY -> KEY',
].join('\n');
const TIDY = "console.log('tidy', process.env.PAM !== undefined); process.exit(42);";
/** Says when it is up; asked to end, says that it tidies up, and is done when the gate opens. */
const tidying = (gate: Gate, forever: Gate): string => `
  process.on('SIGINT', () => {
    console.log('tidying');
    ${gate.wait(TIDY)}
  });
  ${forever.wait()}
  console.log('up');`;
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open(shop({ db: { password: made('db') } }));
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
});

const FLAGS = ['--provision', 'true', '--secrets', EVERYTHING];

/** Calls back once, as soon as a text was printed. */
function once(printed: string, then: () => void): (text: string) => void {
  let done = false;
  return (text) => {
    if (!done && text.includes(printed)) then();
    done ||= text.includes(printed);
  };
}

describe.each([20, 24] as const)('CTRL_C with Node %i', (node) => {
  it.each(['itself', 'behind a batch file'])(
    'is left to the command %s, which gets its time to tidy up (D3)',
    async (where) => {
      const { linuxFolder, folder } = desk.machine;
      mkdirSync(join(linuxFolder, 'bin'), { recursive: true });
      await using gate = await Gate.start();
      await using forever = await Gate.start();
      writeFileSync(join(linuxFolder, 'tidy.js'), tidying(gate, forever));
      const program = `"${nodePath(node)}" "${folder}\\tidy.js"`;
      writeFileSync(join(linuxFolder, 'bin', 'tidy.cmd'), `@echo off\r\n${program}\r\n`);
      const command = where === 'itself' ? [nodePath(node), `${folder}\\tidy.js`] : ['tidy'];
      const interrupt = once('up', () => desk.machine.interrupt());
      // By the time another program has started and ended, giving back too early would have begun.
      const letGo = once('tidying', () => void desk.run(['version']).then(() => gate.open()));
      let printed = '';
      const printedBeforeGivingBack: string[] = [];
      const off = desk.vault.emulator.onRequest(({ method, phase }) => {
        if (method === 'DELETE' && phase === 'received') printedBeforeGivingBack.push(printed);
      });
      const { exitCode, stdout } = await desk.start(['run', ...FLAGS, '--', ...command], {
        node,
        onStdout: (text) => {
          printed = text;
          interrupt(text);
          letGo(text);
        },
      }).exit;
      off();
      expect(stdout).toBe('up\ntidying\ntidy true\n');
      // What Wine's cmd.exe ends with is its own affair.
      if (where === 'itself') expect(exitCode).toBe(42);
      expect(printedBeforeGivingBack.length).toBeGreaterThan(0);
      expect(new Set(printedBeforeGivingBack)).toEqual(new Set([stdout]));
      expect([desk.leftovers, desk.lent]).toEqual([[], []]);
    },
  );

  it('cancels the action while it borrows, and post gives back', async () => {
    const { emulator } = desk.vault;
    const job = new GithubJob(desk.machine, desk.vault, node);
    let interrupted = false;
    const off = emulator.onRequest(({ path, phase }) => {
      if (interrupted || phase !== 'handled' || path !== 'pam/credential/77') return;
      interrupted = true;
      desk.machine.interrupt();
    });
    emulator.faults.add({ fault: 'hang', when: 'after', on: 'pam/credential/77' });
    const main = await job.main(EVERYTHING, { inputs: { provision: 'true' } });
    off();
    emulator.faults.clear();
    expect(main.exitCode).toBe(1);
    expect(main.log).toContain('(ERR_CANCELLED)');
    expect([main.env.size, main.outputs.size]).toEqual([0, 0]);
    const post = await job.post(main);
    expect({ exitCode: post.exitCode, stderr: post.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(desk.lent).toEqual([]);
  });
});

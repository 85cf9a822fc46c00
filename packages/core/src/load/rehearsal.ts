import { maskAll } from '../mask/mask.ts';
import type { Plan } from '../plan/plan.ts';
import type { Platform } from '../platform/platform.ts';
import { parseJson } from '../text/json.ts';
import { readApplication } from '../vault/answers/secret-answers.ts';
import { selectSecrets } from './select.ts';
import { loadedLines, loadedMarkdown } from './summary.ts';

/**
 * No vault keeps these. Most values are as plain as the first. The second has what an encoding
 * changes, so that each is made.
 */
const INVENTED = ['rehearsal', 'rehearsal "&/+'];

/**
 * Does once, with invented secrets, what the answer of the vault will need: V8 compiles a function
 * when it is first called, which takes milliseconds in sum. They pass unnoticed while the vault is
 * waited for. It masks, keeps and reports nothing, and it can't fail.
 *
 * @yields Where the answer, if it is there, needs no more rehearsal.
 */
export function* rehearse(plan: Plan, platform: Platform): Generator<void, void> {
  try {
    for (const value of INVENTED) yield* rehearseWith(value, plan, platform);
  } catch {
    // The run itself says what is wrong.
  }
}

function* rehearseWith(value: string, plan: Plan, platform: Platform): Generator<void, void> {
  const named = plan.entries.filter(({ kind, ref, key }) => kind === 'dsm' && ref && key);
  const entries = named.slice(0, 2);
  const secrets = entries.map(({ ref, key = '' }) => ({
    identity: ref,
    secret_id: '1',
    data: [{ [key]: value }],
  }));
  const answer = parseJson(JSON.stringify({ application: { secrets } }));
  if (answer.kind !== 'object') return;
  const objects = readApplication(answer.members, 'dsm');
  yield;
  const selection = selectSecrets({ ...plan, entries }, objects, 0);
  yield;
  maskAll(selection.secrets, { ...platform, addMask: () => {} });
  yield;
  loadedLines(selection.secrets);
  loadedMarkdown(selection.secrets, '');
  yield;
}

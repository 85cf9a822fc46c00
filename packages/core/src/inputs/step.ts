import type { Platform } from '../platform/platform.ts';
import type { Runtime } from '../platform/runtime.ts';
import type { InputContext } from './connection-inputs.ts';
import type { RawInputs } from './input-reader.ts';

/** What one step of a job works with: its inputs and its surroundings. */
export interface Step {
  /** The inputs as texts, not yet checked. */
  readonly raw: RawInputs;
  readonly platform: Platform;
  readonly runtime: Runtime;
  /** What the job says beside the inputs. */
  readonly context: InputContext;
}

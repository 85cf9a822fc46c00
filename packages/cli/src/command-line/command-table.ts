import type { Command } from './command.ts';
import { CLEANUP } from './definitions/cleanup.ts';
import { COMPLETE } from './definitions/complete.ts';
import { DOCTOR } from './definitions/doctor.ts';
import { EXPORT } from './definitions/export.ts';
import { MASK } from './definitions/mask.ts';
import { REGISTER } from './definitions/register.ts';
import { RUN } from './definitions/run.ts';

/** All commands, in the order in which people need them. */
export const COMMANDS: readonly Command[] = [
  RUN,
  EXPORT,
  MASK,
  CLEANUP,
  REGISTER,
  DOCTOR,
  COMPLETE,
];

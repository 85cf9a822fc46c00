import { randomBytes } from 'node:crypto';
import type { Credential } from './model.ts';

/**
 * Starts the change that the policy of a credential asks for when its custody is released (contract
 * §19.2). False when it asks for none.
 */
export function startChange(credential: Credential, now: number): boolean {
  if (!credential.changesOnRelease) return false;
  credential.changeDueAt ??= now + credential.changeDelayMs;
  return true;
}

/** The password of this moment. A reader who comes before the change is done gets the old one. */
export function currentPassword(credential: Credential, now: number): string {
  const { changeDueAt } = credential;
  if (changeDueAt !== null && changeDueAt <= now) {
    credential.password = randomBytes(15).toString('base64url');
    credential.changedAt = changeDueAt;
    credential.changeDueAt = null;
  }
  return credential.password;
}

import { closeSync, readdirSync, readFileSync } from 'node:fs';

/** O_CLOEXEC of Linux, which Node sets on every descriptor that it opens. */
const OWN = 0o2000000;
const STDERR = 2;

/**
 * Closes what another program left open for this one. Node itself keeps only low descriptors from
 * its children: bash's `exec > >(…)` for one has a high one, and whoever reads that would wait for
 * us.
 */
export function closeInheritedDescriptors(): void {
  for (const descriptor of openDescriptors()) {
    try {
      if (descriptor > STDERR && (flagsOf(descriptor) & OWN) === 0) closeSync(descriptor);
    } catch {
      // This one listed them.
    }
  }
}

/**
 * Empty where the system doesn't list them; macOS closes them by itself (libuv,
 * POSIX_SPAWN_CLOEXEC_DEFAULT).
 */
function openDescriptors(): readonly number[] {
  try {
    return readdirSync('/proc/self/fd').map(Number);
  } catch {
    return [];
  }
}

function flagsOf(descriptor: number): number {
  const text = readFileSync(`/proc/self/fdinfo/${String(descriptor)}`, 'utf8');
  return Number.parseInt(/^flags:\s*(\d+)$/m.exec(text)?.[1] ?? '', 8) || OWN;
}

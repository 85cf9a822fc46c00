import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, trackedFiles } from '../../scripts/release/tracked-files.ts';

/**
 * A repository of its own with all that is committed in this one, but what is built. Removed when
 * it is disposed of.
 */
export class RepositoryCopy implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'repository-'));

  constructor() {
    for (const file of trackedFiles(ROOT)) cpSync(join(ROOT, file), join(this.root, file));
    spawnSync('git', ['init', '--quiet', this.root]);
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}

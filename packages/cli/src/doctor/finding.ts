/** What one check found. It holds names, never values. */
export interface Finding {
  readonly check:
    'settings' | 'address' | 'proxy' | 'certificate' | 'tls' | 'credentials' | 'secrets';
  readonly state: 'ok' | 'warning' | 'failed';
  /** What is the case; for a failure also what mends it. */
  readonly message: string;
  readonly code?: string;
  readonly details?: readonly string[];
}

/** What one check found: names, never values. */
export interface Finding {
  readonly check:
    'settings' | 'address' | 'proxy' | 'certificate' | 'tls' | 'credentials' | 'secrets';
  readonly state: 'ok' | 'warning' | 'failed';
  /** What is true; for a failure also what to do. */
  readonly message: string;
  readonly code?: string;
  readonly details?: readonly string[];
}

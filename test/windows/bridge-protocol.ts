/** A process that a test wants on Windows. Nothing is inherited. */
export interface ProcessRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** All of stdin; without it there is none. */
  readonly stdin?: string;
}

/** What the test asks of the bridge. `id` is the test's own. */
export type Request =
  | ({ readonly do: 'start'; readonly id: number } & ProcessRequest)
  | { readonly do: 'kill'; readonly id: number }
  /** CTRL_C to every process of the console. */
  | { readonly do: 'interrupt'; readonly id: number }
  /**
   * Opens a file as a scanner does that lets nobody else rename or delete it, as soon as it exists.
   */
  | { readonly do: 'hold'; readonly id: number; readonly path: string; readonly forMs: number }
  /** Adds a certificate to the authorities of Windows. */
  | { readonly do: 'trust'; readonly id: number; readonly der: string }
  | { readonly do: 'distrust'; readonly id: number }
  | { readonly do: 'release'; readonly id: number };

/** What the bridge tells the test. Bytes are base64. */
export type Report =
  | { readonly tells: 'ready' }
  | { readonly tells: 'stdout' | 'stderr'; readonly id: number; readonly bytes: string }
  | {
      readonly tells: 'exit';
      readonly id: number;
      readonly code: number | null;
      readonly error?: string;
    }
  | {
      readonly tells: 'killed' | 'held' | 'released' | 'interrupted' | 'trusted' | 'distrusted';
      readonly id: number;
    };

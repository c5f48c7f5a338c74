/** How a server is started. */
export interface FakeOptions {
  /** Seed files of the default pool, or directories of them; merged, later ones win. */
  seed?: string | string[];
  /** Further pools: their names with their seed files. */
  pools?: Record<string, string | string[]>;
  /** The port; a free one by default. */
  port?: number;
  /** A seed file that keeps the default pool from one start to the next. */
  data?: string;
  /** Refuse what the real service would silently ignore, such as misspelt properties. */
  strict?: boolean;
  /** Further flags of the command line. */
  args?: string[];
}

/** A request as the journal has it; see docs/standalone.md. */
export interface RecordedRequest {
  requestId: string;
  operation: string;
  statusCode: number;
  [property: string]: unknown;
}

/** Which calls a fault or a canned answer is for; every call by default. */
export interface When {
  first?: number;
  nth?: number;
  always?: boolean;
  with?: Record<string, unknown>;
  override?: boolean;
}

/** A failure on purpose; see docs/faults.md. */
export interface Fault {
  type:
    | "error"
    | "throttled"
    | "httpStatus"
    | "delay"
    | "hold"
    | "dropBeforeApplying"
    | "dropAfterApplying"
    | "truncatedAnswer";
  [property: string]: unknown;
}

/** What happened to an object since the pool was seeded. */
export interface StateChange {
  kind: "CREATED" | "UPDATED" | "DELETED";
  type: string;
  id: string;
  name: string;
  properties: Record<string, { before: unknown; after: unknown }>;
}

/** A user pool of a running server. */
export interface Pool {
  readonly id: string;
  readonly name: string | null;
  readonly baseUrl: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** The requests to this pool, oldest first. */
  journal(query?: Record<string, string>): Promise<RecordedRequest[]>;
  clearJournal(): Promise<void>;
  /** Arms a fault; the function that it resolves with lifts it. */
  fault(operation: string, fault: Fault, when?: When): Promise<() => Promise<void>>;
  liftFaults(): Promise<void>;
  /** Answers calls of an operation with this body. */
  answer(operation: string, answer: unknown, when?: When): Promise<unknown>;
  /** Back to the seed. */
  reset(): Promise<void>;
  /** Removes everything. */
  wipe(): Promise<void>;
  /** Seeds the pool again, with the text or the content of a seed file. */
  seed(seed: string | object): Promise<void>;
  changes(): Promise<StateChange[]>;
  close(): Promise<void>;
}

/** A running server. */
export interface Fake {
  readonly baseUrl: string;
  /** The access key of the default pool. */
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** What requests to the admin endpoints carry as a bearer token. */
  readonly adminToken: string;
  readonly defaultPool: Pool;
  /** All pools of the options by their names, and `default`. */
  readonly pools: Record<string, Pool>;
  /** Opens a pool of its own, such as for one test. */
  createPool(options?: {
    name?: string;
    seed?: string | object;
    accessKeyId?: string;
    accessKeySecret?: string;
  }): Promise<Pool>;
  /** Those of the default pool. */
  journal: Pool["journal"];
  fault: Pool["fault"];
  reset: Pool["reset"];
  /** Ends the server; resolves when it has ended. */
  stop(): Promise<void>;
}

/**
 * Starts a server, from the runtime image of the package for this platform or with a Java of 17 or newer: GENAUTH_FAKE_JAVA,
 * that of JAVA_HOME, or the one on the PATH. It ends with this process at the latest.
 *
 * @throws when there is neither, or the server refuses to start; the message says why
 */
export function startFake(options?: FakeOptions): Promise<Fake>;

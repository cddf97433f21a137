/** A call that the server refused, or that did not reach it. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** Of the answer; 0 = there was none. */
  readonly status: number;
  /** The published name of what went wrong; `Offline` and `Timeout` are ours. */
  readonly kind: string;
  /** By which the server's log knows the call; null without an answer. */
  readonly operationId: string | null;
  /** What is wrong with members of the body, by their path. */
  readonly faults: ReadonlyMap<string, string>;

  constructor(facts: {
    readonly status: number;
    readonly kind: string;
    readonly message: string;
    readonly operationId?: string | null;
    readonly faults?: ReadonlyMap<string, string>;
  }) {
    super(facts.message);
    this.status = facts.status;
    this.kind = facts.kind;
    this.operationId = facts.operationId ?? null;
    this.faults = facts.faults ?? new Map();
  }

  /** Somebody else changed the record since it was read. */
  get isConflict(): boolean {
    return this.status === 409 || this.status === 412;
  }
}

/** The published form of an error body, as far as it is read. */
interface ErrorBody {
  readonly ErrorType?: unknown;
  readonly ErrorMessage?: unknown;
  readonly OperationId?: unknown;
  readonly ValidationErrors?: unknown;
}

/** What an answer that is no success tells; its body need not be one of ours. */
export async function readError(response: Response): Promise<ApiError> {
  const body = await readBody(response);
  return new ApiError({
    status: response.status,
    kind: textOf(body.ErrorType) ?? "Unknown",
    message: textOf(body.ErrorMessage) ?? response.statusText,
    operationId: textOf(body.OperationId) ?? response.headers.get("x-operation-id"),
    faults: faultsOf(body.ValidationErrors),
  });
}

async function readBody(response: Response): Promise<ErrorBody> {
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    return {};
  }
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

function faultsOf(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([path, fault]) =>
      typeof fault === "string" ? [[path, fault] as const] : [],
    ),
  );
}

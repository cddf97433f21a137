/** What comes of a call: what the client makes of the answer, or how it is refused. */
export type Outcome = Told | Refused;

interface Told {
  readonly told: unknown;
  /** Absent = nothing is stored. */
  readonly stores?: true;
}

interface Refused {
  readonly refused: number;
  /** Paths of the members that the refusal is about. */
  readonly members: readonly string[];
}

/** The client gives this value, which may leave open what is in it. */
export const tells = (told: unknown): Outcome => ({ told });

/** It is done, and something is stored. */
export const stores = (told: unknown): Outcome => ({ told, stores: true });

/** What the client makes of an answer without a body. */
export const NO_ANSWER = "";

/** What the client made of an answer; of a refusal nothing. */
export const whatWasTold = (outcome: Outcome): unknown =>
  "told" in outcome ? outcome.told : undefined;

export const storesSomething = (outcome: Outcome): boolean => "stores" in outcome;

/** There is nothing to tell. */
export const done: Outcome = stores(NO_ANSWER);
/** The same, and nothing was stored either. */
export const nothingDone: Outcome = tells(NO_ANSWER);

export const refused = (status: number, ...members: readonly string[]): Outcome => ({
  refused: status,
  members: members.toSorted(),
});

/**
 * What came of a call of the official client. A refusal has to be in the published form and to name
 * what failed; anything that is no answer at all is thrown on.
 */
export async function outcomeOf(source: string, call: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { told: await call() };
  } catch (error) {
    const { response } = error as { response?: { status: number; data: unknown } };
    if (response === undefined) throw error;
    const body = bodyOf(response.data);
    if (body["Error"] !== true || body["ErrorSource"] !== source) {
      throw new Error(`${source} was refused in another form: ${JSON.stringify(body)}`, {
        cause: error,
      });
    }
    return {
      refused: response.status,
      members: Object.keys(body["ValidationErrors"] ?? {}).sort(),
    };
  }
}

/** The client takes an answer in pieces where it expects a content. */
function bodyOf(data: unknown): Readonly<Record<string, unknown>> {
  const text = data instanceof ArrayBuffer || Buffer.isBuffer(data) ? textOf(data) : null;
  return (text === null ? data : JSON.parse(text)) as Readonly<Record<string, unknown>>;
}

/** A content as a text. */
export function textOf(content: unknown): string {
  if (typeof content === "string") return Buffer.from(content, "base64").toString();
  return Buffer.from(content as ArrayBuffer).toString();
}

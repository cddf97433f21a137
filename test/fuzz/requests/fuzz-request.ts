/** Who sends a request: with tokens of the desk, or with whatever the request brings itself. */
export const senders = ["administrator", "agent", "reader", "stranger"] as const;

export type Sender = (typeof senders)[number];

export type HeaderLine = readonly [name: string, value: string];

/** One request as it goes out, but for the token of its sender. */
export interface FuzzRequest {
  readonly sender: Sender;
  readonly method: string;
  /** Path and query string. */
  readonly target: string;
  readonly headers: readonly HeaderLine[];
  /** Base64; null = none. */
  readonly body: string | null;
}

/** A request as text that survives a command line. */
export function packRequest(request: FuzzRequest): string {
  return Buffer.from(JSON.stringify(request)).toString("base64url");
}

/** The request that {@link packRequest} made text of. */
export function unpackRequest(text: string): FuzzRequest {
  return JSON.parse(Buffer.from(text, "base64url").toString()) as FuzzRequest;
}

const SHOWN_MAX = 2000;

/** A request for people. */
export function describeRequest({ sender, method, target, headers, body }: FuzzRequest): string {
  const bytes = Buffer.from(body ?? "", "base64");
  const text = JSON.stringify(bytes.toString("latin1")).slice(1, -1);
  return [
    `${method} ${shortened(target)}   as ${sender}`,
    ...headers.map(([name, value]) => `${name}: ${shortened(value)}`),
    ...(body === null ? [] : ["", `${shortened(text)}   (${bytes.byteLength} bytes)`]),
  ].join("\n");
}

function shortened(text: string): string {
  return text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX)}…`;
}

/** One call to an address that somebody from outside the program has chosen. */
export interface OutgoingCall {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface OutgoingAnswer {
  readonly status: number;
  /** By name in lower case; repeated ones joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning, as far as it was read. */
  readonly body: string;
}

/** Where somebody is who greets first, as mail servers do. */
export interface Door {
  readonly host: string;
  readonly port: number;
  readonly isEncrypted: boolean;
}

/** Why there was no answer. */
export type CallFailureCode =
  | "schemeNotAllowed"
  | "addressNotAllowed"
  | "unknownHost"
  | "unreachable"
  | "badCertificate"
  | "timeout"
  | "badAnswer";

/** A call that got no answer, or was not made because it may not be. */
export class CallFailure extends Error {
  override readonly name = "CallFailure";
  readonly code: CallFailureCode;

  constructor(code: CallFailureCode, options?: ErrorOptions) {
    super(`the call failed: ${code}`, options);
    this.code = code;
  }
}

/** The one way out of this server for calls whose address comes from a caller. */
export interface OutgoingCalls {
  /** Why a call of that address would not even be tried, as far as the address itself tells; null = nothing. */
  findFault(url: URL): CallFailureCode | null;
  /** Posts and waits for the answer, of whatever status; redirects are not followed. Throws `CallFailure`. */
  post(call: OutgoingCall): Promise<OutgoingAnswer>;
  /** Connects without a word and returns the first line that is said, within seconds. Throws `CallFailure`. */
  greet(door: Door): Promise<string>;
}

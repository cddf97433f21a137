import type { Caller } from "../../domain/access/caller.ts";
import type { Scope } from "../../domain/access/scope.ts";
import type { Instant, OptionalInstant } from "../../domain/instant.ts";
import type { Origin } from "../storage/tokens/origin.ts";

/** By what a caller showed who he is, and what that lets him do. */
export interface Credential {
  readonly kind: "password" | "session" | "ticket" | "token";
  readonly scopes: ReadonlySet<Scope>;
  /** The program that calls for the user; null = unknown. */
  readonly applicationId: number | null;
  /** The signed-in browser; null for every other kind. */
  readonly session: Session | null;
  /** Guid of the ticket; null for every other kind. */
  readonly ticketGuid: string | null;
  /** What ends this credential with it, and whatever is made by means of this one. */
  readonly origin: Origin;
  /** From when it no longer holds, unless it is used before; null = no such instant is known. */
  readonly validUntil: OptionalInstant;
}

/** A signed-in browser, as far as its requests show it. */
export interface Session {
  readonly sessionId: number;
  readonly createdAt: Instant;
  /** What a page sends to show that it may read the desk's cookies. */
  readonly xsrfToken: string;
}

/** Who is calling, and by what he showed it. */
export interface Identity {
  readonly caller: Caller;
  readonly credential: Credential;
}

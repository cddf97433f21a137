import { randomBytes, randomUUID } from "node:crypto";
import { ticketEndsAt } from "../../../domain/access/credential-life.ts";
import type { Scope } from "../../../domain/access/scope.ts";
import type { Instant } from "../../../domain/instant.ts";
import { formatLoginTicket } from "../../auth/login-ticket-text.ts";
import { hashSecret } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import { storeLoginTicket } from "../../storage/tokens/login-tickets.ts";
import type { Origin } from "../../storage/tokens/origin.ts";

export interface LoginTicketWish {
  readonly userId: number;
  readonly scopes: ReadonlySet<Scope>;
  readonly applicationId: number | null;
  readonly origin: Origin;
  /** Name of this installation. */
  readonly contextIdentifier: string;
}

export interface IssuedLoginTicket {
  /** The only time it is told. */
  readonly ticket: string;
  readonly validUntil: Instant;
}

const NUMBER_BYTES = 16;

/** Makes a ticket that a program signs in with for the user. */
export async function issueLoginTicket(
  { database, clock }: Pick<Context, "database" | "clock">,
  { contextIdentifier, origin, ...wish }: LoginTicketWish,
): Promise<IssuedLoginTicket> {
  const guid = randomUUID();
  const number = BigInt(`0x${randomBytes(NUMBER_BYTES).toString("hex")}`).toString();
  const createdAt = clock.now();
  await storeLoginTicket(database, {
    ...wish,
    sessionId: origin.sessionId,
    grantId: origin.grantId,
    ticketGuid: guid,
    numberHash: hashSecret(number),
    createdAt,
  });
  return {
    ticket: formatLoginTicket({ guid, number, contextIdentifier }),
    validUntil: ticketEndsAt({ lastUsedAt: createdAt }),
  };
}

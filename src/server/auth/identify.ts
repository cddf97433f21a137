import { sessionEndsAt, ticketEndsAt } from "../../domain/access/credential-life.ts";
import { everyScope } from "../../domain/access/scope.ts";
import type { Context } from "../context.ts";
import { findSession, recordSessionUse, type StoredSession } from "../storage/sessions/sessions.ts";
import {
  findAccessToken,
  recordAccessTokenUse,
  type StoredAccessToken,
} from "../storage/tokens/access-tokens.ts";
import {
  findLoginTicket,
  recordLoginTicketUse,
  type StoredLoginTicket,
} from "../storage/tokens/login-tickets.ts";
import type { Origin } from "../storage/tokens/origin.ts";
import { parseAccessToken } from "./access-token-text.ts";
import { createCredentialLookup, type CredentialLookup } from "./credential-lookup.ts";
import type { Credential, Identity } from "./credential.ts";
import { parseLoginTicket } from "./login-ticket-text.ts";
import { hashSecret, isSameHash } from "./secret.ts";
import { xsrfTokenOf } from "./xsrf-token.ts";

/** Finds who presents a credential other than a password; null when it does not hold here. */
export interface Identify {
  byTicket(ticket: string): Promise<Identity | null>;
  byToken(token: string): Promise<Identity | null>;
  bySession(secret: string): Promise<Identity | null>;
}

export interface IdentifyParts {
  readonly context: Context;
  /** Name of this installation: what was issued for another one does not hold here. */
  readonly contextIdentifier: string;
}

/** No secret is longer than this, so longer ones need not even be hashed. */
const SECRET_MAX_LENGTH = 200;

export function createIdentify({ context, contextIdentifier }: IdentifyParts): Identify {
  const findTicket = createTicketLookup(context);
  const findToken = createTokenLookup(context);
  const findSessionOf = createSessionLookup(context);
  return {
    byTicket: async (ticket) => {
      const parts = parseLoginTicket(ticket);
      if (parts?.contextIdentifier !== contextIdentifier) return null;
      const found = await findTicket(ticket);
      if (found === null) return null;
      return { caller: found.caller, credential: ofTicket(found.stored) };
    },
    byToken: async (token) => {
      const parts = parseAccessToken(token);
      if (parts?.contextIdentifier !== contextIdentifier) return null;
      const found = await findToken(parts.secret);
      if (found === null) return null;
      return { caller: found.caller, credential: ofToken(found.stored) };
    },
    bySession: async (secret) => {
      if (secret.length > SECRET_MAX_LENGTH) return null;
      const found = await findSessionOf(secret);
      if (found === null) return null;
      return { caller: found.caller, credential: ofSession(found.stored, secret) };
    },
  };
}

function createTicketLookup(context: Context): CredentialLookup<StoredLoginTicket> {
  const { database } = context;
  return createCredentialLookup<StoredLoginTicket>(context, {
    name: "ticket",
    find: async (ticket) => {
      const parts = parseLoginTicket(ticket);
      const stored = parts === null ? null : await findLoginTicket(database, parts.guid);
      if (parts === null || stored === null) return null;
      return isSameHash(stored.numberHash, hashSecret(parts.number)) ? stored : null;
    },
    endsAt: ticketEndsAt,
    recordUse: ({ ticketGuid }, at) => recordLoginTicketUse(database, ticketGuid, at),
  });
}

function createTokenLookup(context: Context): CredentialLookup<StoredAccessToken> {
  const { database } = context;
  return createCredentialLookup<StoredAccessToken>(context, {
    name: "token",
    find: (secret) => findAccessToken(database, hashSecret(secret)),
    endsAt: ({ expiresAt }) => expiresAt,
    recordUse: ({ tokenId }, at) => recordAccessTokenUse(database, tokenId, at),
  });
}

function createSessionLookup(context: Context): CredentialLookup<StoredSession> {
  const { database } = context;
  return createCredentialLookup<StoredSession>(context, {
    name: "session",
    find: (secret) => findSession(database, hashSecret(secret)),
    endsAt: sessionEndsAt,
    recordUse: ({ sessionId }, at) => recordSessionUse(database, sessionId, at),
  });
}

const nothingElse = {
  applicationId: null,
  session: null,
  ticketGuid: null,
  origin: { sessionId: null, grantId: null },
} as const;

/** Of somebody who gave his password with the call. */
export const passwordCredential: Credential = {
  ...nothingElse,
  kind: "password",
  scopes: everyScope,
  validUntil: null,
};

function ofTicket(stored: StoredLoginTicket): Credential {
  return {
    ...nothingElse,
    kind: "ticket",
    scopes: stored.scopes,
    applicationId: stored.applicationId,
    ticketGuid: stored.ticketGuid,
    origin: originOf(stored),
    validUntil: ticketEndsAt(stored),
  };
}

function ofToken(stored: StoredAccessToken): Credential {
  return {
    ...nothingElse,
    kind: "token",
    scopes: stored.scopes,
    applicationId: stored.applicationId,
    origin: originOf(stored),
    validUntil: stored.expiresAt,
  };
}

function ofSession(stored: StoredSession, secret: string): Credential {
  return {
    ...nothingElse,
    kind: "session",
    scopes: everyScope,
    session: {
      sessionId: stored.sessionId,
      createdAt: stored.createdAt,
      xsrfToken: xsrfTokenOf(secret),
    },
    origin: { sessionId: stored.sessionId, grantId: null },
    validUntil: sessionEndsAt(stored),
  };
}

function originOf({ sessionId, grantId }: Origin): Origin {
  return { sessionId, grantId };
}

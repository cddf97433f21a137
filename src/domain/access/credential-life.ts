import type { Instant } from "../instant.ts";

const HOUR_SECONDS = 3600;

/** Sessions and tickets end when nobody has used them for so long. */
const IDLE_SECONDS = 6 * HOUR_SECONDS;
/** A session ends after so long, however busy it is. */
const SESSION_LONGEST_SECONDS = 24 * HOUR_SECONDS;
/** Of a token that a program gets for a user. */
export const ACCESS_TOKEN_SECONDS = HOUR_SECONDS;
/** Of the token with which a program gets its next ones. */
export const REFRESH_TOKEN_SECONDS = 30 * 24 * HOUR_SECONDS;
/** Of the code with which a program gets its first ones. */
export const AUTHORIZATION_CODE_SECONDS = 600;
/** A page on which a user signs in or agrees is good for so long, and so is his way over a provider. */
export const SIGN_IN_PAGE_SECONDS = 600;
/** Uses are recorded at most so often, so that calling does not mean writing. */
export const USE_RECORDED_EVERY_SECONDS = 60;

interface Used {
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant;
}

/** The instant from which a session no longer holds unless it is used before. */
export function sessionEndsAt({ createdAt, lastUsedAt }: Used): Instant {
  return Math.min(lastUsedAt + IDLE_SECONDS, createdAt + SESSION_LONGEST_SECONDS);
}

/** The instant from which a ticket no longer holds unless it is used before. */
export function ticketEndsAt({ lastUsedAt }: Pick<Used, "lastUsedAt">): Instant {
  return lastUsedAt + IDLE_SECONDS;
}

/** Sessions and tickets last used before this are over. */
export function idleCutoff(now: Instant): Instant {
  return now - IDLE_SECONDS;
}

/** Sessions begun before this are over. */
export function sessionCutoff(now: Instant): Instant {
  return now - SESSION_LONGEST_SECONDS;
}

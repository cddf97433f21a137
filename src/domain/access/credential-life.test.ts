import { expect, it } from "vitest";
import { idleCutoff, sessionCutoff, sessionEndsAt, ticketEndsAt } from "./credential-life.ts";

const SIX_HOURS = 21_600;
const DAY = 86_400;

it.each([
  { createdAt: 0, lastUsedAt: 0, endsAt: SIX_HOURS },
  { createdAt: 0, lastUsedAt: 100, endsAt: SIX_HOURS + 100 },
  { createdAt: 0, lastUsedAt: DAY - SIX_HOURS - 1, endsAt: DAY - 1 },
  { createdAt: 0, lastUsedAt: DAY - SIX_HOURS, endsAt: DAY },
  { createdAt: 0, lastUsedAt: DAY - 1, endsAt: DAY },
])("a session of %j ends in time", ({ endsAt, ...session }) => {
  expect(sessionEndsAt(session)).toBe(endsAt);
});

it("a ticket ends six hours after its last use", () => {
  expect(ticketEndsAt({ lastUsedAt: 7 })).toBe(7 + SIX_HOURS);
});

it("what is last used or begun at the cutoff has just ended", () => {
  expect(ticketEndsAt({ lastUsedAt: idleCutoff(DAY) })).toBe(DAY);
  const atCutoff = { createdAt: sessionCutoff(DAY), lastUsedAt: DAY };
  expect(sessionEndsAt(atCutoff)).toBe(DAY);
});

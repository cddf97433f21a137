import { expect, test } from "vitest";
import type { BaseStatus } from "../desk/status.ts";
import { iconHint, type IconHint } from "./icon-hint.ts";
import type { ReadStatus } from "./ticket.ts";

const readStatuses: readonly ReadStatus[] = ["Red", "Yellow", "Green"];

test.each<[BaseStatus, IconHint]>([
  ["Deleted", "ticketDeleted"],
  ["Spam", "ticketSpam"],
  ["Merged", "ticketMerged"],
  ["Closed", "ticketClosed"],
  ["Postponed", "ticketPostponed"],
])("a ticket that is %s shows %s, read or not", (baseStatus, hint) => {
  for (const readStatus of readStatuses) expect(iconHint({ baseStatus, readStatus })).toBe(hint);
});

test.each<[ReadStatus, IconHint]>([
  ["Red", "ticketUnread"],
  ["Yellow", "ticketChanged"],
  ["Green", "ticketRead"],
])("an active ticket that is %s shows %s", (readStatus, hint) => {
  expect(iconHint({ baseStatus: "Active", readStatus })).toBe(hint);
});

import { expect, it } from "vitest";
import type { HeldMessage } from "./held-messages.ts";
import { mergeHeld } from "./merge-held.ts";

const held = (heldSendId: number, name = "listed"): HeldMessage => ({
  heldSendId,
  ticketId: 5,
  mode: "Reply",
  draft: null,
  name,
  until: 10_000,
});

const own = (ids: readonly number[]) => ids.map((id) => held(id, "own"));

interface Case {
  readonly before: readonly number[];
  readonly now: readonly number[];
  readonly listed: readonly number[];
}

it.each<[string, Case, readonly string[]]>([
  ["nothing is held", { before: [], now: [], listed: [] }, []],
  ["the page was read anew", { before: [], now: [], listed: [1] }, ["1 listed"]],
  ["this page knows more of its own", { before: [1], now: [1], listed: [1] }, ["1 own"]],
  ["another page called it back, or it has left", { before: [1], now: [1], listed: [] }, []],
  ["another page sent one", { before: [1], now: [1], listed: [1, 2] }, ["1 own", "2 listed"]],
  [
    "one was sent while it was asked",
    { before: [1], now: [1, 2], listed: [1] },
    ["1 own", "2 own"],
  ],
  ["one was sent meanwhile that is listed", { before: [], now: [2], listed: [2] }, ["2 own"]],
  ["one was called back meanwhile", { before: [1, 2], now: [2], listed: [1, 2] }, ["2 own"]],
])("when %s", (_what, { before, now, listed }, expected) => {
  const merged = mergeHeld({
    before: own(before),
    now: own(now),
    listed: listed.map((id) => held(id)),
  });
  expect(merged.map(({ heldSendId, name }) => `${String(heldSendId)} ${name}`)).toEqual(expected);
});

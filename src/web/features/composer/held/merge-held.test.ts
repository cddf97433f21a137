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

it.each<[string, readonly string[], readonly string[], readonly number[], readonly string[]]>([
  ["nothing is held", [], [], [], []],
  ["the page was read anew", [], [], [1], ["1 listed"]],
  ["this page knows more of its own", ["1"], ["1"], [1], ["1 own"]],
  ["another page called it back, or it has left", ["1"], ["1"], [], []],
  ["another page sent one", ["1"], ["1"], [1, 2], ["1 own", "2 listed"]],
  ["one was sent while it was asked", ["1"], ["1", "2"], [1], ["1 own", "2 own"]],
  ["one was sent meanwhile that is listed already", [], ["2"], [2], ["2 own"]],
  ["one was called back while it was asked", ["1", "2"], ["2"], [1, 2], ["2 own"]],
])("when %s", (_what, before, now, listed, expected) => {
  const own = (ids: readonly string[]) => ids.map((id) => held(Number(id), "own"));
  const merged = mergeHeld({
    before: own(before),
    now: own(now),
    listed: listed.map((id) => held(id)),
  });
  expect(merged.map(({ heldSendId, name }) => `${String(heldSendId)} ${name}`)).toEqual(expected);
});

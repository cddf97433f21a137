import { describe, expect, test } from "vitest";
import type { Attempt } from "../writers/ledger.ts";
import { countUnanswered, judgeLedger } from "./judge-ledger.ts";
import type { StoredMark } from "./stored-marks.ts";

const attempt = (wishes: Partial<Attempt> = {}): Attempt => ({
  id: 1,
  kind: "update",
  ticketId: 7,
  outcome: "stored",
  version: 3,
  fault: null,
  ...wishes,
});
const mark = (wishes: Partial<StoredMark> = {}): StoredMark => ({
  id: 1,
  kind: "update",
  ticketId: 7,
  version: 3,
  missing: null,
  ...wishes,
});

describe("judgeLedger", () => {
  test.each<[string, Partial<Attempt>, readonly Partial<StoredMark>[]]>([
    ["what was acknowledged and is there", {}, [{}]],
    ["what was refused and is not there", { outcome: "refused" }, []],
    ["what nobody was told of and is there", { outcome: "unknown", version: 0 }, [{}]],
    ["what nobody was told of and is not there", { outcome: "unknown", version: 0 }, []],
    ["a job, which is of no ticket", { ticketId: 0, version: 0 }, [{ ticketId: 0, version: 0 }]],
  ])("takes %s for right", (_what, made, marks) => {
    expect(judgeLedger([attempt(made)], marks.map(mark))).toEqual([]);
  });

  test.each<[string, Partial<Attempt>, readonly Partial<StoredMark>[]]>([
    ["update 1 was acknowledged and is lost", {}, []],
    ["update 1 was refused and is stored", { outcome: "refused", version: 0 }, [{}]],
    ["update 1 is stored 2 times", {}, [{}, {}]],
    ["update 1 is stored 2 times", { outcome: "unknown", version: 0 }, [{}, {}]],
    ["update 1 is there by halves: its log", {}, [{ missing: "its log" }]],
    ["update 1 is of ticket 8 and not of 7", {}, [{ ticketId: 8 }]],
    ["update 1 made version 4 and not 3", {}, [{ version: 4 }]],
    ["update 1: answered 500", { outcome: "unknown", version: 0, fault: "answered 500" }, []],
  ])("finds that %s", (finding, made, marks) => {
    expect(judgeLedger([attempt(made)], marks.map(mark))).toEqual([finding]);
  });

  test("finds what nobody wanted", () => {
    expect(judgeLedger([], [mark()])).toEqual(["save 1: nobody wanted it"]);
  });
});

test("countUnanswered counts only what nobody was told of", () => {
  const attempts = [
    attempt({ id: 1 }),
    attempt({ id: 2, outcome: "unknown" }),
    attempt({ id: 3, outcome: "unknown" }),
    attempt({ id: 4, outcome: "refused" }),
  ];
  expect(countUnanswered(attempts, [mark({ id: 1 }), mark({ id: 3 })])).toEqual({
    stored: 1,
    notStored: 1,
  });
});

import { describe, expect, test } from "vitest";
import { baseStatusCodes, type BaseStatus } from "../desk/status.ts";
import { statusTransition, type StatusTransition } from "./status-machine.ts";

const baseStatuses = Object.keys(baseStatusCodes) as BaseStatus[];

describe("the transition between two base statuses", () => {
  test.each(baseStatuses)("is none from %s to itself", (baseStatus) => {
    expect(statusTransition(baseStatus, baseStatus)).toBe("stay");
  });

  test.each<[BaseStatus | null, BaseStatus, StatusTransition]>([
    [null, "Active", "open"],
    [null, "Closed", "close"],
    [null, "Postponed", "postpone"],
    [null, "Deleted", "delete"],
    [null, "Spam", "markSpam"],
    ["Active", "Closed", "close"],
    ["Active", "Postponed", "postpone"],
    ["Closed", "Active", "reopen"],
    ["Closed", "Postponed", "postpone"],
    ["Postponed", "Active", "activate"],
    ["Postponed", "Closed", "close"],
    ["Deleted", "Active", "restore"],
    ["Deleted", "Closed", "close"],
    ["Deleted", "Postponed", "postpone"],
    ["Deleted", "Spam", "markSpam"],
    ["Spam", "Active", "restore"],
    ["Spam", "Closed", "close"],
    ["Spam", "Postponed", "postpone"],
    ["Spam", "Deleted", "delete"],
  ])("from %s to %s is %s", (from, to, transition) => {
    expect(statusTransition(from, to)).toBe(transition);
  });

  test.each(["Active", "Closed", "Postponed"] as const)(
    "from %s is a deletion, a spam mark or a merge, by its target",
    (from) => {
      expect(statusTransition(from, "Deleted")).toBe("delete");
      expect(statusTransition(from, "Spam")).toBe("markSpam");
      expect(statusTransition(from, "Merged")).toBe("merge");
    },
  );

  test.each(baseStatuses.filter((to) => to !== "Merged"))(
    "does not lead from Merged to %s",
    (to) => {
      expect(() => statusTransition("Merged", to)).toThrow(`no way from Merged to ${to}`);
    },
  );

  test("does not make a merged ticket from nothing", () => {
    expect(() => statusTransition(null, "Merged")).toThrow("no way from nothing to Merged");
  });
});

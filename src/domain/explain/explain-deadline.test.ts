import { describe, expect, it } from "vitest";
import { priorities, users } from "../../../test/support/build-save-desk.ts";
import { BORN_AT, bornTicket, change, edit, later } from "../../../test/support/born-ticket.ts";
import type { TicketLife } from "../../../test/support/simulate-ticket.ts";

const HOUR = 3600;

const gives = (deadlineMinutes: number) => ({ priority: { deadlineMinutes } });

describe("a deadline", () => {
  const byHand = { deadlineAt: BORN_AT + 5 * HOUR };

  it.each<[string, TicketLife, object]>([
    ["that the priority gives", bornTicket(gives(60)), { code: "deadlineOfPriority", minutes: 60 }],
    [
      "set at creation",
      bornTicket(gives(60), byHand),
      { code: "deadlineByHand", userId: users.caller },
    ],
    [
      "set later by somebody else",
      later(bornTicket(gives(60)), 9, change(byHand, users.colleague)),
      { code: "deadlineByHand", userId: users.colleague },
    ],
    [
      "taken away",
      later(bornTicket(gives(60)), 9, change({ deadlineAt: null }, users.colleague)),
      { code: "deadlineCleared", userId: users.colleague, withPriority: false },
    ],
    [
      "taken away together with the priority",
      later(
        bornTicket({ ...gives(60), other: { deadlineMinutes: 90 } }),
        9,
        change({ deadlineAt: null, priorityId: priorities.high }),
      ),
      { code: "deadlineCleared", userId: users.caller, withPriority: true },
    ],
    [
      "that no priority gives",
      bornTicket(),
      { code: "priorityHasNoDeadline", priorityId: priorities.medium },
    ],
    [
      "that the next priority does not give",
      later(bornTicket(gives(60)), 9, change({ priorityId: priorities.high })),
      { code: "priorityHasNoDeadline", priorityId: priorities.high },
    ],
    [
      "that the next priority gives, after one taken away",
      later(
        later(
          bornTicket({ ...gives(60), other: { deadlineMinutes: 90 } }),
          9,
          change({ deadlineAt: null }),
        ),
        9,
        change({ priorityId: priorities.high }),
      ),
      { code: "deadlineOfPriority", priorityId: priorities.high, minutes: 90 },
    ],
    [
      "further away than ten years",
      bornTicket(gives(6_000_000)),
      { code: "deadlineOutOfReach", minutes: 6_000_000 },
    ],
  ])("%s", (_, life, rule) => {
    expect(life.explain().deadlineAt).toMatchObject({ rule, difference: null });
  });

  it("that the priority no longer gives says what is known of it", () => {
    expect(edit(bornTicket(gives(60)), { deadlineMinutes: 90 }).explain().deadlineAt).toMatchObject(
      {
        value: BORN_AT + HOUR,
        rule: { code: "deadlineOfPriority", minutes: null },
        difference: {
          reason: "configurationChanged",
          recomputed: BORN_AT + 1.5 * HOUR,
          excess: -0.5 * HOUR,
        },
      },
    );
    expect(edit(bornTicket(gives(60)), { deadlineMinutes: 0 }).explain().deadlineAt).toMatchObject({
      difference: { recomputed: null, excess: HOUR },
    });
    expect(edit(bornTicket(), { deadlineMinutes: 60 }).explain().deadlineAt).toMatchObject({
      rule: { code: "noDeadlineThen" },
      difference: { recomputed: BORN_AT + HOUR, excess: null },
    });
  });
});

import { describe, expect, it } from "vitest";
import { buildSaveDesk, statuses } from "../../../../test/support/build-save-desk.ts";
import { deletionWish } from "./deletion.ts";

describe("deletionWish", () => {
  const desk = buildSaveDesk();

  it.each(["Active", "Closed", "Postponed", "Spam"] as const)(
    "asks for the status that stands for deleted tickets when a ticket is %s",
    (baseStatus) => {
      expect(deletionWish({ baseStatus }, desk)).toEqual({ statusId: statuses.deleted });
    },
  );

  it("asks for nothing when the ticket is deleted, in whichever of the desk's statuses", () => {
    expect(deletionWish({ baseStatus: "Deleted" }, desk)).toEqual({});
  });
});

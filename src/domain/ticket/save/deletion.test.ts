import { describe, expect, it } from "vitest";
import { buildSaveDesk, statuses } from "../../../../test/support/build-save-desk.ts";
import { deletionWish, restorationWish, spamWish } from "./deletion.ts";

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

describe("spamWish", () => {
  const desk = buildSaveDesk();

  it.each(["Active", "Closed", "Postponed", "Deleted"] as const)(
    "asks for the status that stands for spam when a ticket is %s",
    (baseStatus) => {
      expect(spamWish({ baseStatus }, desk)).toEqual({ statusId: statuses.spam });
    },
  );

  it("asks for nothing when the ticket is spam", () => {
    expect(spamWish({ baseStatus: "Spam" }, desk)).toEqual({});
  });
});

describe("restorationWish", () => {
  const desk = buildSaveDesk();

  it.each(["Deleted", "Spam"] as const)("brings a ticket back that is %s", (baseStatus) => {
    expect(restorationWish({ baseStatus }, desk)).toEqual({ statusId: statuses.open });
  });

  it.each(["Active", "Closed", "Postponed", "Merged"] as const)(
    "asks for nothing when a ticket is %s",
    (baseStatus) => {
      expect(restorationWish({ baseStatus }, desk)).toEqual({});
    },
  );
});

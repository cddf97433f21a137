import { describe, expect, it } from "vitest";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildPriority } from "../../../test/support/build-priority.ts";
import { buildUser } from "../../../test/support/build-user.ts";
import { decideSavePerson, type PersonInput } from "./decide-save-person.ts";
import { blankPerson, type PersonRecord } from "./person-record.ts";

const desk = buildDesk({
  priorities: [buildPriority(), { ...buildPriority({ priorityId: 2 }), deleted: true }],
  users: [buildUser(20), buildUser(21, { deleted: true })],
});
const stored: PersonRecord = {
  ...blankPerson,
  personId: 7,
  rank: 1,
  lastName: "Lovelace",
  emails: ["ada@example.com"],
  contactId: 5,
  priorityId: 2,
  supportUserId: 21,
  version: 3,
  createdAt: 1,
  createdById: 20,
  updatedAt: 2,
  updatedById: 20,
};
const decide = (input: PersonInput, before: PersonRecord | null = stored) =>
  decideSavePerson({ stored: before, input, desk, isContact: (id) => id === 6 });

describe("a save of a person", () => {
  it.each<[string, PersonInput]>([
    ["nothing", {}],
    ["what is there already", { lastName: "Lovelace", emails: ["ada@example.com"] }],
    [
      "a company, priority and user that went since",
      { contactId: 5, priorityId: 2, supportUserId: 21 },
    ],
  ])("of %s changes nothing", (_, input) => {
    expect(decide(input)).toEqual({ kind: "unchanged" });
  });

  it("writes what differs, and leaves the rest", () => {
    const decision = decide({ firstName: "Ada", emails: ["ada@example.com", "a@b"], contactId: 6 });
    expect(decision).toMatchObject({
      kind: "write",
      fields: {
        firstName: "Ada",
        lastName: "Lovelace",
        emails: ["ada@example.com", "a@b"],
        contactId: 6,
      },
    });
  });

  it("writes a new person even if it has nothing but a name", () => {
    expect(decide({ middleName: "van" }, null)).toMatchObject({ kind: "write" });
  });

  it.each<[string, PersonInput, string, string]>([
    ["without any name", { lastName: " " }, "lastName", "required"],
    ["with another user who is gone", { supportUserId: 99 }, "supportUserId", "unknownUser"],
    ["with a company that is not there", { contactId: 7 }, "contactId", "unknownContact"],
    ["with a negative language", { languageId: -5 }, "languageId", "negative"],
    ["with an address without a host", { emails: ["ada@"] }, "emails", "notAnEmail"],
  ])("is refused %s", (_, input, field, code) => {
    expect(decide(input)).toMatchObject({
      kind: "faulty",
      refusals: [{ field, reason: { code } }],
    });
  });

  it("is refused for a deleted priority or user that was not there before", () => {
    const before = { ...stored, priorityId: 0, supportUserId: 0 };
    expect(decide({ priorityId: 2, supportUserId: 21 }, before)).toMatchObject({
      kind: "faulty",
      refusals: [{ field: "priorityId" }, { field: "supportUserId" }],
    });
  });
});

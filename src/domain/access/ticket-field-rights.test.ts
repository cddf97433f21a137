import { describe, expect, it } from "vitest";
import { baseStatusCodes, type BaseStatus } from "../desk/status.ts";
import type { AccessLevel } from "./access-to-ticket.ts";
import { savePermission, ticketStateOf, type TicketState } from "./save-permission.ts";
import { fieldRightMask, ticketFieldRights, type FieldRight } from "./ticket-field-rights.ts";
import { ticketFieldKinds, type TicketField } from "./ticket-fields.ts";

const fields = [...ticketFieldKinds.keys()];

function fieldsWith(
  access: AccessLevel,
  state: TicketState,
  wanted: (right: FieldRight) => boolean,
): TicketField[] {
  const rights = ticketFieldRights(access, state);
  return fields.filter((field) => wanted(rights[field]));
}

const writable: readonly TicketField[] = [
  "title",
  "author",
  "origin",
  "securityLevel",
  "categoryId",
  "priorityId",
  "ticketTypeId",
  "statusId",
  "baseStatus",
  "activatesAt",
  "deadlineAt",
  "owner",
  "personId",
  "secondaryPersonIds",
  "saleId",
  "projectId",
  "tags",
  "customFields",
];
const writableOnCreation: readonly TicketField[] = ["createdAt", "createdById", "fromAddress"];
const mandatory: readonly TicketField[] = ["title", "categoryId", "priorityId", "statusId"];

const accessLevels: readonly AccessLevel[] = ["none", "list", "read", "edit"];
const states: readonly TicketState[] = ["new", "stored", "merged"];
const situations = accessLevels.flatMap((access) =>
  states.map((state) => [access, state] as const),
);

describe("field rights of a ticket", () => {
  it("let an editor update what callers may set", () => {
    const updatable = fieldsWith("edit", "stored", ({ right }) => right === "update");
    expect(updatable).toEqual(writable);
  });

  it("let the facts of creation be set on a new ticket only", () => {
    const updatable = fieldsWith("edit", "new", ({ right }) => right === "update");
    expect(updatable).toEqual([...writable, ...writableOnCreation]);
  });

  it("mark what must not be left empty, wherever it can be set", () => {
    expect(fieldsWith("edit", "stored", (right) => right.mandatory)).toEqual(mandatory);
    expect(fieldsWith("edit", "new", (right) => right.mandatory)).toEqual(mandatory);
    expect(fieldsWith("read", "stored", (right) => right.mandatory)).toEqual([]);
  });

  it("withhold messages and custom fields from whoever may only list the ticket", () => {
    const rights = ticketFieldRights("list", "stored");
    const withheld = fieldsWith("list", "stored", ({ right }) => right === "none");
    expect(withheld).toEqual(["customFields", "messages"]);
    expect(rights.messages.reason).toBe("noReadRight");
    expect(fieldsWith("read", "stored", ({ right }) => right === "none")).toEqual([]);
  });

  it.each<[AccessLevel, TicketState, TicketField, FieldRight]>([
    ["edit", "stored", "title", { right: "update", mandatory: true, reason: null }],
    ["edit", "stored", "owner", { right: "update", mandatory: false, reason: null }],
    ["edit", "stored", "createdAt", { right: "read", mandatory: false, reason: null }],
    ["edit", "stored", "lastChangedAt", { right: "read", mandatory: false, reason: null }],
    ["read", "stored", "title", { right: "read", mandatory: false, reason: "noEditRight" }],
    ["read", "stored", "lastChangedAt", { right: "read", mandatory: false, reason: null }],
    ["edit", "merged", "title", { right: "read", mandatory: false, reason: "merged" }],
    ["list", "merged", "messages", { right: "none", mandatory: false, reason: "noReadRight" }],
    ["none", "stored", "title", { right: "none", mandatory: false, reason: "noAccess" }],
    ["none", "new", "createdAt", { right: "none", mandatory: false, reason: "noAccess" }],
  ])("with access %s to a %s ticket give %s %j", (access, state, field, expected) => {
    expect(ticketFieldRights(access, state)[field]).toEqual(expected);
  });

  it.each(situations)(
    "promise an update exactly if a save goes through: %s, %s",
    (access, state) => {
      const updatable = fieldsWith(access, state, ({ right }) => right === "update");
      expect(updatable.length > 0).toBe(savePermission(access, state) === "granted");
    },
  );

  it.each(situations)("never ask for a value that cannot be given: %s, %s", (access, state) => {
    const impossible = fieldsWith(
      access,
      state,
      ({ right, mandatory: required }) => required && right !== "update",
    );
    expect(impossible).toEqual([]);
  });

  it("are one object for one question", () => {
    expect(ticketFieldRights("edit", "stored")).toBe(ticketFieldRights("edit", "stored"));
    expect(ticketFieldRights("edit", "stored")).not.toBe(ticketFieldRights("edit", "new"));
  });

  it.each<[Pick<FieldRight, "right" | "mandatory">, number]>([
    [{ right: "none", mandatory: false }, 0],
    [{ right: "read", mandatory: false }, 1],
    [{ right: "update", mandatory: false }, 3],
    [{ right: "update", mandatory: true }, 67],
  ])("have the published mask: %j is %i", (right, mask) => {
    expect(fieldRightMask({ ...right, reason: null })).toBe(mask);
  });
});

describe("the permission to save", () => {
  it.each<[AccessLevel, TicketState, ReturnType<typeof savePermission>]>([
    ["edit", "new", "granted"],
    ["edit", "stored", "granted"],
    ["read", "stored", "noEditAccess"],
    ["list", "stored", "noEditAccess"],
    ["none", "stored", "noEditAccess"],
    ["none", "new", "noEditAccess"],
    ["edit", "merged", "merged"],
    ["none", "merged", "merged"],
  ])("with access %s to a %s ticket is %s", (access, state, expected) => {
    expect(savePermission(access, state)).toBe(expected);
  });

  it("takes a ticket for merged by its base status alone; closed and deleted ones can be saved", () => {
    const mergedOnes = (Object.keys(baseStatusCodes) as BaseStatus[]).filter(
      (baseStatus) => ticketStateOf({ baseStatus }) === "merged",
    );
    expect(mergedOnes).toEqual(["Merged"]);
    expect(ticketStateOf({ baseStatus: "Deleted" })).toBe("stored");
    expect(ticketStateOf(null)).toBe("new");
  });
});

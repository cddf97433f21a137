import { describe, expect, it } from "vitest";
import { ticketColumnNames } from "../storage/tickets/ticket-columns.ts";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildUser } from "../../../test/support/build-user.ts";
import { knownTicketColumns, ticketChanges, ticketFieldValues } from "./ticket-columns.ts";

it("every column of a ticket has a published name, or is known to have none", () => {
  expect(knownTicketColumns).toEqual(ticketColumnNames);
});

describe("ticketChanges", () => {
  it.each([
    ["ticket.created", ["title"], []],
    ["ticket.changed", [], ["id"]],
    ["ticket.changed", ["owner_id", "title", "status_since"], ["id", "title", "owned_by"]],
    [
      "ticket.changed",
      ["custom_fields.x_b", "base_status", "custom_fields.x_a"],
      ["id", "status", "x_a", "x_b"],
    ],
    ["ticket.changed", ["secondary_person_ids", "last_changed_at"], ["id", "last_changed"]],
  ])("%s of %j: %j", (name, changes, told) => {
    expect(ticketChanges({ name, changes })).toEqual(told);
  });
});

describe("ticketFieldValues", () => {
  const desk = buildDesk({ users: [buildUser(3, { serviceUserId: 30 })] });
  const record = {
    category_id: 2,
    merged_into_ticket_id: null,
    contact_id: null,
    created_at: 0,
    person_id: null,
    has_attachment: true,
    last_changed_at: 86_399,
    owner_id: 3,
    priority_id: 4,
    project_id: null,
    sale_id: 5,
    security_level: 2,
    base_status: 1,
    status_id: 6,
    ticket_type_id: 7,
  };

  it("are the fifteen columns, in their order", () => {
    const values = ticketFieldValues(record, desk);
    expect(Object.entries(values)).toEqual([
      ["category", 2],
      ["connect_id", -1],
      ["contact_id", 0],
      ["created_at", "1970-01-01T00:00:00"],
      ["cust_id", -1],
      ["has_attachment", 1],
      ["last_changed", "1970-01-01T23:59:59"],
      ["owned_by", 30],
      ["priority", 4],
      ["project_id", 0],
      ["sale_id", 5],
      ["slevel", 2],
      ["status", 1],
      ["ticket_status", 6],
      ["ticket_type", 7],
    ]);
  });

  it.each([null, 987_654])("name the system's service user for the owner %s", (owner_id) => {
    expect(ticketFieldValues({ ...record, owner_id }, desk)).toMatchObject({ owned_by: 1 });
  });
});

import { describe, expect, it } from "vitest";
import type { Ticket } from "../ticket.ts";
import { rebaseChange } from "./rebase-change.ts";
import {
  applyChange,
  bodyOf,
  changeTo,
  leaveOut,
  partsOf,
  type TicketChange,
} from "./ticket-change.ts";

const ticket = (values: object): Ticket =>
  ({
    Title: "Cannot log in",
    Slevel: "External",
    Priority: { TicketPriorityId: 2, Name: "Medium" },
    Status: { TicketStatusId: 1, Name: "Open" },
    Tags: [{ Id: 1 }, { Id: 2 }],
    CustomFields: { x_cost: "[F:0]", x_serial: "" },
    Sale: null,
    ...values,
  }) as unknown as Ticket;

const was = ticket({});

describe("a change that meets another one", () => {
  it.each<[string, TicketChange, object, readonly string[]]>([
    ["of another member", { Title: "VPN" }, { Slevel: "Internal" }, []],
    ["to the same value", { Title: "VPN" }, { Title: "VPN" }, []],
    ["to another value", { Title: "VPN" }, { Title: "Login" }, ["Title"]],
    [
      "to the same record",
      { Priority: { TicketPriorityId: 3 } },
      { Priority: { TicketPriorityId: 3, Name: "High" } },
      [],
    ],
    [
      "to another record",
      { Priority: { TicketPriorityId: 3 } },
      { Priority: { TicketPriorityId: 1 } },
      ["Priority"],
    ],
    [
      "of what else is known of a record",
      { Priority: { TicketPriorityId: 3 } },
      { Priority: { TicketPriorityId: 2, Name: "Usual" } },
      [],
    ],
    [
      "of another custom field",
      { CustomFields: { x_cost: "[F:2]" } },
      { CustomFields: { x_cost: "[F:0]", x_serial: "A" } },
      [],
    ],
    [
      "of the same custom field",
      { CustomFields: { x_cost: "[F:2]" } },
      { CustomFields: { x_cost: "[F:3]" } },
      ["CustomFields/x_cost"],
    ],
    ["of one of two members", { Title: "VPN", Slevel: "Internal" }, { Title: "Login" }, ["Title"]],
  ])("%s", (_, mine, theirs, conflicts) => {
    expect(rebaseChange(was, ticket(theirs), mine).conflicts).toEqual(conflicts);
  });

  it("keeps what each of them added to a list and took from it", () => {
    const stored = ticket({ Tags: [{ Id: 2 }, { Id: 3 }] });
    const mine = { Tags: [{ Id: 1 }, { Id: 4 }] };
    expect(rebaseChange(was, stored, mine)).toEqual({
      change: { Tags: [{ Id: 3 }, { Id: 4 }] },
      conflicts: [],
    });
  });
});

describe("a change", () => {
  it("is asked for by the keys of records", () => {
    const change = {
      Priority: { TicketPriorityId: 3, Name: "High" },
      Tags: [{ Id: 1, Name: "vip" }],
      Title: "VPN",
    };
    expect(bodyOf(change)).toEqual({
      Priority: { TicketPriorityId: 3 },
      Tags: [{ Id: 1 }],
      Title: "VPN",
    });
  });

  it("shows of another record nothing of the one before", () => {
    const { Priority } = applyChange(was, { Priority: { TicketPriorityId: 3 } });
    expect(Priority).toEqual({ TicketPriorityId: 3, Name: "" });
  });

  it("leaves custom fields that it does not name", () => {
    const { CustomFields } = applyChange(was, { CustomFields: { x_cost: "[F:2]" } });
    expect(CustomFields).toEqual({ x_cost: "[F:2]", x_serial: "" });
  });

  it("is taken back by a change to what was", () => {
    const change = { Title: "VPN", Sale: { SaleId: 5 }, CustomFields: { x_cost: "[F:2]" } };
    expect(changeTo(was, partsOf(change))).toEqual({
      Title: "Cannot log in",
      Sale: { SaleId: 0 },
      CustomFields: { x_cost: "[F:0]" },
    });
  });

  it("goes on without the parts that were given up", () => {
    const change = { Title: "VPN", CustomFields: { x_cost: "[F:2]" } };
    expect(leaveOut(change, ["CustomFields/x_cost"])).toEqual({ Title: "VPN" });
    expect(leaveOut(change, ["Title"])).toEqual({ CustomFields: { x_cost: "[F:2]" } });
  });
});

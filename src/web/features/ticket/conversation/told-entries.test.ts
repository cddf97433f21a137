import { describe, expect, it } from "vitest";
import type { LogEntry } from "./log-queries.ts";
import { toldEntry } from "./told-entries.ts";

const change = (Member: string, Before: string | null = "a", After: string | null = "b") => ({
  Member,
  CustomField: "",
  Label: "",
  Form: "Name",
  Before,
  After,
});
const entry = (values: Partial<LogEntry>): LogEntry => ({
  LogId: 1,
  At: "2026-03-02T09:00:00Z",
  AssociateId: 1,
  FullName: "Liv",
  Action: "Ticket_EditTicket",
  MessageId: 0,
  FromTicketId: 0,
  OtherTicketIds: [],
  TookMergeBack: false,
  Changes: [],
  ...values,
});

describe("an entry of the log, among messages", () => {
  it("tells what people look for first, and no bookkeeping", () => {
    const told = toldEntry(
      entry({
        Changes: [
          change("LastChanged"),
          change("Deadline"),
          change("ReadStatus"),
          change("Category"),
          change("BaseStatus"),
          change("Status"),
          change("NumMessages"),
        ],
      }),
    );
    expect(told?.changes.map(({ Member }) => Member)).toEqual(["Status", "Category", "Deadline"]);
  });

  it.each([
    ["a reading", "Ticket_ReadByUser", [change("ReadStatus")]],
    ["a message, which is there itself", "Ticket_AddMessage", [change("NumMessages")]],
    ["an edit of what nobody sees", "Ticket_EditTicket", []],
  ])("is left out when it is %s", (_, Action, Changes) => {
    expect(toldEntry(entry({ Action, Changes }))).toBeNull();
  });

  it.each([
    ["Ticket_NewTicket", [], "created"],
    ["Ticket_NewTicketFromCustomer", [], "created"],
    ["Ticket_JoinTickets", [7, 8], "merged"],
    ["Ticket_ConnectTwoTickets", [7], "mergedAway"],
    ["Ticket_Relation", [], "related"],
    ["Ticket_EditTicket", [7], "withTicket"],
    ["Ticket_TicketEscalated", [], "escalated"],
  ] as const)("of the action %s with %j is told as %s", (Action, OtherTicketIds, happening) => {
    const told = toldEntry(entry({ Action, OtherTicketIds: [...OtherTicketIds] }));
    expect(told).toMatchObject({ happening, ticketIds: OtherTicketIds });
  });

  it("that took a merge back is told as that", () => {
    const told = toldEntry(entry({ OtherTicketIds: [7], TookMergeBack: true }));
    expect(told).toMatchObject({ happening: "unmerged", ticketIds: [7] });
  });

  it("of a new ticket does not list all that it began with", () => {
    expect(
      toldEntry(entry({ Action: "Ticket_NewTicket", Changes: [change("Title")] }))?.changes,
    ).toEqual([]);
  });
});

import type { TreeObject } from "../../src/server/http/media/tree/body-tree.ts";

/** A stored ticket as an answer shows it, with the members that patches are tried on. */
export const publishedTicket: TreeObject = deepFreeze({
  TicketId: 5,
  Title: "Printer",
  CreatedAt: "2024-07-01T12:00:00+02:00",
  LastChanged: "2024-07-02T12:00:00+02:00",
  Activate: "0001-01-01T00:00:00Z",
  Deadline: "2024-07-05T17:00:00+02:00",
  Author: "",
  OwnedBy: { AssociateId: 3, Name: "ola", FullName: "Ola Nordmann" },
  Category: { TicketCategoryId: 2, Name: "Support", Flags: "Internal" },
  Slevel: "External",
  Person: null,
  SecondaryPersons: [
    { PersonId: 11, Firstname: "Kari" },
    { PersonId: 12, Firstname: "Per" },
  ],
  AlertLevel: 1,
  HasAttachment: true,
  NumMessages: 1,
  Messages: [
    {
      TicketMessageId: 9,
      CreatedAt: "2024-07-01T12:00:00+02:00",
      Slevel: "Internal",
      Important: false,
      Author: "ola",
      Badge: "Unknown",
      TableRight: null,
      FieldProperties: {},
    },
  ],
  Tags: [
    { Id: 1, Name: "vip", ToolTip: "Very important", TableRight: null, FieldProperties: {} },
    { Id: 2, Name: "hardware", ToolTip: "", TableRight: null, FieldProperties: {} },
  ],
  Sale: { SaleId: 70, Heading: "Printers" },
  ExtraFields: { x_note: "old", x_seats: "[I:4]" },
  CustomFields: {
    "SuperOffice:1": "[I:7]",
    "SuperOffice:1:DisplayText": "Red",
    "SuperOffice:1:org": "[I:7]",
    x_note: "old",
    "x_note:org": "old",
    x_seats: "[I:4]",
    "x_seats:org": "[I:4]",
  },
  TableRight: { Mask: "FULL", Reason: "" },
});

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

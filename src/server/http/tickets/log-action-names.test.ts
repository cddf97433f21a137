import { expect, it } from "vitest";
import { logActionName } from "./log-action-names.ts";

it.each([
  [0, "Ticket_No_Logging"],
  [19, "Ticket_NewTicket"],
  [49, "Ticket_AutoCategorized"],
  [50, "Ticket_Unknown"],
  [10_000, "Ticket_Unknown"],
  [10_001, "Message_Unknown"],
  [10_012, "Message_AddMessage"],
  [10_026, "Message_DeleteMessage"],
  [10_027, "Ticket_Unknown"],
  [20_001, "Ticket_Relation"],
  [20_002, "Ticket_Unknown"],
])("action %i is called %s", (action, name) => {
  expect(logActionName(action)).toBe(name);
});

import type { RouteCalls, Subject } from "../route-call.ts";
import { agent, everybody, ofTicket, shownOrMissing } from "../usual-calls.ts";

const listedOrNot = { edit: "200", read: "200", none: "200 []" } as const;
const ofList = { ids: () => ["Ticket"], outcome: "200" } as const;
const provider = { body: () => ({ ProviderName: "Ticket" }), outcome: "200" } as const;
const inCarriers = ({ ticketId }: Subject) => ({
  ProviderName: "Ticket",
  Restriction: [{ Name: "ticketId", Operator: "=", Values: [String(ticketId)] }],
});
const inTexts = ({ ticketId }: Subject) => ({
  ProviderName: "Ticket",
  Restriction: `ticketId = ${ticketId}`,
  Restrictions: `ticketId = ${ticketId}`,
});

export const archiveCalls: RouteCalls = [
  agent("Archive/GetProviderNames", everybody),
  agent("Archive/GetAvailableColumns", provider),
  agent("Archive/GetAvailableEntities", provider),
  ...["GetArchiveListByColumns", "GetArchiveListByColumnsWithContext"].map((name) =>
    agent(`Archive/${name}`, { about: "ticket", body: inCarriers, outcome: listedOrNot }),
  ),
  ...["GetArchiveListByColumns2", "GetArchiveListByColumnsWithContext2"].map((name) =>
    agent(`Archive/${name}`, { about: "ticket", body: inTexts, outcome: listedOrNot }),
  ),
  agent("Archive/GetArchiveListByColumnsWithHeader", provider),
  agent("Archive/GetArchiveListByColumnsWithHeaderWithContext", provider),
  agent("Archive/GetArchiveListByColumnsWithHeader2", provider),
  agent("Find/FindFromRestrictions", provider),
  agent("Find/FindFromRestrictionsColumns", provider),
  agent("Find/FindFromRestrictionsColumnsOrderBy", provider),
  agent("Find/FindFromRestrictions2", provider),
  agent("Find/FindFromRestrictionsColumns2", provider),
  agent("Find/FindFromRestrictionsColumnsOrderBy2", provider),
  ["GET /api/v1/Archive", everybody],
  ["GET /api/v1/Archive/:archiveProviderName", ofList],
  ["POST /api/v1/Archive/:archiveProviderName", { ...ofList, body: () => ({ $top: "1" }) }],
  ["GET /api/v1/Archive/:archiveProviderName/$metadata", ofList],
  ["GET /api/v1/Ticket", everybody],
  ["GET /api/v1/TicketMessage", everybody],
  ["GET /api/v1/Person", everybody],
  ["GET /api/v1/Contact", everybody],
  ["GET /api/v1/User", everybody],
  ["GET /api/v1/Ticket/:id/Messages", { ...ofTicket, outcome: shownOrMissing }],
  // There is nobody whose tickets they could be.
  ["GET /api/v1/Person/:id/Tickets", { ids: () => [987_654], outcome: "404" }],
  ["GET /api/v1/Contact/:id/Tickets", { ids: () => [987_654], outcome: "404" }],
];

import { int32 } from "../../../contract/member.ts";
import type { Condition } from "../../../domain/archive/condition/condition.ts";
import { findArchiveProvider, type ArchiveProvider } from "../../../domain/archive/providers.ts";
import { AppError } from "../../errors.ts";
import { resourceTexts } from "../../texts/resource-texts.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { findRecord } from "../../usecases/archive/find-record.ts";
import { getTicket } from "../../usecases/get-ticket.ts";
import type { QueryOf } from "../resources/resource-shapes.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { answerList } from "./answer-list.ts";
import { listAnswer } from "./list-answer.ts";
import { listCallOf, listTargetOf, type AnyResourceCall } from "./list-target.ts";
import { listQuery } from "./options/list-query.ts";
import { takeFormat } from "./options/take-format.ts";

const none = { kind: "none" } as const;
const shared = {
  method: "GET",
  query: listQuery,
  body: none,
  answer: listAnswer,
  selection: "itself",
} as const;
const id = { id: { member: int32(), description: "Id of the record." } } as const;

type ListedCall = AnyResourceCall & { readonly query: QueryOf<typeof listQuery> };
type ListedCallOfRecord = ListedCall & { readonly recordId: number };

/** The lists that resources have of their own records, and of what belongs to one of them. */
export const recordListsResource: readonly ResourceRoute[] = [
  ...(
    [
      ["Ticket", "v1TicketEntity_GetAll"],
      ["TicketMessage", "v1TicketMessageEntity_GetAll"],
      ["Person", "v1PersonEntity_GetAll"],
      ["Contact", "v1ContactEntity_GetAll"],
      ["User", "v1User_GetAll"],
    ] as const
  ).map(([name, operationId]) =>
    defineRoute({
      ...shared,
      path: `/api/v1/${name}`,
      tag: name,
      name: `${name}.List`,
      operationId,
      summary: `Lists records of ${name}: filtered, sorted, page by page.`,
      failures: ["notImplemented"],
      run: async (call) => list(call, { provider: providerOf(name), path: `/api/v1/${name}` }),
    }),
  ),
  defineRoute({
    ...shared,
    path: "/api/v1/Ticket/{id}/Messages",
    tag: "Ticket",
    name: "Ticket.Messages",
    operationId: "v1TicketEntity_Messages",
    summary: "Lists the messages of a ticket.",
    pathParameters: id,
    failures: ["notFound", "notImplemented"],
    run: listMessages,
  }),
  defineRoute({
    ...shared,
    path: "/api/v1/Person/{id}/Tickets",
    tag: "Person",
    name: "Person.Tickets",
    operationId: "v1PersonEntity_Tickets",
    summary: "Lists the tickets of a person.",
    pathParameters: id,
    failures: ["notFound", "notImplemented"],
    run: async (call) => listTicketsOf(call, "Person", "personId"),
  }),
  defineRoute({
    ...shared,
    path: "/api/v1/Contact/{id}/Tickets",
    tag: "Contact",
    name: "Contact.Tickets",
    operationId: "v1ContactEntity_Tickets",
    summary: "Lists the tickets of a company.",
    pathParameters: id,
    failures: ["notFound", "notImplemented"],
    run: async (call) => listTicketsOf(call, "Contact", "contactId"),
  }),
];

function list(call: ListedCall, target: Parameters<typeof listTargetOf>[1]): Promise<object> {
  takeFormat(call.request, call.query.$format);
  return answerList(listCallOf(call), call.query, listTargetOf(call, target));
}

/** Whether a ticket exists is nothing that everybody may know. */
async function listMessages(call: ListedCallOfRecord): Promise<object> {
  const { context, caller, recordId: ticketId } = call;
  if ((await getTicket(context, caller, ticketId)) === null) {
    throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
  }
  const provider = providerOf("TicketMessage");
  const within = isRecord(provider, "ticketId", ticketId);
  const path = `/api/v1/Ticket/${ticketId}/Messages`;
  return list(call, { provider, path, within, inAnyState: true });
}

async function listTicketsOf(
  call: ListedCallOfRecord,
  owner: "Person" | "Contact",
  column: "personId" | "contactId",
): Promise<object> {
  const { context, recordId } = call;
  if (!(await findRecord(context, owner, recordId))) {
    throw new AppError("notFound", say(resourceTexts.noSuchRecord, { id: recordId }));
  }
  const provider = providerOf("Ticket");
  const within = isRecord(provider, column, recordId);
  return list(call, { provider, path: `/api/v1/${owner}/${recordId}/Tickets`, within });
}

function isRecord({ columns }: ArchiveProvider, name: string, value: number): Condition {
  const column = columns.find(name);
  if (column === undefined) throw new Error(`the list has no column ${name}`);
  return { kind: "test", column, test: { kind: "number", relation: "=", value } };
}

function providerOf(name: string): ArchiveProvider {
  const provider = findArchiveProvider(name);
  if (provider === undefined) throw new Error(`there is no list ${name}`);
  return provider;
}

import { MergeTicketsBody } from "../../../contract/additions/merge-tickets-body.ts";
import { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Input } from "../../../contract/input.ts";
import { int32, list } from "../../../contract/member.ts";
import { readBody } from "../exchange/read-body.ts";
import type { DateReading } from "../media/dates/date-format.ts";
import { bodyOf } from "../request-body.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute } from "../resources/resource-route.ts";
import type { TicketBody } from "../tickets/ticket-wish.ts";
import { memberError } from "../translate/member-error.ts";
import { dottedParameters, readDottedRecord } from "./dotted-parameters.ts";
import { mergeTicketsFor, type MergeBody } from "./merge-tickets-for.ts";

const NAME = "mergedTicketEntity";

const query = {
  secondaryTicketIds: {
    member: list(int32()),
    description: "Ids of the tickets that are merged into the other one.",
  },
  ...dottedParameters(NAME, TicketEntity),
} as const;

/** Makes several tickets one, at an address of the resource. */
export const mergeTicketRoute = defineRoute({
  method: "POST",
  path: "/api/v1/Ticket/Merge",
  name: "Ticket.Merge",
  tag: "Ticket",
  operationId: "v1TicketEntity_MergeTickets",
  summary:
    "Merges tickets into one, which is saved as sent and gets the messages of all. It may be sent as the body, too.",
  query,
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketEntity },
  conditional: true,
  failures: ["notFound", "conflict"],
  run: (call) => mergeTicketsFor(call, readMerge(call)),
});

type MergeCall = Pick<ResourceCall, "request" | "dates"> & {
  readonly query: { readonly secondaryTicketIds: readonly number[] | null };
};

/** What the body says of a member counts more than what the address says. */
function readMerge({ request, dates, query: { secondaryTicketIds } }: MergeCall): MergeBody {
  const [, queryString = ""] = /\?(.*)$/s.exec(request.url) ?? [];
  const asked = readDottedRecord(TicketEntity, NAME, { queryString, dates });
  const { body, problems } = readMergeBody(request, dates);
  const { MergedTicketEntity: nested, SecondaryTicketIds: ids, ...direct } = body;
  const isNested = nested !== null && nested !== undefined;
  // They are told by the path that they have in the body.
  if (isNested && problems.size > 0) throw memberError("validation", problems);
  const sent: TicketBody = isNested ? nested : direct;
  return {
    survivor: { ...asked.body, ...sent },
    survivorName: isNested ? "MergedTicketEntity" : "",
    secondaryIds: [...(secondaryTicketIds ?? []), ...(ids ?? [])],
    problems: new Map([...asked.problems, ...problems]),
  };
}

function readMergeBody(
  request: ResourceCall["request"],
  dates: DateReading,
): {
  readonly body: Input<typeof MergeTicketsBody>;
  readonly problems: MergeBody["problems"];
} {
  const sent = bodyOf(request);
  if (["", "null"].includes(sent.text.trim())) return { body: {}, problems: new Map() };
  const { value, problems } = readBody({ kind: "entity", carrier: MergeTicketsBody }, sent, dates);
  return { body: value as Input<typeof MergeTicketsBody>, problems };
}

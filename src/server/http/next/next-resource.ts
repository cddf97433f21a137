import { NextTicket, QueueSkip } from "../../../contract/additions/next-ticket.ts";
import { embedded, int32, list, text } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import { wordsOf } from "../../texts/text.ts";
import { listSkips } from "../../usecases/next/list-skips.ts";
import { skipTicket } from "../../usecases/next/skip-ticket.ts";
import { takeNext, type NextTicket as Taken } from "../../usecases/next/take-next.ts";
import { RefusedError } from "../../usecases/refused.ts";
import { localisePath } from "../language.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { utcText } from "../session/present-session.ts";
import { presentView } from "../tickets/present-view.ts";
import { refusalError } from "../translate/refusal-error.ts";

const path = "/api/counterfoil/v1/next";
const tag = "Next";
const none = { kind: "none" } as const;

/** Taking the most urgent ticket that waits, and putting it back. */
export const nextResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "POST",
    path,
    name: "Next.Take",
    tag,
    operationId: "Next_Take",
    summary: "Gives you the most urgent ticket of your queue, and says why it is this one.",
    body: none,
    answer: { kind: "carrier", carrier: NextTicket },
    run: async ({ context, caller, presentation }) =>
      present(await takeNext(context, caller), presentation),
  }),
  defineRoute({
    method: "POST",
    path: `${path}/{ticketId}/skip`,
    name: "Next.Skip",
    tag,
    operationId: "Next_Skip",
    summary: "Puts a ticket of yours back into the queue. You do not get it again for eight hours.",
    pathParameters: { ticketId: { member: int32(), description: "Id of the ticket." } },
    body: { kind: "arguments", members: { Reason: text() } },
    bodyName: "skip",
    answer: none,
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, recordId: ticketId, body }) => {
      try {
        await skipTicket(context, caller, { ticketId, reason: body.Reason ?? "" });
      } catch (error) {
        if (error instanceof RefusedError) throw refusalError(error.refusals);
        throw error;
      }
    },
  }),
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/skips",
    name: "Next.Skips",
    tag,
    operationId: "Next_Skips",
    summary: "Lists what was put back lately, for those who look after categories.",
    body: none,
    answer: { kind: "value", member: list(embedded(QueueSkip)) },
    run: async ({ context, caller }) =>
      (await listSkips(context, caller)).map((skip) => ({
        TicketId: skip.ticketId,
        Title: skip.title,
        AssociateId: skip.userId,
        FullName: skip.fullName,
        Reason: skip.reason,
        At: utcText(skip.skippedAt),
      })),
  }),
];

function present(
  { view, reason, nextPostponedAt }: Taken,
  presentation: CallPresentation,
): Wire<typeof NextTicket> {
  const { language } = presentation;
  const rest = {
    Reason: wordsOf(reason, language),
    NextPostponedAt: utcText(nextPostponedAt),
  };
  if (view === null) return { Ticket: null, QueueCategory: null, DeadlineAt: null, ...rest };
  const { categoryId, deadlineAt } = view.details.ticket;
  return {
    Ticket: presentView(view, presentation),
    QueueCategory: localisePath(categoryOf(view.desk, categoryId).fullName, language),
    DeadlineAt: utcText(deadlineAt),
    ...rest,
  };
}

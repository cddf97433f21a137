import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { dateTime, embedded, int32, list } from "../../../../contract/member.ts";
import { AppError } from "../../../errors.ts";
import { splitTicket as split } from "../../../usecases/merging/split-ticket.ts";
import { RefusedError } from "../../../usecases/refused.ts";
import { presentMade } from "../../merging/present-made.ts";
import { newTicketWish } from "../../merging/new-ticket-wish.ts";
import { refusalError } from "../../translate/refusal-error.ts";
import { defineOperation } from "../agent-operation.ts";

/** Makes a ticket of some messages of another one. */
export const splitTicket = defineOperation({
  agent: "Ticket",
  name: "SplitTicket",
  summary: "Creates a ticket and moves messages of another one to it.",
  query: {},
  body: {
    kind: "arguments",
    members: {
      SourceTicketEntityId: int32(),
      SourceTicketEntityStatusId: int32(),
      SourceTicketEntityActivate: dateTime(),
      TransferMessageIds: list(int32()),
      NewTicketEntity: embedded(TicketEntity),
    },
  },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async ({ context, caller, body, presentation }) => {
    const { command, errorOf } = newTicketWish(body.NewTicketEntity, presentation.zone);
    const { SourceTicketEntityActivate: activatesAt } = body;
    try {
      const view = await split(context, caller, {
        sourceTicketId: body.SourceTicketEntityId,
        sourceStatusId: body.SourceTicketEntityStatusId,
        sourceActivatesAt: activatesAt === "unset" ? null : activatesAt,
        messageIds: body.TransferMessageIds,
        newTicket: command,
      });
      return presentMade(view, presentation);
    } catch (error) {
      throw error instanceof RefusedError ? sourceError(error) : errorOf(error);
    }
  },
});

/** The argument of each wish for the source that can be refused. */
const argumentOf: Readonly<Record<string, string>> = {
  "Status/TicketStatusId": "SourceTicketEntityStatusId",
  Activate: "SourceTicketEntityActivate",
};

function sourceError({ refusals }: RefusedError): AppError {
  const error = refusalError(refusals);
  const { members } = error.details;
  if (members === undefined) return error;
  const named = [...members].map(([path, fault]) => [argumentOf[path] ?? path, fault] as const);
  return new AppError(error.code, error.text, { ...error.details, members: new Map(named) });
}

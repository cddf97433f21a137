import {
  OutboxMessage,
  OutboxMessageWithText,
} from "../../../contract/additions/outbox-message.ts";
import { embedded, int32, list, text } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { outboxTexts } from "../../texts/outbox-texts.ts";
import { say } from "../../texts/text.ts";
import {
  readOutbox,
  readOutboxEntry,
  type OutboxState,
  type OutboxView,
} from "../../usecases/outbox/read-outbox.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { utcText } from "../session/present-session.ts";
import { memberError } from "../translate/member-error.ts";

const path = "/api/counterfoil/v1/outbox";
const tag = "Outbox";
const body = { kind: "none" } as const;

const TOP_DEFAULT = 50;
const TOP_MAX = 100;

const states: readonly OutboxState[] = ["Waiting", "Sent", "GivenUp"];

/** What waits to be sent, and what was, so that whoever runs the desk sees what leaves it. */
export const outboxResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    name: "Outbox.List",
    tag,
    operationId: "Outbox_List",
    summary: "Lists mail, SMS and pop-ups on their way out, newest first, for administrators.",
    query: {
      ticketId: { member: int32(), description: "Only what is about this ticket." },
      state: { member: text(), description: "Waiting, Sent or GivenUp." },
      top: { member: int32(), description: `How many; ${TOP_DEFAULT}, at most ${TOP_MAX}.` },
      skip: { member: int32(), description: "How many of the newest to pass over." },
    },
    body,
    answer: { kind: "value", member: list(embedded(OutboxMessage)) },
    run: async ({ context, caller, query }) => {
      const views = await readOutbox(context, caller, {
        ticketId: query.ticketId,
        state: readState(query.state),
        top: Math.min(Math.max(query.top ?? TOP_DEFAULT, 0), TOP_MAX),
        skip: Math.max(query.skip ?? 0, 0),
      });
      return views.map(present);
    },
  }),
  defineRoute({
    method: "GET",
    path: `${path}/{outboxId}`,
    name: "Outbox.Get",
    tag,
    operationId: "Outbox_Get",
    summary: "Gets one of them with its text, for administrators.",
    pathParameters: { outboxId: { member: int32(), description: "Id in the outbox." } },
    body,
    answer: { kind: "carrier", carrier: OutboxMessageWithText },
    failures: ["notFound"],
    run: async ({ context, caller, recordId }) => {
      const view = await readOutboxEntry(context, caller, recordId);
      return { ...present(view), Text: view.text.plain, Html: view.text.html };
    },
  }),
];

function readState(wished: string | null): OutboxState | null {
  if (wished === null) return null;
  const state = states.find((known) => known.toLowerCase() === wished.toLowerCase());
  if (state !== undefined) return state;
  throw memberError("validation", [["state", say(outboxTexts.unknownState)]]);
}

function present({ text: written, ...entry }: OutboxView): Wire<typeof OutboxMessage> {
  return {
    OutboxId: entry.outboxId,
    Channel: entry.channel,
    State: entry.state,
    CreatedAt: utcText(entry.createdAt),
    DueAt: entry.dueAt === null ? null : utcText(entry.dueAt),
    TicketId: entry.ticketId,
    MessageId: entry.written?.messageId ?? 0,
    TemplateId: entry.templateId,
    Notification: entry.notification,
    From: written.from,
    To: written.to,
    Cc: written.cc,
    Bcc: written.bcc,
    Subject: written.subject,
  };
}

import { Draft } from "../../../contract/additions/draft.ts";
import { HeldSend } from "../../../contract/additions/held-send.ts";
import { embedded, int32, list } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { heldStateOf, type HeldSend as Held } from "../../../domain/held-sends/held-send.ts";
import type { Instant } from "../../../domain/instant.ts";
import { callBack, getHeldSend } from "../../usecases/held-sends/call-back.ts";
import { holdSend } from "../../usecases/held-sends/hold-send.ts";
import { getHeldSends } from "../../usecases/held-sends/get-held-sends.ts";
import { MessageRefusedError } from "../../usecases/message-refused.ts";
import { RefusedError } from "../../usecases/refused.ts";
import { presentDraft } from "../drafts/present-draft.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { utcText } from "../session/present-session.ts";
import { messageError } from "../translate/message-error.ts";
import { refusalError } from "../translate/refusal-error.ts";
import { holdSendMembers, readHoldSend } from "./read-hold-send.ts";

const path = "/api/counterfoil/v1/held-sends";
const tag = "HeldSends";
const answer = { kind: "carrier", carrier: HeldSend } as const;
const ofOne = {
  tag,
  path: `${path}/{heldSendId}`,
  pathParameters: { heldSendId: { member: int32(), description: "Id of what is held." } },
  body: { kind: "none" },
} as const;

/** Messages that can be called back for a while. */
export const heldSendResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "POST",
    path,
    name: "HeldSends.Add",
    tag,
    operationId: "HeldSends_Add",
    summary: "Sends a message that you can call back for as long as you say.",
    body: { kind: "arguments", members: holdSendMembers },
    bodyName: "send",
    answer,
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, body }) => {
      const command = readHoldSend(body);
      try {
        return present(await holdSend(context, caller, command), context.clock.now());
      } catch (error) {
        if (error instanceof MessageRefusedError) throw messageError(error.refusals, new Map());
        throw error instanceof RefusedError ? refusalError(error.refusals) : error;
      }
    },
  }),
  defineRoute({
    method: "GET",
    path,
    name: "HeldSends.List",
    tag,
    operationId: "HeldSends_List",
    summary: "Lists the messages that you can still call back, the first to leave first.",
    body: { kind: "none" },
    answer: { kind: "value", member: list(embedded(HeldSend)) },
    run: async ({ context, caller }) => {
      const now = context.clock.now();
      return (await getHeldSends(context, caller)).map((held) => present(held, now));
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    name: "HeldSends.Get",
    operationId: "HeldSends_Get",
    summary: "Tells what became of a message that you held.",
    answer,
    failures: ["notFound"],
    run: async ({ context, caller, recordId }) =>
      present(await getHeldSend(context, caller, recordId), context.clock.now()),
  }),
  defineRoute({
    method: "DELETE",
    ...ofOne,
    name: "HeldSends.CallBack",
    operationId: "HeldSends_CallBack",
    summary: "Calls a message back that has not left, and answers the draft that it was.",
    answer: { kind: "carrier", carrier: Draft },
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, recordId }) => {
      const held = await callBack(context, caller, recordId);
      const { ticketId, mode, draft, sendAt, calledBackAt } = held;
      return presentDraft({ ...draft, ticketId, mode, savedAt: calledBackAt ?? sendAt });
    },
  }),
];

function present(held: Held, now: Instant): Wire<typeof HeldSend> {
  return {
    HeldSendId: held.heldSendId,
    TicketId: held.ticketId,
    MessageId: held.messageId,
    Mode: held.mode,
    To: [...held.draft.to],
    SendAt: utcText(held.sendAt),
    State: heldStateOf(held, now),
  };
}

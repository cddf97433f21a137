import { dictionary, int32, scalar, text } from "../../../../contract/member.ts";
import { signalWish } from "../../webhooks/signal-wish.ts";
import { defineOperation } from "../agent-operation.ts";

/** Tells webhooks of something that happened elsewhere. */
export const signalEvent = defineOperation({
  agent: "Webhook",
  name: "SignalEvent",
  summary: "Tells every webhook that hears of it that an event has occurred.",
  query: {},
  body: {
    kind: "arguments",
    members: { EventName: text(), PrimaryKey: int32(), Data: dictionary(scalar()) },
  },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    const { EventName, PrimaryKey, Data } = body;
    await signalWish(
      { context, caller },
      { name: EventName ?? "", primaryKey: PrimaryKey, values: Data },
      { name: "EventName", primaryKey: "PrimaryKey", values: "Data/" },
    );
  },
});

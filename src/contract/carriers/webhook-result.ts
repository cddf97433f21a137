import { defineCarrier } from "../carrier.ts";
import { bool, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** How the target of a webhook answered a test call. */
export const WebhookResult = defineCarrier("WebhookResult", {
  Success: bool(),
  Message: text(),
  ...rowRights,
});

import { defineCarrier } from "../carrier.ts";
import { int32 } from "../member.ts";

/** How many deliveries are made once more. */
export const WebhookReplay = defineCarrier("WebhookReplay", { Replayed: int32() });

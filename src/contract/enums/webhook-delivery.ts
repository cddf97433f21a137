import { defineEnum } from "../enum.ts";

/** What has become of an event for one webhook; `Unknown` asks for all. */
export const WebhookDeliveryState = defineEnum("WebhookDeliveryState", {
  Unknown: 0,
  Waiting: 1,
  Delivered: 2,
  Dropped: 3,
});

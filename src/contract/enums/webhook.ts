import { defineEnum, defineFlags } from "../enum.ts";

export const WebhookState = defineEnum("WebhookState", {
  Unknown: 0,
  Active: 1,
  Stopped: 2,
  TooManyErrors: 3,
});

export const WebhookNotifyVia = defineFlags("WebhookNotifyVia", { None: 0, Email: 1, InApp: 2 });

export const WebhookNotifyWhen = defineFlags("WebhookNotifyWhen", {
  None: 0,
  FirstFailure: 1,
  Disabling: 2,
});

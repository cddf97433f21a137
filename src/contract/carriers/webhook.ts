import { defineCarrier } from "../carrier.ts";
import { WebhookNotifyVia, WebhookNotifyWhen, WebhookState } from "../enums/webhook.ts";
import {
  dateTime,
  dictionary,
  flags,
  int32,
  key,
  list,
  oneOf,
  reference,
  references,
  scalar,
  text,
} from "../member.ts";
import { Associate } from "./associate.ts";
import { MDOListItem } from "./mdo-list-item.ts";

/** An address that is called when something happens here. */
export const Webhook = defineCarrier("Webhook", {
  WebhookId: key(),
  Name: text({ maxLength: 400 }),
  Events: list(text()),
  TargetUrl: text({ maxLength: 4000 }),
  Secret: text({ maxLength: 400 }),
  State: oneOf(WebhookState),
  Type: text({ maxLength: 100 }),
  Headers: dictionary(text()),
  Properties: dictionary(scalar()),
  Registered: dateTime({ access: "read", utc: true }),
  RegisteredAssociate: reference(Associate, { access: "read" }),
  Updated: dateTime({ access: "read", utc: true }),
  UpdatedAssociate: reference(Associate, { access: "read" }),
  ErrorsEmail: text(),
  ErrorEmails: list(text()),
  ErrorAssociates: references(MDOListItem, ["Id"]),
  Description: text({ maxLength: 4000 }),
  NotifyVia: flags(WebhookNotifyVia),
  NotifyWhen: flags(WebhookNotifyWhen),
  TotalCalls: int32({ access: "read" }),
  TotalErrors: int32({ access: "read" }),
  ConsecutiveErrors: int32({ access: "read" }),
  LastError: text({ access: "read" }),
});

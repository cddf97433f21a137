import type { Associate } from "../../../contract/carriers/associate.ts";
import type { MDOListItem } from "../../../contract/carriers/mdo-list-item.ts";
import type { Webhook as WebhookCarrier } from "../../../contract/carriers/webhook.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { blankWebhook, type WebhookFields } from "../../../domain/webhooks/webhook.ts";
import type { WebhookView } from "../../usecases/save-webhook.ts";
import { presentAssociate } from "./present-associate.ts";
import { noRights } from "./presentation.ts";

type WireWebhook = Wire<typeof WebhookCarrier>;

/** A stored webhook, secret included: only administrators ever get to see one. */
export function presentWebhook({ desk, webhook }: WebhookView): WireWebhook {
  const associate = (userId: number): Wire<typeof Associate> =>
    presentAssociate(userId, { desk, language: null });
  return {
    WebhookId: webhook.webhookId,
    ...presentFields(webhook, desk),
    Registered: webhook.registeredAt,
    RegisteredAssociate: associate(webhook.registeredById),
    Updated: webhook.updatedAt,
    UpdatedAssociate: associate(webhook.updatedById),
    TotalCalls: webhook.totalCalls,
    TotalErrors: webhook.totalErrors,
    ConsecutiveErrors: webhook.consecutiveErrors,
    LastError: webhook.lastError || null,
  };
}

/** What a new webhook starts as. */
export function presentDefaultWebhook(desk: Desk): WireWebhook {
  return {
    WebhookId: 0,
    ...presentFields(blankWebhook, desk),
    Registered: null,
    RegisteredAssociate: null,
    Updated: null,
    UpdatedAssociate: null,
    TotalCalls: 0,
    TotalErrors: 0,
    ConsecutiveErrors: 0,
    LastError: null,
  };
}

/** Texts that nobody has given are null, as published. */
function presentFields(fields: WebhookFields, desk: Desk) {
  return {
    Name: fields.name || null,
    Events: fields.events,
    TargetUrl: fields.targetUrl || null,
    Secret: fields.secret || null,
    State: fields.state,
    Type: fields.type,
    Headers: fields.headers,
    Properties: fields.properties,
    // The older member for a single address.
    ErrorsEmail: fields.errorEmails[0] ?? null,
    ErrorEmails: fields.errorEmails,
    ErrorAssociates: fields.errorUserIds.map((userId) => presentUserItem(userId, desk)),
    Description: fields.description || null,
    NotifyVia: fields.notifyVia,
    NotifyWhen: fields.notifyWhen,
  };
}

/** A user as an entry of a pick list. */
function presentUserItem(userId: number, desk: Desk): Wire<typeof MDOListItem> {
  const user = desk.users.get(userId);
  return {
    Id: userId,
    Name: user?.fullName ?? "",
    ToolTip: user?.name ?? "",
    Deleted: user?.deleted ?? true,
    Rank: 0,
    Type: "associate",
    ChildItems: [],
    IconHint: "",
    ColorBlock: 0,
    ExtraInfo: "",
    StyleHint: "",
    FullName: user?.fullName ?? "",
    ...noRights,
  };
}

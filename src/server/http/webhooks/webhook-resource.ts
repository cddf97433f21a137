import { WebhookResult } from "../../../contract/carriers/webhook-result.ts";
import { WebhookWithLinks } from "../../../contract/carriers/webhook-with-links.ts";
import { Webhook } from "../../../contract/carriers/webhook.ts";
import { WebhookState } from "../../../contract/enums/webhook.ts";
import { embedded, int32, list, oneOf, scalar, text } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { deleteWebhook, getWebhook, getWebhooks } from "../../usecases/get-webhooks.ts";
import { unknownWebhook, type WebhookView } from "../../usecases/save-webhook.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { presentDefaultWebhook, presentWebhook } from "../presenters/present-webhook.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { isWebhookExpectedBy, saveWebhookWish, webhookState } from "./save-webhook-wish.ts";
import { signalWish } from "./signal-wish.ts";
import { testWebhookWish } from "./test-webhook-wish.ts";
import { wishOfKnown, wishOfNew, wishOfPatch } from "./webhook-wish.ts";

const path = "/api/v1/Webhook";
const tag = "Webhook";
const none = { kind: "none" } as const;
const entity = { kind: "entity", carrier: Webhook } as const;
const linkedWebhook = { kind: "carrier", carrier: WebhookWithLinks } as const;
const ofOneWebhook = {
  path: `${path}/{id}`,
  tag,
  pathParameters: { id: { member: int32(), description: "Id of the webhook." } },
} as const;

/** The published resource of webhooks, for administrators. */
export const webhookResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    tag,
    name: "Webhook.List",
    operationId: "v1Webhook_GetAllWebhooks",
    summary: "Lists webhooks; filters that are left out, or empty, leave nothing out.",
    query: {
      nameFilter: { member: text(), description: "Part of the name." },
      eventFilter: { member: text(), description: "An event that the webhook hears of." },
      statusFilter: { member: oneOf(WebhookState), description: "Only those in this state." },
    },
    body: none,
    answer: { kind: "value", member: list(embedded(Webhook)) },
    run: async ({ context, caller, query: { nameFilter, eventFilter, statusFilter } }) => {
      const views = await getWebhooks(context, caller, {
        name: nameFilter ?? "",
        event: eventFilter ?? "",
        state: statusFilter === "Unknown" ? null : statusFilter,
      });
      return views.map(presentWebhook);
    },
  }),
  defineRoute({
    method: "GET",
    path: `${path}/default`,
    tag,
    name: "Webhook.Default",
    operationId: "v1Webhook_DefaultWebhook",
    summary: "Makes an unsaved webhook.",
    body: none,
    answer: { kind: "carrier", carrier: Webhook },
    run: async ({ context }) => presentDefaultWebhook(context.desk.current()),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "Webhook.Post",
    operationId: "v1Webhook_PostWebhook",
    summary: "Creates a webhook. Its target must answer a test call with 200.",
    body: entity,
    bodyName: "newEntity",
    answer: linkedWebhook,
    selection: "published",
    conditional: true,
    run: async (call) => answerOf(await saveWebhookWish(call, wishOfNew(call)), call),
  }),
  defineRoute({
    method: "GET",
    ...ofOneWebhook,
    name: "Webhook.Get",
    operationId: "v1Webhook_GetWebhook",
    summary: "Gets a webhook, with its secret.",
    body: none,
    answer: linkedWebhook,
    selection: "published",
    conditional: true,
    failures: ["notFound"],
    run: async (call) => answerOf(await requireWebhook(call), call),
  }),
  defineRoute({
    method: "PUT",
    ...ofOneWebhook,
    name: "Webhook.Put",
    operationId: "v1Webhook_PutWebhook",
    summary: "Changes what the body names of a webhook; what it leaves out stays as it is.",
    body: entity,
    answer: linkedWebhook,
    selection: "published",
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async (call) => answerOf(await saveWebhookWish(call, wishOfKnown(call)), call),
  }),
  defineRoute({
    method: "PATCH",
    ...ofOneWebhook,
    name: "Webhook.Patch",
    operationId: "v1Webhook_PatchWebhook",
    summary: "Changes a webhook step by step (RFC 6902), or merges an object into it (RFC 7396).",
    body: { kind: "patch", carrier: Webhook },
    answer: linkedWebhook,
    selection: "published",
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async (call) => answerOf(await saveWebhookWish(call, wishOfPatch(call)), call),
  }),
  defineRoute({
    method: "DELETE",
    ...ofOneWebhook,
    name: "Webhook.Delete",
    operationId: "v1Webhook_DeleteWebhook",
    summary: "Deletes a webhook, with everything that waits for it.",
    body: none,
    answer: none,
    conditional: true,
    failures: ["notFound"],
    run: async ({ context, caller, recordId, conditions }) => {
      const command = { webhookId: recordId, isExpected: isWebhookExpectedBy(conditions) };
      if (!(await deleteWebhook(context, caller, command))) throw unknownWebhook(recordId);
    },
  }),
  defineRoute({
    method: "POST",
    path: `${path}/Test`,
    tag,
    name: "Webhook.Test",
    operationId: "v1Webhook_TestWebhook",
    summary: "Calls the target of a webhook with a test event, and tells how it answered.",
    body: entity,
    bodyName: "webhook",
    answer: { kind: "carrier", carrier: WebhookResult },
    run: ({ body, problems, ...call }) => testWebhookWish(call, body, problems),
  }),
  defineRoute({
    method: "POST",
    path: `${path}/{eventName}/{primaryKey}`,
    tag,
    name: "Webhook.Signal",
    operationId: "v1Webhook_SignalEvent",
    summary: "Tells every webhook that hears of it that an event has occurred.",
    pathParameters: {
      eventName: { member: text(), description: "Name of the event, such as own.thing." },
      primaryKey: { member: int32(), description: "Key of the record that it is about." },
    },
    body: { kind: "dictionary", value: scalar() },
    bodyName: "data",
    answer: none,
    run: async ({ context, caller, path: { eventName = "" }, recordId, body }) => {
      await signalWish(
        { context, caller },
        { name: eventName, primaryKey: recordId, values: body },
        { name: "eventName", primaryKey: "primaryKey", values: "" },
      );
    },
  }),
  defineRoute({
    method: "GET",
    path: `${path}/{webhookId}/LastError`,
    tag,
    name: "Webhook.LastError",
    operationId: "v1Webhook_GetLastError",
    summary: "Gets the last error of a webhook. Null when there was none.",
    pathParameters: { webhookId: { member: int32(), description: "Id of the webhook." } },
    body: none,
    answer: { kind: "value", member: text() },
    failures: ["notFound"],
    run: async (call) => (await requireWebhook(call)).webhook.lastError || null,
  }),
];

async function requireWebhook({ context, caller, recordId }: ResourceCall): Promise<WebhookView> {
  const view = await getWebhook(context, caller, recordId);
  if (view === null) throw unknownWebhook(recordId);
  return view;
}

function answerOf(
  view: WebhookView,
  { linkBase }: Pick<ResourceCall, "linkBase">,
): StoredAnswer<Wire<typeof WebhookWithLinks>> {
  const all = `${linkBase}${path}`;
  const _Links = { Self: `${all}/${view.webhook.webhookId}`, Archive: all };
  return new StoredAnswer({ ...presentWebhook(view), _Links }, webhookState(view.webhook));
}

import { Webhook } from "../../../contract/carriers/webhook.ts";
import type { Input } from "../../../contract/input.ts";
import type { Webhook as StoredWebhook } from "../../../domain/webhooks/webhook.ts";
import { resourceTexts } from "../../texts/resource-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { unknownWebhook } from "../../usecases/save-webhook.ts";
import type { BodyTree } from "../media/tree/body-tree.ts";
import { patchRecord } from "../patches/patch-record.ts";
import { presentWebhook } from "../presenters/present-webhook.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { memberError } from "../translate/member-error.ts";
import { webhookInputOf } from "../translate/webhook-input.ts";
import type { WebhookWish } from "./save-webhook-wish.ts";

interface EntityCall extends Pick<ResourceCall, "recordId" | "problems"> {
  readonly body: Input<typeof Webhook>;
}

export function wishOfNew({ body, problems }: EntityCall): WebhookWish {
  const id = body.WebhookId ?? 0;
  refuseId(problems, id === 0 ? null : say(resourceTexts.newHasNoId));
  return { webhookId: 0, input: (stored) => webhookInputOf(body, stored), problems };
}

/** The address says which webhook is meant; a body may say so too, but nothing else. */
export function wishOfKnown({ body, problems, recordId }: EntityCall): WebhookWish {
  if (recordId <= 0) throw unknownWebhook(recordId);
  const named = body.WebhookId ?? 0;
  const isAddressed = named === 0 || named === recordId;
  refuseId(
    problems,
    isAddressed ? null : say(resourceTexts.otherId, { named, addressed: recordId }),
  );
  return { webhookId: recordId, input: (stored) => webhookInputOf(body, stored), problems };
}

interface PatchCall extends Pick<ResourceCall, "context" | "recordId" | "dates"> {
  readonly body: BodyTree;
}

/** The patch is applied to the webhook as the save finds it. */
export function wishOfPatch({ context, recordId, body: tree, dates }: PatchCall): WebhookWish {
  if (recordId <= 0) throw unknownWebhook(recordId);
  const input = (stored: StoredWebhook | null) => {
    if (stored === null) throw unknownWebhook(recordId);
    const webhook = presentWebhook({ desk: context.desk.current(), webhook: stored });
    return webhookInputOf(patchRecord(Webhook, webhook, { tree, dates }), stored);
  };
  return { webhookId: recordId, input, problems: new Map() };
}

function refuseId(problems: ReadonlyMap<string, Text>, fault: Text | null): void {
  if (fault === null && !problems.has("WebhookId")) return;
  const found = fault === null ? [] : [["WebhookId", fault] as const];
  throw memberError("malformedRequest", problems, found);
}

import type { Webhook as WebhookCarrier } from "../../../contract/carriers/webhook.ts";
import type { Input } from "../../../contract/input.ts";
import type { WebhookInput } from "../../../domain/webhooks/decide-save-webhook.ts";
import type { Webhook } from "../../../domain/webhooks/webhook.ts";

type WebhookBody = Input<typeof WebhookCarrier>;

/** A wish without the members that nobody sent. */
type Wish = { -readonly [Field in keyof WebhookInput]: WebhookInput[Field] | undefined };

/**
 * What a request body asks a webhook to be. Absent and null mean "as it is", or the default of a new one;
 * lists and dictionaries replace what there is.
 */
export function webhookInputOf(body: WebhookBody, stored: Webhook | null): WebhookInput {
  const wish: Wish = {
    name: body.Name?.trim(),
    events: body.Events?.map((event) => event.trim()),
    targetUrl: body.TargetUrl?.trim(),
    secret: body.Secret ?? undefined,
    state: body.State === "Unknown" ? undefined : (body.State ?? undefined),
    type: body.Type ?? undefined,
    headers: withoutNulls(body.Headers),
    properties: withoutNulls(body.Properties),
    description: body.Description ?? undefined,
    errorEmails: readEmails(body, stored?.errorEmails ?? []),
    errorUserIds: body.ErrorAssociates?.map(({ Id }) => Id ?? 0),
    notifyVia: body.NotifyVia ?? undefined,
    notifyWhen: body.NotifyWhen ?? undefined,
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

/** The older member stands for the first address; whoever sends the list as well means the list. */
function readEmails(
  { ErrorEmails, ErrorsEmail }: WebhookBody,
  stored: readonly string[],
): readonly string[] | undefined {
  if (Array.isArray(ErrorEmails)) return ErrorEmails;
  if (typeof ErrorsEmail !== "string") return undefined;
  const [, ...others] = stored;
  return ErrorsEmail === "" ? others : [ErrorsEmail, ...others];
}

/** An entry without a value is no entry. */
function withoutNulls<Value>(
  dictionary: Readonly<Record<string, Value | null>> | null | undefined,
): Readonly<Record<string, Value>> | undefined {
  if (dictionary === null || dictionary === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(dictionary).filter((entry): entry is [string, Value] => entry[1] !== null),
  );
}

import { isAdministrator, type Caller } from "../../domain/access/caller.ts";
import { AppError } from "../errors.ts";
import { say } from "../texts/text.ts";
import { webhookTexts } from "../texts/webhook-texts.ts";

/** Webhooks carry what happens on the desk to wherever they are told: only administrators may touch them. */
export function requireWebhookAdministrator(caller: Caller): void {
  if (isAdministrator(caller)) return;
  throw new AppError("forbidden", say(webhookTexts.administratorsOnly));
}

import { withLinks } from "../with-links.ts";
import { Webhook } from "./webhook.ts";

/** A webhook as its resource answers it. */
export const WebhookWithLinks = withLinks(Webhook);

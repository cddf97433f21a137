import { archiveCalls } from "./calls/archive-calls.ts";
import { attachmentCalls } from "./calls/attachment-calls.ts";
import { sessionCalls } from "./calls/session-calls.ts";
import { ticketCalls } from "./calls/ticket-calls.ts";
import { ticketMessageCalls } from "./calls/ticket-message-calls.ts";
import { timeZoneCalls } from "./calls/time-zone-calls.ts";
import { userCalls } from "./calls/user-calls.ts";
import { webhookCalls } from "./calls/webhook-calls.ts";
import type { RouteCall } from "./route-call.ts";

/** Every address that somebody has to sign in for, with who gets what there. */
export const routeCalls: ReadonlyMap<string, RouteCall> = new Map([
  ...archiveCalls,
  ...attachmentCalls,
  ...ticketCalls,
  ...ticketMessageCalls,
  ...timeZoneCalls,
  ...userCalls,
  // Lists the tokens that calls of users made.
  ...sessionCalls,
  ...webhookCalls,
]);

import { aiCalls } from "./calls/ai-calls.ts";
import { archiveCalls } from "./calls/archive-calls.ts";
import { attachmentCalls } from "./calls/attachment-calls.ts";
import { handlingCalls } from "./calls/handling-calls.ts";
import { leadCalls } from "./calls/lead-calls.ts";
import { mergingCalls } from "./calls/merging-calls.ts";
import { relationCalls } from "./calls/relation-calls.ts";
import { mailingCalls } from "./calls/mailing-calls.ts";
import { bulkJobCalls } from "./calls/bulk-job-calls.ts";
import { heldSendCalls } from "./calls/held-send-calls.ts";
import { nextCalls } from "./calls/next-calls.ts";
import { viewCalls } from "./calls/view-calls.ts";
import { listSnapshotCalls } from "./calls/list-snapshot-calls.ts";
import { listCalls } from "./calls/list-calls.ts";
import { mdoListCalls } from "./calls/mdo-list-calls.ts";
import { peopleCalls } from "./calls/people-calls.ts";
import { searchCalls } from "./calls/search-calls.ts";
import { sessionCalls } from "./calls/session-calls.ts";
import { ticketCalls } from "./calls/ticket-calls.ts";
import { ticketMessageCalls } from "./calls/ticket-message-calls.ts";
import { timeZoneCalls } from "./calls/time-zone-calls.ts";
import { userCalls } from "./calls/user-calls.ts";
import { webhookCalls } from "./calls/webhook-calls.ts";
import type { RouteCall } from "./route-call.ts";

/** Every address that somebody has to sign in for, with who gets what there. */
export const routeCalls: ReadonlyMap<string, RouteCall> = new Map([
  ...aiCalls,
  ...archiveCalls,
  ...attachmentCalls,
  ...mailingCalls,
  ...listCalls,
  ...bulkJobCalls,
  ...heldSendCalls,
  ...viewCalls,
  ...nextCalls,
  ...listSnapshotCalls,
  ...mdoListCalls,
  ...peopleCalls,
  ...ticketCalls,
  ...handlingCalls,
  ...mergingCalls,
  ...relationCalls,
  ...ticketMessageCalls,
  ...timeZoneCalls,
  ...userCalls,
  ...searchCalls,
  ...leadCalls,
  // Lists the tokens that calls of users made.
  ...sessionCalls,
  ...webhookCalls,
]);

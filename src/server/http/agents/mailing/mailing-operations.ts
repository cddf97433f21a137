import type { AgentOperation } from "../agent-operation.ts";
import { batchForward } from "./batch-forward.ts";
import { batchReply } from "./batch-reply.ts";
import { calculateMessageRecipients } from "./calculate-message-recipients.ts";
import { deleteMessageHeaders } from "./delete-message-headers.ts";
import {
  getDefaultMessageContent,
  getDefaultMessageContentFull,
  getDefaultMessageContentWithOptions,
} from "./get-default-message-content.ts";
import { getTicketMessage } from "./get-ticket-message.ts";
import { getTicketMessageEntities } from "./get-ticket-message-entities.ts";
import { getTicketMessageWithEmbeddedData } from "./get-ticket-message-with-embedded-data.ts";
import { getTicketMessageWithOptions } from "./get-ticket-message-with-options.ts";
import { sendTicketMessage } from "./send-ticket-message.ts";
import { sendTicketMessageSms } from "./send-ticket-message-sms.ts";
import { setTicketMessageImportant } from "./set-ticket-message-important.ts";

/** Operations of the Ticket agent on messages as they are read, written and sent. */
export const mailingOperations: readonly AgentOperation[] = [
  getTicketMessage,
  getTicketMessageEntities,
  getTicketMessageWithOptions,
  getTicketMessageWithEmbeddedData,
  setTicketMessageImportant,
  deleteMessageHeaders,
  calculateMessageRecipients,
  getDefaultMessageContent,
  getDefaultMessageContentFull,
  getDefaultMessageContentWithOptions,
  sendTicketMessage,
  sendTicketMessageSms,
  batchReply,
  batchForward,
];

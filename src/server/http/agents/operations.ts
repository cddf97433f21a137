import type { AgentOperation } from "./agent-operation.ts";
import { getAssociate } from "./associate/get-associate.ts";
import { getXsrfValue } from "./preference/get-xsrf-value.ts";
import { addAttachments } from "./attachment/add-attachments.ts";
import { createDefaultAttachmentEntity } from "./attachment/create-default-attachment-entity.ts";
import { getAttachmentEntity } from "./attachment/get-attachment-entity.ts";
import { getAttachmentInfoNonInline } from "./attachment/get-attachment-info-non-inline.ts";
import { getAttachmentInfo } from "./attachment/get-attachment-info.ts";
import { getAttachmentStream } from "./attachment/get-attachment-stream.ts";
import { removeMessageAttachments } from "./attachment/remove-message-attachments.ts";
import { saveAttachmentEntity } from "./attachment/save-attachment-entity.ts";
import { uploadAttachment } from "./attachment/upload-attachment.ts";
import { createDefaultTicketEntity } from "./ticket/create-default-ticket-entity.ts";
import { deleteTicketEntity } from "./ticket/delete-ticket-entity.ts";
import { getNextInQueue } from "./ticket/get-next-in-queue.ts";
import { getTicketEntity } from "./ticket/get-ticket-entity.ts";
import { getTicket } from "./ticket/get-ticket.ts";
import { resolveTicketId } from "./ticket/resolve-ticket-id.ts";
import { saveTicketEntity } from "./ticket/save-ticket-entity.ts";
import { timeZoneOperations } from "./time-zone/time-zone-operations.ts";
import { getAccessToken } from "./user/get-access-token.ts";
import { createDefaultTicketMessageEntity } from "./ticket-message/create-default-ticket-message-entity.ts";
import { deleteTicketMessageEntity } from "./ticket-message/delete-ticket-message-entity.ts";
import { getTicketMessageEntity } from "./ticket-message/get-ticket-message-entity.ts";
import { html2Text } from "./ticket-message/html2-text.ts";
import { sanitizeMailContentWithOptions } from "./ticket-message/sanitize-mail-content-with-options.ts";
import { sanitizeMailContent } from "./ticket-message/sanitize-mail-content.ts";
import { sanitizeMailContents } from "./ticket-message/sanitize-mail-contents.ts";
import { saveTicketMessageEntity } from "./ticket-message/save-ticket-message-entity.ts";
import { createDefaultWebhook } from "./webhook/create-default-webhook.ts";
import { deleteWebhook } from "./webhook/delete-webhook.ts";
import { getAllWebhooks } from "./webhook/get-all-webhooks.ts";
import { getLastError } from "./webhook/get-last-error.ts";
import { getWebhook } from "./webhook/get-webhook.ts";
import { saveWebhook } from "./webhook/save-webhook.ts";
import { testWebhook } from "./webhook/test-webhook.ts";

/** Every operation this server carries out. An operation that is not in here does not exist. */
export const operations: readonly AgentOperation[] = [
  createDefaultTicketEntity,
  getTicketEntity,
  saveTicketEntity,
  getTicket,
  resolveTicketId,
  getNextInQueue,
  ...timeZoneOperations,
  deleteTicketEntity,
  getAssociate,
  getXsrfValue,
  getAccessToken,
  createDefaultTicketMessageEntity,
  getTicketMessageEntity,
  saveTicketMessageEntity,
  deleteTicketMessageEntity,
  sanitizeMailContent,
  sanitizeMailContentWithOptions,
  sanitizeMailContents,
  html2Text,
  createDefaultAttachmentEntity,
  getAttachmentEntity,
  saveAttachmentEntity,
  uploadAttachment,
  getAttachmentStream,
  getAttachmentInfo,
  getAttachmentInfoNonInline,
  addAttachments,
  removeMessageAttachments,
  createDefaultWebhook,
  saveWebhook,
  getWebhook,
  getAllWebhooks,
  deleteWebhook,
  testWebhook,
  getLastError,
];

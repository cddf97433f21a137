import type { AgentOperation } from "../agent-operation.ts";
import { createDefaultTicketMessageEntity } from "./create-default-ticket-message-entity.ts";
import { deleteTicketMessageEntity } from "./delete-ticket-message-entity.ts";
import { getTicketMessageEntity } from "./get-ticket-message-entity.ts";
import { html2Text } from "./html2-text.ts";
import { sanitizeMailContent } from "./sanitize-mail-content.ts";
import { sanitizeMailContentWithOptions } from "./sanitize-mail-content-with-options.ts";
import { sanitizeMailContents } from "./sanitize-mail-contents.ts";
import { saveTicketMessageEntity } from "./save-ticket-message-entity.ts";
import { saveTicketMessageEntityWithNotify } from "./save-ticket-message-entity-with-notify.ts";
import { saveTicketMessageEntityWithOptions } from "./save-ticket-message-entity-with-options.ts";

/** Operations of the Ticket agent on messages and their texts. */
export const ticketMessageOperations: readonly AgentOperation[] = [
  createDefaultTicketMessageEntity,
  getTicketMessageEntity,
  saveTicketMessageEntity,
  saveTicketMessageEntityWithNotify,
  saveTicketMessageEntityWithOptions,
  deleteTicketMessageEntity,
  sanitizeMailContent,
  sanitizeMailContentWithOptions,
  sanitizeMailContents,
  html2Text,
];

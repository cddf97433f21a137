import type { RouteCalls } from "../route-call.ts";
import {
  changes,
  everybody,
  shownOrNull,
  shownOrMissing,
  ofTheRecord,
  agent,
} from "../usual-calls.ts";

export const attachmentCalls: RouteCalls = [
  agent("Ticket/CreateDefaultAttachmentEntity", everybody),
  agent("Ticket/GetAttachmentEntity", {
    about: "attachment",
    query: ({ attachmentId }) => `attachmentEntityId=${attachmentId}`,
    outcome: shownOrNull,
  }),
  agent("Ticket/SaveAttachmentEntity", {
    about: "attachment",
    body: ({ attachmentId }) => ({ AttachmentId: attachmentId, Name: "changed.txt" }),
    changes,
    outcome: ofTheRecord("200"),
  }),
  agent("Ticket/UploadAttachment", {
    about: "attachment",
    body: ({ attachmentId }) => ({ AttachmentId: attachmentId, Content: "YQ==" }),
    changes,
    outcome: ofTheRecord("204"),
  }),
  agent("Ticket/GetAttachmentStream", {
    about: "attachment",
    body: ({ attachmentId }) => ({ AttachmentId: attachmentId }),
    outcome: shownOrNull,
  }),
  agent("Ticket/GetAttachmentInfo", {
    about: "attachment",
    body: ({ messageId }) => ({ TicketMessageEntityId: messageId }),
    outcome: { edit: "200", read: "200", none: "200 []" },
  }),
  agent("Ticket/GetAttachmentInfoNonInline", {
    about: "attachment",
    body: ({ messageId }) => ({ TicketMessageEntityId: messageId }),
    outcome: { edit: "200", read: "200", none: "200 []" },
  }),
  agent("Ticket/AddAttachments", {
    about: "attachment",
    body: ({ messageId, looseAttachmentId }) => ({
      TicketMessageEntityId: messageId,
      AttachmentIds: [looseAttachmentId],
    }),
    changes,
    outcome: { edit: "204", read: "403", none: "403" },
  }),
  agent("Ticket/RemoveMessageAttachments", {
    about: "attachment",
    body: ({ messageId, attachmentId }) => ({
      TicketMessageEntityId: messageId,
      AttachmentIds: [attachmentId],
    }),
    changes,
    outcome: { edit: "204", read: "403", none: "403" },
  }),
  [
    "GET /api/v1/Attachment/:attachmentId/Content",
    { about: "attachment", ids: ({ attachmentId }) => [attachmentId], outcome: shownOrMissing },
  ],
  [
    "POST /api/v1/Attachment/:attachmentId/Content",
    {
      about: "attachment",
      ids: ({ attachmentId }) => [attachmentId],
      body: () => "YQ==",
      changes,
      outcome: ofTheRecord("204"),
    },
  ],
];

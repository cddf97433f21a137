import type { RouteCall, RouteCalls } from "../route-call.ts";
import {
  changes,
  everybody,
  ofTicket,
  shownOrNull,
  shownOrMissing,
  ofTheRecord,
  agent,
} from "../usual-calls.ts";

const changedAttachment: RouteCall = {
  about: "attachment",
  ids: ({ attachmentId }) => [attachmentId],
  body: () => ({ Name: "changed.txt" }),
  changes,
  outcome: ofTheRecord("200"),
};

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
  agent("Ticket/GetTicketAttachments", {
    about: "attachment",
    body: ({ ticketId }) => ({ TicketEntityId: ticketId }),
    outcome: { edit: "200", read: "200", none: "200 []" },
  }),
  ...["Ticket/GetAttachmentPreview", "Ticket/GetPreviewAttachmentStream"].map((name) =>
    agent(name, {
      about: "attachment",
      body: ({ attachmentId }) => ({ AttachmentId: attachmentId }),
      outcome: shownOrNull,
    }),
  ),
  // The attachment is no mail.
  agent("Ticket/GetRfcAttachmentStream", {
    about: "attachment",
    body: ({ attachmentId }) => ({ AttachmentId: attachmentId, Position: 0 }),
    outcome: "200 null",
  }),
  [
    "GET /api/v1/TicketMessage/RfcAttachment/:attachmentId/:position",
    { about: "attachment", ids: ({ attachmentId }) => [attachmentId, 0], outcome: "404" },
  ],
  agent("Ticket/ValidateAttachments", {
    body: ({ attachmentId }) => ({ AttachmentIds: [attachmentId] }),
    outcome: "200",
  }),
  agent("Ticket/CopyFromCRMDocument", { changes, outcome: "400" }),
  agent("Ticket/CopyToTempFile", { changes, outcome: "400" }),
  ["GET /api/v1/Attachment/default", everybody],
  ["POST /api/v1/Attachment", { body: () => ({ Name: "a.txt" }), changes, outcome: "200" }],
  [
    "GET /api/v1/Attachment/:id",
    { about: "attachment", ids: ({ attachmentId }) => [attachmentId], outcome: shownOrMissing },
  ],
  ["PUT /api/v1/Attachment/:id", changedAttachment],
  ["PATCH /api/v1/Attachment/:id", changedAttachment],
  [
    "POST /api/v1/Attachment/CopyFromCRMDocument/:documentId",
    { ids: () => [1], changes, outcome: "400" },
  ],
  [
    "GET /api/v1/Ticket/:ticketEntityId/Attachments",
    { ...ofTicket, about: "attachment", outcome: shownOrMissing },
  ],
];

/** What a call is about; all of it hangs on one ticket. */
export interface Subject {
  readonly ticketId: number;
  readonly messageId: number;
  /** On the message. */
  readonly attachmentId: number;
  /** On no message yet; the caller's own. */
  readonly looseAttachmentId: number;
}

/** What a caller may do with the ticket that a call is about. */
export type Access = "edit" | "read" | "none";

/** Status of an answer, with `null`, `[]` or `0` where that is all it says. */
export type Outcome = string;

/** How to call a route so that nothing but a missing right keeps it from succeeding. */
export interface RouteCall {
  /** What follows the address, or stands for its parameters. */
  readonly query?: (subject: Subject) => string;
  readonly id?: (subject: Subject) => number;
  readonly body?: (subject: Subject) => unknown;
  /** A caller whose credentials are for reading only is refused. */
  readonly changes?: true;
  /** How much of the subject the call needs; default: nothing. */
  readonly about?: "ticket" | "message" | "attachment";
  /** The same for everybody, by the access to the ticket, or for administrators and for others. */
  readonly outcome:
    | Outcome
    | Readonly<Record<Access, Outcome>>
    | Readonly<Record<Access | "administrators", Outcome>>
    | { readonly administrators: Outcome; readonly others: Outcome };
}

const changes = true;
const everybody = { outcome: "200" } as const;
const administrators = { administrators: "200", others: "403" } as const;
const ofTicket = { about: "ticket", id: ({ ticketId }: Subject) => ticketId } as const;
const ticketBody = {
  about: "ticket",
  body: ({ ticketId }: Subject) => ({ TicketId: ticketId, Title: "Changed" }),
} as const;
const shownOrNull = { edit: "200", read: "200", none: "200 null" } as const;
const shownOrMissing = { edit: "200", read: "200", none: "404" } as const;
/** On a message, an attachment is part of the record; what cannot be read is as if it did not exist. */
const ofTheRecord = (done: Outcome) =>
  ({ administrators: done, edit: "403", read: "403", none: "404" }) as const;
const changedOrForbidden = { edit: "200", read: "403", none: "403" } as const;
const hook = { Name: "Hook", Events: ["ticket.created"], TargetUrl: "http://127.0.0.1:9/" };

const agent = (name: string, call: RouteCall): [string, RouteCall] => [
  `POST /api/v1/Agents/${name}`,
  call,
];

/** Every address that somebody has to sign in for, with who gets what there. */
export const routeCalls: ReadonlyMap<string, RouteCall> = new Map<string, RouteCall>([
  agent("Ticket/CreateDefaultTicketEntity", everybody),
  agent("Ticket/GetTicketEntity", {
    about: "ticket",
    query: ({ ticketId }) => `ticketEntityId=${ticketId}`,
    outcome: shownOrNull,
  }),
  agent("Ticket/SaveTicketEntity", { ...ticketBody, changes, outcome: changedOrForbidden }),
  agent("Ticket/GetTicket", {
    about: "ticket",
    query: ({ ticketId }) => `ticketId=${ticketId}`,
    outcome: shownOrNull,
  }),
  agent("Ticket/ResolveTicketId", {
    ...ticketBody,
    outcome: { edit: "200", read: "200", none: "200 0" },
  }),
  // Nothing waits in the queue.
  agent("Ticket/GetNextInQueue", { changes, outcome: "200 null" }),
  agent("Ticket/DeleteTicketEntity", {
    about: "ticket",
    body: ({ ticketId }) => ({ TicketEntityId: ticketId }),
    changes,
    outcome: { administrators: "204", others: "403" },
  }),
  agent("TimeZone/GetDefaultTimeZoneInformation", everybody),
  agent("TimeZone/GetBaseTimeZoneId", everybody),
  agent("TimeZone/GetDefaultTimeZonePreference", everybody),
  agent("TimeZone/TimeOfLastTimeZoneUpdate", everybody),
  agent("TimeZone/CheckNewTimeZoneDataAvailable", everybody),
  agent("Associate/GetAssociate", { query: () => "associateId=1", outcome: "200" }),
  agent("Preference/GetXsrfValue", everybody),
  agent("User/GetAccessToken", { changes, outcome: "200" }),
  agent("Ticket/CreateDefaultTicketMessageEntity", everybody),
  agent("Ticket/GetTicketMessageEntity", {
    about: "message",
    query: ({ messageId }) => `ticketMessageEntityId=${messageId}`,
    outcome: shownOrNull,
  }),
  agent("Ticket/SaveTicketMessageEntity", {
    about: "ticket",
    body: ({ ticketId }) => ({ Ticket: { TicketId: ticketId }, Body: "Added" }),
    changes,
    outcome: changedOrForbidden,
  }),
  agent("Ticket/DeleteTicketMessageEntity", {
    about: "message",
    body: ({ messageId }) => ({ TicketMessageEntityId: messageId }),
    changes,
    outcome: { administrators: "204", others: "403" },
  }),
  agent("Ticket/SanitizeMailContent", everybody),
  agent("Ticket/SanitizeMailContentWithOptions", everybody),
  agent("Ticket/SanitizeMailContents", { body: () => ({ Contents: ["a"] }), outcome: "200" }),
  agent("Ticket/Html2Text", everybody),
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
  agent("Webhook/CreateDefaultWebhook", everybody),
  agent("Webhook/SaveWebhook", {
    body: () => hook,
    changes,
    outcome: { administrators: "400", others: "403" },
  }),
  agent("Webhook/GetWebhook", {
    query: () => "webhookId=1",
    outcome: { administrators: "200 null", others: "403" },
  }),
  agent("Webhook/GetAllWebhooks", { outcome: { administrators: "200 []", others: "403" } }),
  agent("Webhook/DeleteWebhook", {
    query: () => "webhookId=1",
    changes,
    outcome: { administrators: "204", others: "403" },
  }),
  agent("Webhook/TestWebhook", {
    body: () => ({ Webhook: hook }),
    changes,
    outcome: administrators,
  }),
  agent("Webhook/GetLastError", { outcome: { administrators: "200 null", others: "403" } }),

  ["GET /api/v1/Ticket/default", everybody],
  ["POST /api/v1/Ticket", { body: () => ({ Title: "New" }), changes, outcome: "200" }],
  ["GET /api/v1/Ticket/:id", { ...ofTicket, outcome: shownOrMissing }],
  [
    "PUT /api/v1/Ticket/:id",
    { ...ofTicket, body: () => ({ Title: "Changed" }), changes, outcome: changedOrForbidden },
  ],
  [
    "PATCH /api/v1/Ticket/:id",
    { ...ofTicket, body: () => ({ Title: "Changed" }), changes, outcome: changedOrForbidden },
  ],
  [
    "DELETE /api/v1/Ticket/:id",
    { ...ofTicket, changes, outcome: { administrators: "204", others: "403" } },
  ],
  ["GET /api/v1/Ticket/:id/Simple", { ...ofTicket, outcome: shownOrMissing }],
  ["GET /api/v1/Ticket/:ticketId/Explain", { ...ofTicket, outcome: shownOrMissing }],
  [
    "GET /api/v1/Attachment/:attachmentId/Content",
    { about: "attachment", id: ({ attachmentId }) => attachmentId, outcome: shownOrMissing },
  ],
  [
    "POST /api/v1/Attachment/:attachmentId/Content",
    {
      about: "attachment",
      id: ({ attachmentId }) => attachmentId,
      body: () => "YQ==",
      changes,
      outcome: ofTheRecord("204"),
    },
  ],
  ["GET /api/v1/TimeZone", everybody],
  ["GET /api/v1/TimeZone/base", everybody],
  ["GET /api/v1/TimeZone/current", everybody],
  ["GET /api/v1/TimeZone/:timeZoneId", { id: () => 1, outcome: "200" }],
  ["GET /api/v1/User/currentPrincipal", everybody],
  ["GET /api/v1/User/currentAssociate", everybody],
  ["GET /api/v1/User/currentToken", everybody],
  ["GET /api/v1/Session", everybody],
  ["DELETE /api/v1/Session", { outcome: "204" }],
  ["POST /api/v1/Session/Ticket", everybody],
  ["GET /api/counterfoil/v1/tokens", everybody],
  [
    "POST /api/counterfoil/v1/tokens",
    { body: () => ({ Name: "mine", Scopes: ["read"] }), changes, outcome: "200" },
  ],
  // Nobody's token.
  ["DELETE /api/counterfoil/v1/tokens/:tokenId", { id: () => 987_654, changes, outcome: "404" }],
]);

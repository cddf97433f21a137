import type { AttachmentEntity } from "../../../src/contract/carriers/attachment-entity.ts";
import type { TicketMessageEntity } from "../../../src/contract/carriers/ticket-message-entity.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import type { JsonOf } from "../../support/json-of.ts";
import type { CallOptions, TestAnswer, TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";

type Message = JsonOf<typeof TicketMessageEntity> & ErrorBody;
type Attachment = JsonOf<typeof AttachmentEntity> & ErrorBody;

/** Calls about messages and attachments, each as an administrator unless said otherwise. */
export interface MessageDesk {
  createTicket(body?: object): Promise<number>;
  saveMessage(body: unknown, options?: CallOptions): Promise<TestAnswer<Message>>;
  getMessage(messageId: number, options?: CallOptions): Promise<TestAnswer<Message | null>>;
  /** Adds a message and returns its id. */
  addMessage(ticketId: number, body?: object): Promise<number>;
  saveAttachment(body: unknown, options?: CallOptions): Promise<TestAnswer<Attachment>>;
  /** Creates an attachment with content and returns its id. */
  attach(content: string, body?: object, options?: CallOptions): Promise<number>;
  connect(
    messageId: number,
    attachmentIds: readonly number[],
    options?: CallOptions,
  ): Promise<TestAnswer<ErrorBody | null>>;
  infoOf(messageId: number, options?: CallOptions): Promise<TestAnswer<Attachment[]>>;
  /** Rows of a table that belong to a ticket, in the order of their making. */
  rowsOf(table: string, ticketId: number): Promise<Record<string, unknown>[]>;
}

export function messageDesk(api: TestApi, database: TestDatabase): MessageDesk {
  const saveMessage: MessageDesk["saveMessage"] = (body, options) =>
    api.call("SaveTicketMessageEntity", { ...options, body });
  const saveAttachment: MessageDesk["saveAttachment"] = (body, options) =>
    api.call("SaveAttachmentEntity", { ...options, body });
  return {
    async createTicket(body = {}) {
      const { json } = await api.call("SaveTicketEntity", {
        body: { Title: "No light", OwnedBy: { AssociateId: 0 }, ...body },
      });
      return json.TicketId;
    },
    saveMessage,
    getMessage: (messageId, options) =>
      api.call(`GetTicketMessageEntity?ticketMessageEntityId=${messageId}`, options),
    async addMessage(ticketId, body = {}) {
      const message = { Ticket: { TicketId: ticketId }, Body: "Is it plugged in?", ...body };
      return (await saveMessage(message)).json.EjMessageId;
    },
    saveAttachment,
    async attach(content, body = {}, options = {}) {
      const { json } = await saveAttachment({ Name: "note.txt", ...body }, options);
      const upload = { AttachmentId: json.AttachmentId, Content: btoa(content) };
      await api.call("UploadAttachment", { ...options, body: upload });
      return json.AttachmentId;
    },
    connect: (messageId, attachmentIds, options) =>
      api.call("AddAttachments", {
        ...options,
        body: { TicketMessageEntityId: messageId, AttachmentIds: attachmentIds },
      }),
    infoOf: (messageId, options) =>
      api.call("GetAttachmentInfo", {
        ...options,
        body: { TicketMessageEntityId: messageId },
      }),
    async rowsOf(table, ticketId) {
      const sql = `select * from ${table} where ticket_id = $1 order by 1`;
      return (await database.db.query(sql, [ticketId])).rows;
    },
  };
}

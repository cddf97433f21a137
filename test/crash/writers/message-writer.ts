import { setTimeout as wait } from "node:timers/promises";
import { markOf, type Attempt } from "./ledger.ts";
import type { KnownTickets } from "./save-writer.ts";
import { agentPath, pick, type Writer, type WriterParts } from "./writer.ts";

const POLL_MS = 20;
const ATTACHMENT_SHARE = 0.5;
const MAIL_SHARE = 0.5;
const ONCE_SHARE = 0.5;

/** The content of the file that an attempt hangs on a message. */
export const contentOf = (attempt: Pick<Attempt, "kind" | "id">): string =>
  `The content of ${markOf(attempt)}.\n`.repeat(20);

/** To whom an attempt sends a mail. */
const addressOf = ({ id }: Pick<Attempt, "id">): string => `mail-${id}@customer.example`;

/** Adds messages to tickets, some with a file, and sends some of them by mail. */
export function messageWriter(parts: WriterParts, known: KnownTickets): Writer {
  const { client, ledger, random } = parts;
  const attempt = (one: Attempt, operation: string, body: object) =>
    client.attempt(one, { path: agentPath(operation), body, once: random() < ONCE_SHARE });

  const attach = async (ticketId: number, messageId: number): Promise<void> => {
    const link = ledger.begin("attachment", ticketId);
    const made = await client.call("POST", agentPath("SaveAttachmentEntity"), {
      Name: `${markOf(link)}.txt`,
    });
    const attachmentId = Number(made?.json["AttachmentId"] ?? 0);
    const uploaded =
      attachmentId === 0
        ? null
        : await client.call("POST", agentPath("UploadAttachment"), {
            AttachmentId: attachmentId,
            Content: btoa(contentOf(link)),
          });
    // Without its file there is nothing to hang on the message.
    if (uploaded === null || uploaded.status >= 300) {
      link.outcome = "refused";
      return;
    }
    await attempt(link, "AddAttachments", {
      TicketMessageEntityId: messageId,
      AttachmentIds: [attachmentId],
    });
  };

  return async () => {
    if (known.size === 0) {
      await wait(POLL_MS);
      return;
    }
    const ticketId = pick([...known.keys()], random);
    const message = ledger.begin("message", ticketId);
    const answer = await attempt(message, "SaveTicketMessageEntity", {
      Ticket: { TicketId: ticketId },
      Body: markOf(message),
      TimeSpent: 1,
    });
    // Whatever it was, the ticket has another version now.
    known.set(ticketId, 0);
    const messageId = Number(answer?.json["EjMessageId"] ?? 0);
    if (messageId === 0) return;
    if (random() < ATTACHMENT_SHARE) await attach(ticketId, messageId);
    if (random() < MAIL_SHARE) {
      const mail = ledger.begin("mail", ticketId);
      await attempt(mail, "SendTicketMessage", {
        TicketMessageEntityId: messageId,
        To: [addressOf(mail)],
      });
      known.set(ticketId, 0);
    }
  };
}

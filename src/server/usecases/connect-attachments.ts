import type { Caller } from "../../domain/access/caller.ts";
import {
  decideConnections,
  type ConnectionWish,
} from "../../domain/attachments/decide-connections.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import {
  findAttachments,
  listAttachmentsOfMessage,
} from "../storage/attachments/attachment-rows.ts";
import { commitConnections } from "../storage/attachments/write-connections.ts";
import { lockMessage } from "../storage/messages/load-message.ts";
import { withTransaction } from "../storage/transaction.ts";
import { messageTexts } from "../texts/message-texts.ts";
import { say } from "../texts/text.ts";
import { ticketTexts } from "../texts/ticket-texts.ts";
import { currentCaller } from "./current-caller.ts";
import { refusalOfChange } from "./message-refused.ts";
import { unknownAttachments } from "./unknown-attachments.ts";

/** Which attachments shall hang on a message; what a wish does not name stays. */
export interface ConnectAttachmentsCommand extends ConnectionWish {
  readonly messageId: number;
}

/**
 * Hangs attachments on a message and takes others off, in one transaction. Throws `AppError`
 * "validation" naming attachments that are not there for the caller, "notFound", "forbidden" or
 * "conflict".
 */
export async function connectAttachments(
  context: Context,
  caller: Caller,
  command: ConnectAttachmentsCommand,
): Promise<void> {
  const { messageId, connect, disconnect } = command;
  await withTransaction(
    context.database,
    async (tx) => {
      const locked = await lockMessage(tx, messageId);
      if (locked === null) {
        throw new AppError("notFound", say(messageTexts.unknownMessage, { id: messageId }));
      }
      const [connected, named, desk] = await Promise.all([
        listAttachmentsOfMessage(tx, messageId),
        findAttachments(tx, [...new Set([...connect, ...disconnect])], { lock: true }),
        context.desk.refreshIfOlderThan(locked.deskVersion),
      ]);
      const { message, ticket, others } = locked;
      const now = context.clock.now();
      const decision = decideConnections(
        {
          message,
          ticket,
          others,
          connected,
          named,
          caller: currentCaller(caller, desk),
          desk,
          now,
        },
        { connect: [...new Set(connect)], disconnect },
      );
      if (decision.kind === "unknownAttachments") {
        throw unknownAttachments(connect, decision.attachmentIds);
      }
      if (decision.kind === "write") await commitConnections(tx, decision.write);
      else if (decision.kind !== "unchanged") {
        throw refusalOfChange(decision, say(ticketTexts.mayNotChange));
      }
    },
    { safeToRetry: true },
  );
}

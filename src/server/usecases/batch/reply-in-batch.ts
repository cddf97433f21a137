import type { Caller } from "../../../domain/access/caller.ts";
import type { BatchReplyWish } from "../../../domain/batch/batch-wish.ts";
import { parseMailAddress, writeMailAddress } from "../../../domain/mail/mail-address.ts";
import { personFullName } from "../../../domain/people/person.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { loadNamedRecords } from "../../storage/tickets/load-ticket.ts";
import { batchTexts } from "../../texts/batch-texts.ts";
import { say } from "../../texts/text.ts";
import { addMessage } from "../add-message.ts";
import { connectAttachments } from "../connect-attachments.ts";
import { sendMail } from "../mail/send-mail.ts";

/** Published number of the log action. */
const ADD_MASS_MESSAGE_ACTION = 10_017;

/** Adds the reply of a batch to a ticket and sends it to the ticket's persons, if that is wished. */
export async function replyInBatch(
  context: Context,
  caller: Caller,
  { ticketId, wish }: { readonly ticketId: number; readonly wish: BatchReplyWish },
): Promise<void> {
  const { body, htmlBody, securityLevel, timeSpentMinutes, attachmentIds } = wish;
  const { messageId, ticket } = await addMessage(context, caller, {
    ticketId,
    message: { body, htmlBody, securityLevel, timeSpentMinutes, badge: "Reply" },
    logAction: ADD_MASS_MESSAGE_ACTION,
  });
  if (attachmentIds.length > 0) {
    const connected = { messageId, connect: attachmentIds, disconnect: [] };
    await connectAttachments(context, caller, connected);
  }
  if (!wish.sendsCopy || ticket.securityLevel !== "External") return;
  await sendMail(context, caller, {
    messageId,
    to: await addressesOn(context, ticket),
    cc: [],
    bcc: [],
    subject: "",
    replyTemplateId: 0,
  });
}

/** The addresses of the persons on a ticket, the primary one first. */
async function addressesOn({ database }: Context, ticket: Ticket): Promise<string[]> {
  const personIds = [ticket.personId, ...ticket.secondaryPersonIds].filter((id) => id !== 0);
  const named = { personIds, saleIds: [], projectIds: [] };
  const { persons } = await loadNamedRecords(database, named);
  const addresses = personIds.flatMap((id) => {
    const person = persons.get(id);
    const address = parseMailAddress(person?.emails[0] ?? "");
    if (person === undefined || person.deleted || address === null) return [];
    return [writeMailAddress({ name: personFullName(person), address: address.address })];
  });
  if (addresses.length > 0) return addresses;
  throw new AppError("validation", say(batchTexts.noAddress));
}

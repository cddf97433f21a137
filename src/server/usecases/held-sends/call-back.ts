import type { Caller } from "../../../domain/access/caller.ts";
import {
  decideCallBack,
  type CallBackDecision,
} from "../../../domain/held-sends/decide-call-back.ts";
import type { HeldSend } from "../../../domain/held-sends/held-send.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { restoreDraft } from "../../storage/drafts/drafts.ts";
import { commitCallBack } from "../../storage/held-sends/call-back.ts";
import { findHeldSend } from "../../storage/held-sends/held-sends.ts";
import { lockMessage } from "../../storage/messages/load-message.ts";
import { loadTicket } from "../../storage/tickets/load-ticket.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { heldSendTexts } from "../../texts/held-send-texts.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";

/** A sending that the caller holds. Throws `AppError` "notFound". */
export async function getHeldSend(
  { database }: Pick<Context, "database">,
  { user }: Caller,
  heldSendId: number,
): Promise<HeldSend> {
  return requireHeld(await findHeldSend(database, { heldSendId, userId: user.userId }));
}

/**
 * Takes a message back that has not left: it is gone, its mail too, the ticket is as it was and the draft
 * is there again, unless another was begun meanwhile. Called back once more it is what it was. Throws
 * `AppError` "notFound", or "conflict" that says why it is too late.
 */
export async function callBack(
  context: Context,
  { user }: Caller,
  heldSendId: number,
): Promise<HeldSend> {
  const key = { heldSendId, userId: user.userId };
  return withTransaction(
    context.database,
    async (tx) => {
      const { ticketId } = requireHeld(await findHeldSend(tx, key));
      const { ticket } = await loadTicket(tx, ticketId, { lock: true });
      const held = requireHeld(await findHeldSend(tx, key));
      if (ticket === null) throw unknown();
      const now = context.clock.now();
      const decision = decideCallBack({ held, ticket, ...(await messageOf(tx, held)), now });
      if (decision.kind === "calledBack") return held;
      if (decision.kind !== "write") throw refusalOf(decision);
      const { mode, draft } = held;
      await restoreDraft(
        tx,
        { userId: user.userId, ticketId, mode },
        { content: draft, savedAt: now },
      );
      await commitCallBack(tx, heldSendId, decision.write);
      return { ...held, calledBackAt: now };
    },
    { safeToRetry: true },
  );
}

async function messageOf(tx: Transaction, { messageId }: HeldSend) {
  const locked = messageId === 0 ? null : await lockMessage(tx, messageId);
  return { message: locked?.message ?? null, others: locked?.others ?? [] };
}

function requireHeld(held: HeldSend | null): HeldSend {
  if (held === null) throw unknown();
  return held;
}

function unknown(): AppError {
  return new AppError("notFound", say(heldSendTexts.unknown));
}

type Refusal = Exclude<CallBackDecision, { kind: "write" | "calledBack" }>;

function refusalOf(refusal: Refusal): AppError {
  if (refusal.kind === "merged") {
    const { intoTicketId } = refusal;
    return new AppError("conflict", say(ticketTexts.merged, { ticketId: intoTicketId }));
  }
  return new AppError("conflict", say(heldSendTexts[refusal.kind]));
}

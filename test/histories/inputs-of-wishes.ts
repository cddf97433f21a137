import { SYSTEM_USER_ID } from "../../src/domain/desk/user.ts";
import type { MessageInput } from "../../src/domain/ticket/message/message-input.ts";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import type { Ticket } from "../../src/domain/ticket/ticket.ts";
import { CUSTOMER_ID, historyUsers, type MessageWish, type SaveWish } from "./history.ts";
import { agreedDeadline, MASS_MAILING_ID, titleWithoutDeadline } from "./refold/marks.ts";

/** Where and when a wish is uttered. */
export interface WishMoment {
  /** The ticket as the client has read it; null when it makes a new one. */
  readonly stored: Ticket | null;
  readonly createdAt: number;
  readonly now: number;
}

/** What a client sends for a wish. */
export function ticketInput(wish: SaveWish, moment: WishMoment): TicketInput {
  const { stored, now } = moment;
  const { statusId, baseStatus, activatesInMinutes, priority, owner, categoryId } = wish;
  return {
    ...(stored === null && { title: "No light" }),
    ...(stored !== null && wish.postsBack && wholeTicket(stored)),
    ...(statusId !== undefined && { statusId }),
    ...(baseStatus !== undefined && { baseStatus }),
    ...(activatesInMinutes !== undefined && {
      activatesAt: activatesInMinutes === null ? null : now + activatesInMinutes * 60,
    }),
    ...(priority !== undefined && { priorityId: priority + 1 }),
    ...(owner !== undefined && { owner: ownerOf(owner) }),
    ...(categoryId !== undefined && { categoryId }),
    ...deadlineInput(wish, moment),
  };
}

function deadlineInput({ deadlineInMinutes }: SaveWish, moment: WishMoment): TicketInput {
  if (deadlineInMinutes === undefined) return {};
  if (deadlineInMinutes === null) {
    const title = titleWithoutDeadline(moment.stored?.version ?? 0);
    return { title, deadlineAt: null };
  }
  const at = moment.createdAt + deadlineInMinutes * 60;
  return { deadlineAt: agreedDeadline(at, moment.createdAt) };
}

function wholeTicket(stored: Ticket): TicketInput {
  const { ownerId, title, categoryId, priorityId, statusId, baseStatus, securityLevel } = stored;
  const { activatesAt, deadlineAt, createdAt, createdById } = stored;
  return {
    title,
    categoryId,
    priorityId,
    statusId,
    baseStatus,
    securityLevel,
    activatesAt,
    deadlineAt,
    createdAt,
    createdById,
    owner: ownerId,
  };
}

function ownerOf(owner: NonNullable<SaveWish["owner"]>): number | "automatic" {
  if (owner === "automatic") return owner;
  return owner === "nobody" ? SYSTEM_USER_ID : historyUsers[owner];
}

export function messageInput(
  wish: MessageWish,
  { userId, now }: { readonly userId: number; readonly now: number },
): MessageInput {
  const { securityLevel, badge, timeSpentMinutes } = wish;
  return {
    body: "Text",
    securityLevel,
    badge,
    timeSpentMinutes,
    ...(wish.postedSecondsAgo > 0 && { createdAt: now - wish.postedSecondsAgo }),
    ...(wish.massMailing && { internetMessageId: MASS_MAILING_ID }),
    ...writerOf(wish.from, userId),
  };
}

function writerOf(from: MessageWish["from"], callerId: number): MessageInput {
  switch (from) {
    case "caller":
      return {};
    case "customer":
      return { personId: CUSTOMER_ID };
    case "customerNotedByCaller":
      return { personId: CUSTOMER_ID, createdById: callerId };
    case "outside":
      return { createdById: SYSTEM_USER_ID };
    case "ann":
    case "ben":
    case "cleo":
    case "dan":
    case "eve":
      return { createdById: historyUsers[from] };
  }
}

import type { Instant } from "../../../domain/instant.ts";
import type { MessageInput } from "../../../domain/ticket/message/message-input.ts";
import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { Context } from "../../context.ts";
import { addMessage } from "../../usecases/add-message.ts";
import { saveTicket, type NamedRecords } from "../../usecases/save-ticket.ts";
import { fillIn } from "../fill-in.ts";
import type { Actor, PlannedEvent, TicketPlan } from "../plan/ticket-plan.ts";
import type { Stage } from "./stage.ts";

/** Plays one ticket's events through the use cases that real requests go through. */
export class TicketPlay {
  readonly #stage: Stage;
  readonly #plan: TicketPlan;
  readonly #random: () => number;
  #ownerId = SYSTEM_USER_ID;

  constructor(stage: Stage, plan: TicketPlan, random: () => number) {
    this.#stage = stage;
    this.#plan = plan;
    this.#random = random;
  }

  /** Creates the ticket, which must get the id that was planned for it. */
  async open(): Promise<void> {
    const { opening, ticketId: planned } = this.#plan;
    const userId = await this.#userIdOf(opening.actor, opening.at);
    const ticketId = await this.#save(0, { userId, at: opening.at, input: opening.save });
    if (ticketId !== planned) throw new Error(`ticket ${planned} became number ${ticketId}`);
  }

  async play(event: PlannedEvent): Promise<void> {
    const userId = await this.#userIdOf(event.actor, event.at);
    if ("save" in event) {
      await this.#save(this.#plan.ticketId, { userId, at: event.at, input: event.save });
    } else await this.#addMessage(userId, event.at, event.message);
  }

  /** Nobody acts as the owner of a ticket without one: the stand-in takes it first. */
  async #userIdOf(actor: Actor, at: Instant): Promise<number> {
    const { ids } = this.#stage;
    if (actor !== "owner") return ids.user(actor);
    if (this.#ownerId === SYSTEM_USER_ID) {
      const userId = ids.user(this.#plan.standIn);
      const input = { owner: userId, statusId: ids.status("open") };
      await this.#save(this.#plan.ticketId, { userId, at, input });
    }
    return this.#ownerId;
  }

  async #save(
    ticketId: number,
    {
      userId,
      at,
      input,
    }: { readonly userId: number; readonly at: Instant; readonly input: TicketInput },
  ): Promise<number> {
    const { details } = await saveTicket(this.#contextAt(at), this.#stage.caller(userId), {
      ticketId,
      input: () => input,
      named: recordsNamedIn(input),
    });
    this.#ownerId = details.ticket.ownerId;
    return details.ticket.ticketId;
  }

  async #addMessage(userId: number, at: Instant, message: MessageInput): Promise<void> {
    const caller = this.#stage.caller(userId);
    const body = fillIn(message.body ?? "", { agent: caller.user.fullName });
    const { ticket } = await addMessage(this.#contextAt(at), caller, {
      ticketId: this.#plan.ticketId,
      message: { ...message, body },
    });
    this.#ownerId = ticket.ownerId;
  }

  #contextAt(at: Instant): Context {
    return { ...this.#stage.context, clock: { now: () => at }, random: this.#random };
  }
}

function recordsNamedIn(input: TicketInput): NamedRecords {
  const { personId = 0, secondaryPersonIds = [], saleId = 0, projectId = 0 } = input;
  return {
    personIds: [...(personId === 0 ? [] : [personId]), ...secondaryPersonIds],
    saleIds: saleId === 0 ? [] : [saleId],
    projectIds: projectId === 0 ? [] : [projectId],
  };
}

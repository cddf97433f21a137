import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { RefusedError } from "../../usecases/refused.ts";
import { saveTicket, type SavedTicket } from "../../usecases/save-ticket.ts";
import { allowsChange, type Conditions } from "../conditions/conditions.ts";
import { recordStateOf } from "../conditions/record-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import type { Trial } from "../exchange/trial.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { refusalError } from "../translate/refusal-error.ts";
import { presentExplanation } from "./present-explanation.ts";
import { presentView } from "./present-view.ts";
import type { TicketWish } from "./ticket-wish.ts";

/** Who saves, and on what conditions; every call that can save a ticket is one. */
export interface SavingCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: CallPresentation;
  readonly dates: DateFormat;
  readonly conditions: Conditions;
}

type PresentedTicket = Wire<typeof TicketEntity>;

/** Saves a ticket, tells users of it if wished, and presents what is stored now. */
export async function saveTicketWish(
  call: SavingCall,
  wish: TicketWish,
  { notify = false }: { readonly notify?: boolean } = {},
): Promise<StoredAnswer<PresentedTicket>> {
  const saved = await save(call, wish, { dryRun: false, notify });
  return new StoredAnswer(present(saved, call), recordStateOf(saved.details.ticket));
}

/** What a save would answer, and why; nothing is stored. */
export async function tryTicketWish(
  call: SavingCall,
  wish: TicketWish,
): Promise<Trial<PresentedTicket>> {
  const saved = await save(call, wish, { dryRun: true, notify: false });
  const { desk, explanation } = saved;
  const { language } = call.presentation;
  return {
    answer: present(saved, call),
    answerName: "Ticket",
    explanation:
      explanation === null ? null : presentExplanation(explanation, { desk, language }, call.dates),
  };
}

async function save(
  { context, caller, conditions }: SavingCall,
  { faults, ...wish }: TicketWish,
  options: { readonly dryRun: boolean; readonly notify: boolean },
): Promise<SavedTicket> {
  try {
    return await saveTicket(context, caller, {
      ...wish,
      isExpected: isExpectedBy(conditions),
      isFaulty: () => faults.size > 0,
      ...options,
    });
  } catch (error) {
    if (error instanceof RefusedError) throw refusalError(error.refusals, faults);
    throw error;
  }
}

/** Conditions in the words of the use cases. */
export function isExpectedBy(
  conditions: Conditions,
): (stored: Parameters<typeof recordStateOf>[0] | null) => boolean {
  return (stored) => allowsChange(conditions, stored === null ? null : recordStateOf(stored));
}

/** Whoever made a ticket gets it back whole. */
function present(saved: SavedTicket, { presentation }: SavingCall): PresentedTicket {
  return presentView(saved, presentation, { isAuthor: true });
}

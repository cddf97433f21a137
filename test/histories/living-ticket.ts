import { callerOf } from "../../src/domain/access/caller.ts";
import type { AssignmentSituation } from "../../src/domain/assignment/assignment-facts.ts";
import { chooseOwner, type OwnerChoice } from "../../src/domain/assignment/choose-owner.ts";
import type { Desk } from "../../src/domain/desk/desk.ts";
import type { EscalationState } from "../../src/domain/escalation/escalation-state.ts";
import { fireDueLevels } from "../../src/domain/escalation/fire-due-levels.ts";
import { escalationStateOf } from "../../src/domain/escalation/ticket-escalation.ts";
import { decideActivation } from "../../src/domain/jobs/decide-activation.ts";
import { decideEscalation } from "../../src/domain/jobs/decide-escalation.ts";
import type { JobWrite } from "../../src/domain/jobs/job-write.ts";
import { decideAddMessage } from "../../src/domain/ticket/message/decide-add-message.ts";
import { redelegationQuestion } from "../../src/domain/ticket/message/redelegation-question.ts";
import { assignmentQuestion } from "../../src/domain/ticket/save/assignment-question.ts";
import { decideSave } from "../../src/domain/ticket/save/decide-save.ts";
import { priorityOf } from "../../src/domain/ticket/save/find-on-desk.ts";
import { decideReading } from "../../src/domain/ticket/reading/decide-reading.ts";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import type { Ticket } from "../../src/domain/ticket/ticket.ts";
import type { StatusStay } from "../../src/domain/ticket/time-counters.ts";
import { buildPerson } from "../support/build-message-situation.ts";
import { frameClocks } from "./frame-clocks.ts";
import { CUSTOMER_ID, type MessageWish } from "./history.ts";
import { messageInput } from "./inputs-of-wishes.ts";
import type { RecordedEntry } from "./refold/log-entry.ts";

/** What one transaction leaves behind. */
export interface Stored {
  readonly ticket: Ticket;
  readonly entries: readonly RecordedEntry[];
  readonly stays: readonly StatusStay[];
}

/** Decides what happens to one ticket, by the functions that decide it on the server. */
export interface LivingTicket {
  /** The ticket as it is stored; null before it is made. */
  readonly ticket: Ticket | null;
  /** Each answers what it stored; null = it was refused, or changed nothing. */
  save(userId: number, input: TicketInput, now: number): Stored | null;
  addMessage(userId: number, wish: MessageWish, now: number): Stored | null;
  read(userId: number, now: number): Stored | null;
  activate(now: number): Stored | null;
  escalate(now: number): Stored | null;
}

const TICKET_ID = 900;
const nobodyHears = { wishes: new Map(), hotlistUserIds: [] };

const customer = buildPerson(CUSTOMER_ID);

function expectSame(oneByOne: EscalationState, atOnce: EscalationState): void {
  const [one, other] = [oneByOne, atOnce].map((state) => JSON.stringify(Object.entries(state)));
  if (one !== other) throw new Error(`level by level ${one}, but at once ${other}`);
}

export function createLivingTicket(desk: Desk): LivingTicket {
  const businessClock = frameClocks(desk.settings.baseTimeZone);
  const persons = new Map([[CUSTOMER_ID, customer]]);
  let ticket: Ticket | null = null;
  let delegations = 0;

  const store = (written: Stored): Stored => {
    ticket = { ...written.ticket, ticketId: TICKET_ID };
    return { ...written, ticket };
  };

  const storeJob = ({ ticket: changed, logs, stays }: JobWrite): Stored =>
    store({ ticket: changed, stays, entries: logs.map((log) => ({ log, message: null })) });

  const situation = (userId: number, now: number) => {
    const user = desk.users.get(userId);
    if (user === undefined) throw new Error(`there is no user ${userId}`);
    return { caller: callerOf(user, desk), desk, businessClock, now };
  };

  const ask = (question: AssignmentSituation | null): OwnerChoice | null => {
    if (question === null) return null;
    const choice = chooseOwner({
      ...question,
      activeUserIds: new Set(),
      openTicketCounts: new Map(),
      delegationCounter: delegations,
      ticketsInCategory: [],
      newestTicket: null,
      random: () => 0,
    });
    if (choice.countsAsDelegation) delegations += 1;
    return choice;
  };

  return {
    get ticket() {
      return ticket;
    },
    save(userId, input, now) {
      const save = {
        ...situation(userId, now),
        stored: ticket,
        input,
        references: { persons, sales: new Map(), projects: new Map() },
        createdTags: new Map(),
        automaticOwner: null,
      };
      const automaticOwner = ask(assignmentQuestion(save));
      const decision = decideSave({ ...save, automaticOwner });
      if (decision.kind !== "write") return null;
      const { ticket: saved, log, stays } = decision.write;
      return store({ ticket: saved, entries: [{ log, message: null }], stays });
    },
    addMessage(userId, wish, now) {
      if (ticket === null) return null;
      const adding = {
        ...situation(userId, now),
        stored: ticket,
        input: messageInput(wish, { userId, now }),
        updateRepliedAt: !wish.massMailing,
        persons,
        analysed: { firstAt: null, lastAt: null },
        redelegation: null,
      };
      const redelegation = ask(redelegationQuestion(adding));
      const decision = decideAddMessage({ ...adding, redelegation });
      if (decision.kind !== "write") return null;
      const { ticket: changed, log, message } = decision.write;
      return store({ ticket: changed, entries: [{ log, message }], stays: [] });
    },
    read(userId, now) {
      if (ticket === null) return null;
      const write = decideReading({ stored: ticket, ...situation(userId, now) });
      if (write === null) return null;
      return store({
        ticket: write.ticket,
        entries: [{ log: write.log, message: null }],
        stays: [],
      });
    },
    activate(now) {
      if (ticket === null) return null;
      const job = { stored: ticket, desk, businessClock, now, audience: nobodyHears };
      return storeJob(decideActivation(job));
    },
    escalate(now) {
      if (ticket === null) return null;
      const job = { stored: ticket, desk, businessClock, now, audience: nobodyHears };
      const priority = priorityOf(desk, ticket.priorityId);
      const context = { priority, businessClock: businessClock(priority), now };
      const { state } = fireDueLevels(escalationStateOf(ticket), context);
      const decision = decideEscalation(job);
      if (decision === null) return null;
      // The job goes level by level; asked for all at once, the chain must get just as far.
      expectSame(escalationStateOf(decision.write.ticket), state);
      return storeJob(decision.write);
    },
  };
}

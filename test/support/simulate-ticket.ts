import { callerOf } from "../../src/domain/access/caller.ts";
import type { AssignmentTrace } from "../../src/domain/assignment/assignment-trace.ts";
import { chooseOwner } from "../../src/domain/assignment/choose-owner.ts";
import type { Desk } from "../../src/domain/desk/desk.ts";
import type { Priority } from "../../src/domain/desk/priority.ts";
import { explainedClockOf, type ExplainedClock } from "../../src/domain/explain/explained-clock.ts";
import type { ExplainSituation } from "../../src/domain/explain/explain-situation.ts";
import { explainTicket } from "../../src/domain/explain/explain-ticket.ts";
import type { Explanation } from "../../src/domain/explain/explanation.ts";
import type { LogRow, RecordedStay } from "../../src/domain/explain/ticket-history.ts";
import { decideActivation } from "../../src/domain/jobs/decide-activation.ts";
import { decideEscalation } from "../../src/domain/jobs/decide-escalation.ts";
import type { JobWrite } from "../../src/domain/jobs/job-write.ts";
import { decideAddMessage } from "../../src/domain/ticket/message/decide-add-message.ts";
import type { MessageInput } from "../../src/domain/ticket/message/message-input.ts";
import { decideMarking, decideReading } from "../../src/domain/ticket/reading/decide-reading.ts";
import { assignmentQuestion } from "../../src/domain/ticket/save/assignment-question.ts";
import { decideSave } from "../../src/domain/ticket/save/decide-save.ts";
import type { LogEntry, TicketWrite } from "../../src/domain/ticket/save/save-decision.ts";
import type { SaveSituation } from "../../src/domain/ticket/save/save-situation.ts";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import type { ReadStatus, Ticket } from "../../src/domain/ticket/ticket.ts";
import type { StatusStay } from "../../src/domain/ticket/time-counters.ts";

/**
 * One ticket living on a desk without a database: everything that can happen to it is decided by the
 * domain and recorded as the storage records it.
 */
export interface TicketLife {
  readonly ticket: Ticket;
  readonly log: readonly LogRow[];
  readonly stays: readonly RecordedStay[];
  /** May be replaced between two steps, as administrators do. */
  desk: Desk;
  now: number;
  /** A save by a user; what the desk would refuse does not happen. */
  save(userId: number, input: TicketInput): void;
  addMessage(userId: number, message: MessageInput): void;
  /** The owner, or somebody else, opens the ticket. */
  read(userId: number): void;
  /** The owner says how far he has read. */
  mark(userId: number, readStatus: ReadStatus): void;
  /** What the desk does by itself once time has passed. */
  runJobs(): void;
  /** `facts` in place of what is recorded. */
  explain(facts?: Partial<ExplainSituation>): Explanation;
}

/** A ticket that `userId` creates at `now`. */
export function createTicketLife(
  start: { readonly desk: Desk; readonly now: number; readonly userId: number },
  input: TicketInput = {},
): TicketLife {
  const life = new SimulatedLife(start.desk, start.now);
  life.save(start.userId, { title: "No light", ...input });
  return life;
}

class SimulatedLife implements TicketLife {
  desk: Desk;
  now: number;
  readonly log: LogRow[] = [];
  readonly stays: RecordedStay[] = [];
  #stored: Ticket | null = null;
  #delegationCounter = 0;
  readonly #clocks = new Map<Priority, ExplainedClock>();

  constructor(desk: Desk, now: number) {
    this.desk = desk;
    this.now = now;
  }

  get ticket(): Ticket {
    if (this.#stored === null) throw new Error("the ticket was refused");
    return this.#stored;
  }

  save(userId: number, input: TicketInput): void {
    const situation: SaveSituation = {
      ...this.#situation(userId),
      stored: this.#stored,
      input,
      references: { persons: new Map(), sales: new Map(), projects: new Map() },
      createdTags: new Map(),
      automaticOwner: null,
    };
    const question = assignmentQuestion(situation);
    const automaticOwner =
      question === null
        ? null
        : chooseOwner({
            ...question,
            activeUserIds: new Set(this.desk.users.keys()),
            openTicketCounts: new Map(),
            delegationCounter: this.#delegationCounter,
            ticketsInCategory: [],
            newestTicket: null,
            random: () => 0.5,
          });
    const decision = decideSave({ ...situation, automaticOwner });
    if (decision.kind !== "write") return;
    if (decision.write.countDelegationIn !== 0) this.#delegationCounter += 1;
    this.#record(decision.write.ticket, [decision.write.log], decision.write.stays);
  }

  addMessage(userId: number, message: MessageInput): void {
    const decision = decideAddMessage({
      ...this.#situation(userId),
      stored: this.ticket,
      input: message,
      updateRepliedAt: true,
      persons: new Map(),
      analysed: { firstAt: null, lastAt: null },
      redelegation: null,
    });
    if (decision.kind === "write") this.#record(decision.write.ticket, [decision.write.log], []);
  }

  read(userId: number): void {
    this.#recordWrite(decideReading({ ...this.#situation(userId), stored: this.ticket }));
  }

  mark(userId: number, readStatus: ReadStatus): void {
    const situation = { ...this.#situation(userId), stored: this.ticket };
    this.#recordWrite(decideMarking(situation, { readStatus, raisesEvent: true }));
  }

  runJobs(): void {
    const job = {
      desk: this.desk,
      businessClock: (priority: Priority) => this.#clockOf(priority),
      now: this.now,
      audience: { wishes: new Map(), hotlistUserIds: [] },
    };
    const { baseStatus, activatesAt } = this.ticket;
    if (baseStatus === "Postponed" && activatesAt !== null && activatesAt <= this.now) {
      this.#recordJob(decideActivation({ ...job, stored: this.ticket }));
    }
    const { escalatesAt } = this.ticket;
    if (this.ticket.baseStatus !== "Active" || escalatesAt === null) return;
    if (escalatesAt > this.now) return;
    const escalation = decideEscalation({ ...job, stored: this.ticket });
    if (escalation !== null) this.#recordJob(escalation.write);
  }

  explain(facts: Partial<ExplainSituation> = {}): Explanation {
    return explainTicket({
      ticket: this.ticket,
      history: { log: this.log, stays: this.stays },
      desk: this.desk,
      person: null,
      clockOf: (priority) => this.#clockOf(priority),
      now: this.now,
      ...facts,
    });
  }

  #situation(userId: number) {
    const user = this.desk.users.get(userId);
    if (user === undefined) throw new Error(`user ${userId} is not on the desk`);
    return {
      caller: callerOf(user, this.desk),
      desk: this.desk,
      businessClock: (priority: Priority) => this.#clockOf(priority),
      now: this.now,
    };
  }

  #clockOf(priority: Priority): ExplainedClock {
    const known = this.#clocks.get(priority);
    if (known !== undefined) return known;
    const clock = explainedClockOf(priority, this.desk.settings.baseTimeZone);
    this.#clocks.set(priority, clock);
    return clock;
  }

  #recordWrite(write: TicketWrite | null): void {
    if (write !== null) this.#record(write.ticket, [write.log], write.stays);
  }

  #recordJob({ ticket, logs, stays }: JobWrite): void {
    this.#record(ticket, logs, stays);
  }

  #record(ticket: Ticket, entries: readonly LogEntry[], stays: readonly StatusStay[]): void {
    for (const { details, ...entry } of entries) {
      const assignment = (details?.["assignment"] ?? null) as AssignmentTrace | null;
      this.log.push({ ...entry, assignment, logId: this.log.length + 1 });
    }
    for (const stay of stays) this.stays.push({ ...stay, historyId: this.stays.length + 1 });
    this.#stored = { ...ticket, ticketId: 900 };
  }
}

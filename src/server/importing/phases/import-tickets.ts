import { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import { TicketMessageEntity } from "../../../contract/carriers/ticket-message-entity.ts";
import { embedded, list } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { SourceTicket } from "../../../domain/import/source-ticket.ts";
import { describeUnstorable } from "../../usecases/import/describe-unstorable.ts";
import { addChoice } from "../../usecases/import/import-custom-field.ts";
import { importTicket } from "../../usecases/import/import-ticket.ts";
import { IncompleteContent } from "../../usecases/import/take-in-content.ts";
import { keepIdsFree } from "../../usecases/import/keep-ids-free.ts";
import type { ImportJob } from "../import-job.ts";
import { forEachAtOnce } from "../source/for-each-at-once.ts";
import { SourceFailure } from "../source/source-failure.ts";
import { choicesIn } from "../translate/translate-field-values.ts";
import { translateMessage } from "../translate/translate-message.ts";
import { translateTicket } from "../translate/translate-ticket.ts";
import { countTickets, findTickets, highestTicketId } from "./find-tickets.ts";
import { createReferenceImporter, type ReferenceImporter } from "./import-references.ts";
import { note } from "./take-over.ts";

/** The tickets with their messages and attachments. */
export async function importTickets(job: ImportJob): Promise<void> {
  const total = await countTickets(job);
  await keepIdsFree(job.run, "ticket", await highestTicketId(job));
  const work = new TicketWork(job, createReferenceImporter(job));
  let done = 0;
  for await (const ids of findTickets(job)) {
    await forEachAtOnce(ids, job.atOnce, async (ticketId) => {
      job.signal.throwIfAborted();
      await work.ensure(ticketId);
      done += 1;
      job.report("tickets", done, Math.max(total, done));
    });
  }
}

/** Whether an error is about this ticket, and others may still be read. */
function isPartial(error: unknown): error is Error {
  return error instanceof IncompleteContent || (error instanceof SourceFailure && error.isPartial);
}

/** Takes over tickets, each once, and one that was merged into another after that other one. */
class TicketWork {
  readonly #job: ImportJob;
  readonly #references: ReferenceImporter;
  readonly #begun = new Map<number, Promise<void>>();
  /** Which ticket waits for which one that it was merged into. */
  readonly #waitsFor = new Map<number, number>();
  readonly #knownChoices = new Set<string>();

  constructor(job: ImportJob, references: ReferenceImporter) {
    this.#job = job;
    this.#references = references;
  }

  ensure(ticketId: number): Promise<void> {
    let work = this.#begun.get(ticketId);
    if (work === undefined) {
      work = this.#takeOver(ticketId);
      this.#begun.set(ticketId, work);
    }
    return work;
  }

  async #takeOver(ticketId: number): Promise<void> {
    const { tally } = this.#job;
    try {
      const ticket = await this.#read(ticketId);
      if (ticket === null) return this.#skip(ticketId, "it cannot be read");
      if (ticket.TicketId !== ticketId) {
        return this.#skip(ticketId, `it is part of ticket ${ticket.TicketId}`);
      }
      if (ticket.ConnectId > 0) await this.#ensureTarget(ticketId, ticket.ConnectId);
      await this.#references.take(ticket);
      await this.#addChoices(ticket);
      const source = await this.#readMessages(ticket);
      const { run } = this.#job;
      const outcome = await importTicket(run, source, (id) => this.#readContent(id));
      note(this.#job, "ticket", ticketId, outcome.result);
      for (const remark of outcome.remarks) tally.remark(remark);
      if (outcome.result === "created") this.#countParts(source);
    } catch (error) {
      const reason = isPartial(error) ? error.message : describeUnstorable(error);
      if (reason === null) throw error;
      this.#skip(ticketId, reason);
    }
  }

  /** Waits for the ticket that this one was merged into, unless that one waits for this one. */
  async #ensureTarget(ticketId: number, targetId: number): Promise<void> {
    let next: number | undefined = targetId;
    while (next !== undefined && next !== ticketId) next = this.#waitsFor.get(next);
    if (next === ticketId) return;
    this.#waitsFor.set(ticketId, targetId);
    await this.ensure(targetId);
    this.#waitsFor.delete(ticketId);
  }

  #skip(ticketId: number, reason: string): void {
    const { tally } = this.#job;
    tally.count("ticket", "skipped");
    tally.remark({ kind: "ticket", sourceId: ticketId, reason });
  }

  #countParts({ messages }: SourceTicket): void {
    const { tally } = this.#job;
    for (const { attachments } of messages) {
      tally.count("message", "created");
      for (const _attachment of attachments) tally.count("attachment", "created");
    }
  }

  #read(ticketId: number): Promise<Wire<typeof TicketEntity> | null> {
    const query = { ticketEntityId: String(ticketId) };
    return this.#job.source.call("Ticket/GetTicketEntity", { query }, embedded(TicketEntity));
  }

  async #readMessages(ticket: Wire<typeof TicketEntity>): Promise<SourceTicket> {
    const { source, fields } = this.#job;
    const body = { TicketId: ticket.TicketId, MessageIds: [] };
    const messages =
      ticket.NumMessages === 0 && ticket.Messages.length === 0
        ? []
        : await source.call(
            "Ticket/GetTicketMessageEntities",
            { body },
            list(embedded(TicketMessageEntity)),
          );
    const changed = new Map(
      ticket.Messages.map(({ TicketMessageId, ChangedAt }) => [TicketMessageId, ChangedAt]),
    );
    const translated = messages.map((message) =>
      translateMessage(message, changed.get(message.EjMessageId) ?? null),
    );
    return translateTicket(ticket, translated, fields);
  }

  #readContent(attachmentId: number): Promise<AsyncIterable<Uint8Array> | null> {
    const body = { AttachmentId: attachmentId };
    return this.#job.source.bytes("Ticket/GetAttachmentStream", body);
  }

  async #addChoices(ticket: Wire<typeof TicketEntity>): Promise<void> {
    const { fields, run } = this.#job;
    for (const { key, id, label } of choicesIn(ticket.CustomFields, fields)) {
      const name = `${key} ${id}`;
      if (this.#knownChoices.has(name)) continue;
      this.#knownChoices.add(name);
      await addChoice(run, key, { id, label });
    }
  }
}

import type { Associate } from "../../../contract/carriers/associate.ts";
import type { Person } from "../../../contract/carriers/person.ts";
import type { Project } from "../../../contract/carriers/project.ts";
import type { Sale } from "../../../contract/carriers/sale.ts";
import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { SourceRecords } from "../../../domain/import/source-records.ts";
import { categoryForm } from "../../usecases/import/category-form.ts";
import { projectForm, saleForm } from "../../usecases/import/commerce-forms.ts";
import { statusForm, tagForm, ticketTypeForm } from "../../usecases/import/list-forms.ts";
import { contactForm, personForm } from "../../usecases/import/people-forms.ts";
import { priorityForm } from "../../usecases/import/priority-form.ts";
import type { RecordForm } from "../../usecases/import/record-form.ts";
import { userForm } from "../../usecases/import/user-form.ts";
import type { ImportJob } from "../import-job.ts";
import {
  translateProject,
  translateProjectOf,
  translateSale,
} from "../translate/translate-commerce.ts";
import {
  translateCategory,
  translateShortTicketType,
  translateStatus,
  translateTag,
} from "../translate/translate-lists.ts";
import {
  translateCompanyOf,
  translateShortPerson,
  translateUser,
} from "../translate/translate-people.ts";
import { translatePriority } from "../translate/translate-priority.ts";
import { takeOver } from "./take-over.ts";

type WireTicket = Wire<typeof TicketEntity>;

/** Takes over what a ticket refers to and no list has told of: what is deleted there, sales and projects. */
export interface ReferenceImporter {
  take(ticket: WireTicket): Promise<void>;
}

export function createReferenceImporter(job: ImportJob): ReferenceImporter {
  return new ReferenceWork(job);
}

type ReferredKind = Exclude<keyof SourceRecords, "userGroup">;

/** Each record is taken over once in a run, however many tickets refer to it at a time. */
class ReferenceWork implements ReferenceImporter {
  readonly #job: ImportJob;
  readonly #begun = new Map<string, Promise<void>>();

  constructor(job: ImportJob) {
    this.#job = job;
  }

  async take(ticket: WireTicket): Promise<void> {
    for (const user of [ticket.CreatedBy, ticket.OwnedBy]) await this.#takeUser(user);
    await this.#takeClassification(ticket);
    for (const tag of ticket.Tags) await this.#takeUnknown(tagForm, translateTag(tag, true));
    for (const person of [ticket.Person, ...ticket.SecondaryPersons]) {
      await this.#takePerson(person);
    }
    const { Project, Sale } = ticket;
    if (Project !== null) await this.#takeProject(Project);
    if (Sale !== null) await this.#takeSale(Sale);
  }

  async #takeClassification({ Status, Priority, Category, TicketType }: WireTicket): Promise<void> {
    const userIdOf = (serviceUserId: number) => this.#job.userIds.get(serviceUserId) ?? 0;
    if (Status !== null) {
      const status = translateStatus(Status, { sortOrder: 0, deleted: true });
      await this.#takeUnknown(statusForm, status);
    }
    if (Priority !== null) {
      await this.#takeUnknown(priorityForm, translatePriority(Priority, userIdOf));
    }
    if (Category !== null) {
      await this.#takeUnknown(categoryForm, translateCategory(Category, userIdOf));
    }
    if (TicketType !== null) {
      await this.#takeUnknown(ticketTypeForm, translateShortTicketType(TicketType));
    }
  }

  async #takeUser(user: Wire<typeof Associate> | null): Promise<void> {
    if (user === null) return;
    await this.#takeUnknown(userForm, translateUser(user, { email: "", roleName: "" }));
  }

  async #takePerson(person: Wire<typeof Person> | null): Promise<void> {
    if (person === null) return;
    await this.#takeUnknown(contactForm, translateCompanyOf(person));
    await this.#takeUnknown(personForm, translateShortPerson(person));
  }

  /** Sales and projects are told by tickets alone: a look at each in every run. */
  #takeProject(project: Wire<typeof Project>): Promise<void> {
    const name = `project ${project.ProjectId}`;
    return this.#once(name, async () => {
      await this.#begun.get(`short ${name}`);
      await takeOver(this.#job, projectForm, translateProject(project));
    });
  }

  async #takeSale(sale: Wire<typeof Sale>): Promise<void> {
    await this.#once(`sale ${sale.SaleId}`, async () => {
      if (sale.ProjectId > 0) await this.#takeProjectOf(sale);
      await takeOver(this.#job, saleForm, translateSale(sale));
    });
  }

  /** A project that no ticket has told of yet, as far as a sale tells it. */
  async #takeProjectOf(sale: Wire<typeof Sale>): Promise<void> {
    const name = `project ${sale.ProjectId}`;
    const short = () => this.#takeUnknown(projectForm, translateProjectOf(sale));
    await (this.#begun.get(name) ?? this.#once(`short ${name}`, short));
  }

  #takeUnknown<Kind extends ReferredKind>(
    form: RecordForm<Kind>,
    record: SourceRecords[Kind],
  ): Promise<void> {
    const { kind } = form;
    const sourceId = form.sourceId(record);
    const isKnown = sourceId <= 0 || this.#job.run.find(kind, sourceId) !== undefined;
    if (isKnown) return Promise.resolve();
    return this.#once(`unknown ${kind} ${sourceId}`, () => takeOver(this.#job, form, record));
  }

  #once(name: string, task: () => Promise<void>): Promise<void> {
    const work = this.#begun.get(name) ?? task();
    this.#begun.set(name, work);
    return work;
  }
}

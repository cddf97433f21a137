import type { Associate } from "../../../contract/carriers/associate.ts";
import type { Person } from "../../../contract/carriers/person.ts";
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
  const begun = new Map<string, Promise<void>>();
  const once = (name: string, task: () => Promise<void>): Promise<void> => {
    const work = begun.get(name) ?? task();
    begun.set(name, work);
    return work;
  };
  /** Sales and projects are told by tickets alone: a look at each in every run. */
  const always = <Kind extends "sale" | "project">(
    form: RecordForm<Kind>,
    record: SourceRecords[Kind],
  ) => {
    const name = `${form.kind} ${form.sourceId(record)}`;
    return once(name, async () => {
      await begun.get(`short ${name}`);
      await takeOver(job, form, record);
    });
  };
  /** A project that no ticket has told of yet, as far as a sale tells it. */
  const takeProjectOf = async (sale: Wire<typeof Sale>) => {
    if (sale.ProjectId <= 0) return;
    const name = `project ${sale.ProjectId}`;
    await (begun.get(name) ??
      once(`short ${name}`, () => ifUnknown(projectForm, translateProjectOf(sale))));
  };
  const ifUnknown = <Kind extends Exclude<keyof SourceRecords, "userGroup">>(
    form: RecordForm<Kind>,
    record: SourceRecords[Kind],
  ): Promise<void> => {
    const sourceId = form.sourceId(record);
    if (sourceId <= 0 || job.run.find(form.kind, sourceId) !== undefined) return Promise.resolve();
    return once(`unknown ${form.kind} ${sourceId}`, () => takeOver(job, form, record));
  };

  const takeUser = (associate: Wire<typeof Associate> | null) =>
    associate === null
      ? Promise.resolve()
      : ifUnknown(userForm, translateUser(associate, { email: "", roleName: "" }));
  const takePerson = async (person: Wire<typeof Person> | null) => {
    if (person === null) return;
    await ifUnknown(contactForm, translateCompanyOf(person));
    await ifUnknown(personForm, translateShortPerson(person));
  };
  const userIdOf = (serviceUserId: number) => job.userIds.get(serviceUserId) ?? 0;

  return {
    async take(ticket) {
      await takeUser(ticket.CreatedBy);
      await takeUser(ticket.OwnedBy);
      const { Status, Priority, Category, TicketType } = ticket;
      if (Status !== null) {
        await ifUnknown(statusForm, translateStatus(Status, { sortOrder: 0, deleted: true }));
      }
      if (Priority !== null) await ifUnknown(priorityForm, translatePriority(Priority, userIdOf));
      if (Category !== null) await ifUnknown(categoryForm, translateCategory(Category, userIdOf));
      if (TicketType !== null) {
        await ifUnknown(ticketTypeForm, translateShortTicketType(TicketType));
      }
      for (const tag of ticket.Tags) await ifUnknown(tagForm, translateTag(tag, true));
      for (const person of [ticket.Person, ...ticket.SecondaryPersons]) await takePerson(person);
      if (ticket.Project !== null) await always(projectForm, translateProject(ticket.Project));
      if (ticket.Sale === null) return;
      await takeProjectOf(ticket.Sale);
      await always(saleForm, translateSale(ticket.Sale));
    },
  };
}

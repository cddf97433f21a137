import { FieldInfoBase } from "../../../contract/carriers/field-info/field-info-base.ts";
import { MDOListItem } from "../../../contract/carriers/mdo-list-item.ts";
import { TicketCategoryEntity } from "../../../contract/carriers/ticket-category-entity.ts";
import { TicketPriorityEntity } from "../../../contract/carriers/ticket-priority-entity.ts";
import { TicketStatusEntity } from "../../../contract/carriers/ticket-status-entity.ts";
import { TicketTypeEntity } from "../../../contract/carriers/ticket-type-entity.ts";
import { embedded, list } from "../../../contract/member.ts";
import { categoryForm } from "../../usecases/import/category-form.ts";
import { importCustomField } from "../../usecases/import/import-custom-field.ts";
import { statusForm, tagForm, ticketTypeForm } from "../../usecases/import/list-forms.ts";
import { priorityForm } from "../../usecases/import/priority-form.ts";
import { refreshDesk } from "../../usecases/import/refresh-desk.ts";
import type { ImportJob } from "../import-job.ts";
import { translateField } from "../translate/translate-field.ts";
import {
  translateCategory,
  translateStatus,
  translateTag,
  translateTicketType,
} from "../translate/translate-lists.ts";
import { translatePriority } from "../translate/translate-priority.ts";
import { importUsers } from "./import-users.ts";
import { ifReadable, note, takeOverAll } from "./take-over.ts";

const STEPS = 6;

/** What administrators configure, and who works there. */
export async function importLists(job: ImportJob): Promise<void> {
  const steps = [
    importUsers,
    importStatuses,
    importPriorities,
    importCategories,
    importTypes,
    importTags,
  ];
  for (const [index, step] of steps.entries()) {
    job.report("lists", index, STEPS);
    await step(job);
    job.signal.throwIfAborted();
  }
  job.report("lists", STEPS, STEPS);
}

/** Which custom fields there are; their values come with the tickets. */
export async function importCustomFields(job: ImportJob): Promise<void> {
  const infos = await ifReadable(job, "customField", () =>
    job.source.get("Ticket/CustomField", list(embedded(FieldInfoBase))),
  );
  for (const field of infos.flatMap((info) => translateField(info) ?? [])) {
    const result = await importCustomField(job.run, field);
    note(job, "customField", field.key, result);
    if (result !== "skipped") job.fields.set(field.key, field);
    else {
      const reason = "the field of that name here is of another type, so its values stay there";
      job.tally.remark({ kind: "customField", sourceId: field.key, reason });
    }
  }
  await refreshDesk(job.run.context);
}

async function importStatuses(job: ImportJob): Promise<void> {
  const statuses = await ifReadable(job, "status", () =>
    job.source.call("List/GetTicketStatuses", {}, list(embedded(TicketStatusEntity))),
  );
  const translated = statuses.map((status, index) =>
    translateStatus(status, { sortOrder: index + 1, deleted: false }),
  );
  await takeOverAll(job, statusForm, translated);
}

async function importPriorities(job: ImportJob): Promise<void> {
  const body = { IncludeDeleted: true };
  const priorities = await ifReadable(job, "priority", () =>
    job.source.call("List/GetAllTicketPriorities", { body }, list(embedded(TicketPriorityEntity))),
  );
  const translated = priorities.map((priority) => translatePriority(priority, userIdOf(job)));
  await takeOverAll(job, priorityForm, translated);
}

/** From the top down: a category needs the one above it. */
async function importCategories(job: ImportJob): Promise<void> {
  const categories = await ifReadable(job, "category", () =>
    job.source.call("List/GetTicketCategories", {}, list(embedded(TicketCategoryEntity))),
  );
  const translated = categories
    .map((category) => translateCategory(category, userIdOf(job)))
    .toSorted((one, other) => depth(one) - depth(other) || one.categoryId - other.categoryId);
  await takeOverAll(job, categoryForm, translated);
}

async function importTypes(job: ImportJob): Promise<void> {
  const types = await ifReadable(job, "ticketType", () =>
    job.source.call("List/GetTicketTypes", {}, list(embedded(TicketTypeEntity))),
  );
  await takeOverAll(job, ticketTypeForm, types.map(translateTicketType));
}

async function importTags(job: ImportJob): Promise<void> {
  const body = { Name: "Tags" };
  const tags = await ifReadable(job, "tag", () =>
    job.source.call("MDO/GetSimpleList", { body }, list(embedded(MDOListItem))),
  );
  const translated = tags.map(({ Id, Name, ToolTip }) =>
    translateTag({ Id, Name, ToolTip }, false),
  );
  await takeOverAll(job, tagForm, translated);
}

function depth({ fullName }: { readonly fullName: string }): number {
  return fullName.split("/").length;
}

function userIdOf({ userIds }: ImportJob): (serviceUserId: number) => number {
  return (serviceUserId) => userIds.get(serviceUserId) ?? 0;
}

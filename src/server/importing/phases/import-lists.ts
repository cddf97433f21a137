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
import { ifReadable, note, takeOver } from "./take-over.ts";

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
  for (const [index, status] of statuses.entries()) {
    const place = { sortOrder: index + 1, deleted: false };
    await takeOver(job, statusForm, translateStatus(status, place));
  }
}

async function importPriorities(job: ImportJob): Promise<void> {
  const body = { IncludeDeleted: true };
  const priorities = await ifReadable(job, "priority", () =>
    job.source.call("List/GetAllTicketPriorities", { body }, list(embedded(TicketPriorityEntity))),
  );
  for (const priority of priorities) {
    await takeOver(job, priorityForm, translatePriority(priority, userIdOf(job)));
  }
}

/** From the top down: a category needs the one above it. */
async function importCategories(job: ImportJob): Promise<void> {
  const categories = await ifReadable(job, "category", () =>
    job.source.call("List/GetTicketCategories", {}, list(embedded(TicketCategoryEntity))),
  );
  const translated = categories
    .map((category) => translateCategory(category, userIdOf(job)))
    .toSorted((one, other) => depth(one) - depth(other) || one.categoryId - other.categoryId);
  for (const category of translated) await takeOver(job, categoryForm, category);
}

async function importTypes(job: ImportJob): Promise<void> {
  const types = await ifReadable(job, "ticketType", () =>
    job.source.call("List/GetTicketTypes", {}, list(embedded(TicketTypeEntity))),
  );
  for (const type of types) await takeOver(job, ticketTypeForm, translateTicketType(type));
}

async function importTags(job: ImportJob): Promise<void> {
  const body = { Name: "Tags" };
  const tags = await ifReadable(job, "tag", () =>
    job.source.call("MDO/GetSimpleList", { body }, list(embedded(MDOListItem))),
  );
  for (const { Id, Name, ToolTip } of tags) {
    await takeOver(job, tagForm, translateTag({ Id, Name, ToolTip }, false));
  }
}

function depth({ fullName }: { readonly fullName: string }): number {
  return fullName.split("/").length;
}

function userIdOf({ userIds }: ImportJob): (serviceUserId: number) => number {
  return (serviceUserId) => userIds.get(serviceUserId) ?? 0;
}

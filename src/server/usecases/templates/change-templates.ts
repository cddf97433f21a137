import type { Caller } from "../../../domain/access/caller.ts";
import { auditChange, type AuditChange } from "../../../domain/audit/audit-change.ts";
import {
  decideSaveTemplate,
  SYSTEM_FOLDER,
  type TemplateInput,
} from "../../../domain/templates/decide-save-template.ts";
import type { ReplyTemplate } from "../../../domain/templates/reply-template.ts";
import type { Context } from "../../context.ts";
import { storeAuditEntries } from "../../storage/audit/audit-entries.ts";
import { lockLists } from "../../storage/lists/lock-lists.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { findReplyTemplates } from "../../storage/templates/reply-templates.ts";
import {
  isTemplateUsed,
  listCustomerLanguages,
  listReplyTemplates,
  markTemplateDeleted,
  storeReplyTemplate,
  type CustomerLanguage,
} from "../../storage/templates/template-rows.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { currentCaller } from "../current-caller.ts";
import { requireTask } from "../lists/change-lists.ts";
import {
  refuseFor,
  requireExpected,
  unknownRow,
  writeOf,
  type IsExpected,
} from "../lists/list-save.ts";
import { templateVariables } from "./template-values.ts";

export type { CustomerLanguage };

/** A wish for one template. */
export interface TemplateWish {
  /** 0 makes a new one. */
  readonly templateId: number;
  readonly input: (stored: ReplyTemplate | null) => TemplateInput;
  /** The request has faults of its own: the template is checked to the end but not stored. */
  readonly isFaulty: () => boolean;
  readonly isExpected?: IsExpected<ReplyTemplate>;
}

/** The templates by folder, for whoever administers them. Throws `RefusedError`. */
export async function getReplyTemplates(
  context: Context,
  caller: Caller,
): Promise<readonly ReplyTemplate[]> {
  requireTask(currentCaller(caller, context.desk.current()), "administerService");
  return listReplyTemplates(context.database);
}

/** The templates that replies can begin with, by folder: all but those that the desk itself uses. */
export async function getTemplatesForReplies({
  database,
}: Pick<Context, "database">): Promise<readonly ReplyTemplate[]> {
  return (await listReplyTemplates(database)).filter(({ folder }) => folder !== SYSTEM_FOLDER);
}

/** What templates can be made of. Throws `RefusedError`. */
export async function getTemplateParts(
  context: Context,
  caller: Caller,
): Promise<{
  readonly variables: readonly string[];
  readonly languages: readonly CustomerLanguage[];
}> {
  const desk = context.desk.current();
  const current = currentCaller(caller, desk);
  requireTask(current, "administerService");
  const languages = await listCustomerLanguages(context.database);
  return { variables: templateVariables(desk, current), languages };
}

/** Stores a template. Throws `ListRefusedError`, `RefusedError`, `AppError` "notFound". */
export async function saveReplyTemplate(
  context: Context,
  caller: Caller,
  wish: TemplateWish,
): Promise<ReplyTemplate> {
  requireTask(currentCaller(caller, context.desk.current()), "administerService");
  return withTransaction(
    context.database,
    async (tx) => {
      await lockLists(tx);
      const stored = await findStored(tx, wish.templateId);
      requireExpected(stored, wish.isExpected);
      const write = await decideTemplate(context, tx, { caller, stored, wish });
      if (write === null) return required(stored);
      const id = await storeReplyTemplate(tx, wish.templateId, write.fields);
      const after = { templateId: id, ...write.fields };
      const author = { userId: caller.user.userId, at: context.clock.now() };
      await storeAuditEntries(tx, author, [auditTemplate(stored, after)]);
      return after;
    },
    { safeToRetry: true },
  );
}

/** The template as it would be stored; null = as it is. */
export async function decideTemplate(
  context: Context,
  db: Queryable,
  {
    caller,
    stored,
    wish,
  }: {
    readonly caller: Caller;
    readonly stored: ReplyTemplate | null;
    readonly wish: TemplateWish;
  },
) {
  const languages = await listCustomerLanguages(db);
  const variables = templateVariables(context.desk.current(), caller);
  const decision = decideSaveTemplate({
    stored,
    input: wish.input(stored),
    languageIds: new Set(languages.map(({ languageId }) => languageId)),
    variables: new Set(variables.map((name) => name.toLowerCase())),
  });
  return writeOf(decision, wish);
}

/** Throws `AppError` "notFound". */
export async function findStored(db: Queryable, templateId: number): Promise<ReplyTemplate | null> {
  if (templateId === 0) return null;
  const stored = (await findReplyTemplates(db, [templateId])).get(templateId);
  if (stored === undefined) throw unknownRow(templateId);
  return stored;
}

/** Marks a template as deleted. Throws `ListRefusedError` while it is needed, `RefusedError`, `AppError` "notFound". */
export async function deleteReplyTemplate(
  context: Context,
  caller: Caller,
  templateId: number,
  isExpected?: IsExpected<ReplyTemplate>,
): Promise<void> {
  requireTask(currentCaller(caller, context.desk.current()), "administerService");
  return withTransaction(
    context.database,
    async (tx) => {
      await lockLists(tx);
      if (templateId <= 0) throw unknownRow(templateId);
      const stored = required(await findStored(tx, templateId));
      requireExpected(stored, isExpected);
      refuseFor(stored.folder === SYSTEM_FOLDER ? { code: "usedByDesk" } : null, "templateId");
      const isUsed = await isTemplateUsed(tx, templateId);
      refuseFor(isUsed ? { code: "templateUsed" } : null, "templateId");
      await markTemplateDeleted(tx, templateId);
      const author = { userId: caller.user.userId, at: context.clock.now() };
      await storeAuditEntries(tx, author, [auditTemplate(stored, null)]);
    },
    { safeToRetry: true },
  );
}

function auditTemplate(
  before: ReplyTemplate | null,
  after: ReplyTemplate | null,
): AuditChange | null {
  const template = after ?? before;
  return auditChange({
    area: "ReplyTemplate",
    key: String(template?.templateId ?? 0),
    name: template?.name ?? "",
    before: before === null ? null : { ...before },
    after: after === null ? null : { ...after },
  });
}

function required(template: ReplyTemplate | null): ReplyTemplate {
  if (template === null) throw new Error("the template was looked up before");
  return template;
}

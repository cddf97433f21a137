import { accessAllows, accessToTicket } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import { renderTemplate } from "../../../domain/templates/render-template.ts";
import { SYSTEM_FOLDER } from "../../../domain/templates/decide-save-template.ts";
import {
  chooseTemplateBody,
  type ReplyTemplate,
} from "../../../domain/templates/reply-template.ts";
import {
  customerValues,
  deskValues,
  messageValues,
  ticketValues,
  userValues,
} from "../../../domain/templates/ticket-values.ts";
import { templateValues, type TemplateValues } from "../../../domain/templates/template-value.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { sanitiseHtml } from "../../mail/sanitise-html.ts";
import { readTogether } from "../../storage/read-together.ts";
import { findWriter } from "../../storage/templates/find-writer.ts";
import { listCustomerLanguages } from "../../storage/templates/template-rows.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { currentCaller } from "../current-caller.ts";
import { getMessages } from "../get-messages.ts";
import { getTicket } from "../get-ticket.ts";
import { requireTask } from "../lists/change-lists.ts";
import { decideTemplate, findStored, type TemplateWish } from "./change-templates.ts";

/** A template filled in. */
export interface FilledTemplate {
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly sms: string;
}

/**
 * What a template, saved or not, says about a ticket that the caller may read. One that replies begin with
 * is filled in for everybody; another one, or a changed one, for whoever administers them. Throws `ListRefusedError`
 * for a template that could not be saved, `RefusedError`, `AppError` "notFound".
 */
export async function previewTemplate(
  context: Context,
  caller: Caller,
  wish: TemplateWish & { readonly ticketId: number; readonly languageId: number },
): Promise<FilledTemplate> {
  const [stored, languages] = await Promise.all([
    findStored(context.database, wish.templateId),
    listCustomerLanguages(context.database),
  ]);
  if (!isForReplies(stored, wish)) {
    requireTask(currentCaller(caller, context.desk.current()), "administerService");
  }
  const write = await decideTemplate(context, context.database, { caller, stored, wish });
  const bodies = write?.fields.bodies ?? stored?.bodies ?? [];
  const body = chooseTemplateBody({ bodies }, wish.languageId);
  const language =
    languages.find(({ languageId }) => languageId === (body?.languageId ?? 0))?.code ?? "en";
  const values = await valuesOf(context, caller, { ticketId: wish.ticketId, language });
  const plain = (text = ""): string => renderTemplate(text, "plain", values) ?? "";
  return {
    subject: plain(body?.subject),
    plain: plain(body?.plain),
    html: sanitiseHtml(renderTemplate(body?.html ?? "", "html", values) ?? ""),
    sms: plain(body?.sms),
  };
}

function isForReplies(stored: ReplyTemplate | null, { input }: TemplateWish): boolean {
  if (stored === null || stored.folder === SYSTEM_FOLDER) return false;
  return Object.keys(input(stored)).length === 0;
}

async function valuesOf(
  context: Context,
  caller: Caller,
  { ticketId, language }: { readonly ticketId: number; readonly language: string },
): Promise<TemplateValues> {
  const view = await getTicket(context, caller, ticketId);
  const unknown = new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
  if (view === null) throw unknown;
  const { desk, details } = view;
  const { ticket, references } = details;
  const access = accessToTicket(view.caller, ticket, categoryOf(desk, ticket.categoryId));
  if (!accessAllows(access, "read")) throw unknown;
  const writer = await readTogether(context.database, (reader) =>
    findWriter(reader, caller.user.userId),
  );
  const messages = await getMessages(context, caller, { ticketId, messageIds: [] });
  const newest = messages.at(-1)?.message;
  const reading = { desk, language };
  return templateValues(
    ticketValues(ticket, reading),
    customerValues(references.persons.get(ticket.personId)),
    userValues(view.caller.user, writer),
    newest === undefined ? {} : messageValues(newest, reading),
    deskValues(desk.settings.mail),
  );
}

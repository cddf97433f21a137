import {
  FilledReplyTemplate,
  ReplyTemplate,
  ReplyTemplateName,
  ReplyTemplateParts,
  ReplyTemplatePreviewRequest,
} from "../../../contract/additions/reply-template.ts";
import { embedded, int32, list } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import {
  deleteReplyTemplate,
  getReplyTemplates,
  getTemplateParts,
  getTemplatesForReplies,
  saveReplyTemplate,
} from "../../usecases/templates/change-templates.ts";
import { previewTemplate } from "../../usecases/templates/preview-template.ts";
import { unknownRow } from "../../usecases/lists/list-save.ts";
import type { ReplyTemplate as StoredTemplate } from "../../../domain/templates/reply-template.ts";
import { rowState } from "../conditions/row-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { expectedBy } from "../lists/expected-by.ts";
import { localise, type Language } from "../language.ts";
import type { ListCall, RowWish } from "../lists/list-call.ts";
import { orListError } from "../lists/list-error.ts";
import { wishForNew, wishForRow } from "../lists/wish-at-address.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { presentTemplate, templateInputOf, templateMemberNames } from "./template-form.ts";

const path = "/api/counterfoil/v1/reply-templates";
const tag = "ReplyTemplates";
const none = { kind: "none" } as const;
const entity = { kind: "entity", carrier: ReplyTemplate } as const;
const answer = { kind: "carrier", carrier: ReplyTemplate } as const;
const names = templateMemberNames(null);
const ofOne = {
  path: `${path}/{templateId}`,
  tag,
  pathParameters: { templateId: { member: int32(), description: "Id of the template." } },
  failures: ["notFound"],
} as const;

/** Reply templates, for administrators. */
export const replyTemplateResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    tag,
    name: "ReplyTemplates.List",
    operationId: "ReplyTemplates_List",
    summary: "Lists the reply templates by folder, for administrators.",
    body: none,
    answer: { kind: "value", member: list(embedded(ReplyTemplate)) },
    run: async ({ context, caller, presentation }) =>
      (await orListError(getReplyTemplates(context, caller), names)).map((template) =>
        presentTemplate(template, presentation.language),
      ),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "ReplyTemplates.Add",
    operationId: "ReplyTemplates_Add",
    summary: "Makes a reply template.",
    body: entity,
    bodyName: "template",
    answer,
    run: (call) => save(call, wishForNew(ReplyTemplate, call)),
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    name: "ReplyTemplates.Get",
    conditional: true,
    operationId: "ReplyTemplates_Get",
    summary: "Gets a reply template, for administrators.",
    body: none,
    answer,
    run: async ({ context, caller, recordId, presentation }) => {
      const templates = await orListError(getReplyTemplates(context, caller), names);
      const found = templates.find(({ templateId }) => templateId === recordId);
      if (found === undefined) throw unknownRow(recordId);
      return asStored(found, presentation.language);
    },
  }),
  defineRoute({
    method: "PUT",
    ...ofOne,
    name: "ReplyTemplates.Put",
    conditional: true,
    operationId: "ReplyTemplates_Put",
    summary: "Changes what the body names of a reply template; bodies are replaced as a whole.",
    body: entity,
    bodyName: "template",
    answer,
    run: (call) => save(call, wishForRow(ReplyTemplate, call)),
  }),
  defineRoute({
    method: "DELETE",
    ...ofOne,
    name: "ReplyTemplates.Delete",
    conditional: true,
    operationId: "ReplyTemplates_Delete",
    summary: "Marks a reply template as deleted, unless it is needed.",
    body: none,
    answer: none,
    run: ({ context, caller, recordId, conditions }) =>
      orListError(
        deleteReplyTemplate(context, caller, recordId, expectedBy(conditions, recordId)),
        names,
      ),
  }),
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/reply-template-names",
    tag,
    name: "ReplyTemplates.Names",
    operationId: "ReplyTemplates_Names",
    summary: "Lists the templates that a reply can begin with, by folder.",
    body: none,
    answer: { kind: "value", member: list(embedded(ReplyTemplateName)) },
    run: async ({ context, presentation: { language } }) =>
      (await getTemplatesForReplies(context)).map(({ templateId, name, folder }) => ({
        ReplyTemplateId: templateId,
        Name: localise(name, language),
        Folder: folder,
      })),
  }),
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/reply-template-parts",
    tag,
    name: "ReplyTemplates.Parts",
    operationId: "ReplyTemplates_Parts",
    summary: "Tells the variables and languages of reply templates, for administrators.",
    body: none,
    answer: { kind: "carrier", carrier: ReplyTemplateParts },
    run: async ({ context, caller }) => {
      const parts = await orListError(getTemplateParts(context, caller), names);
      return {
        Variables: [...parts.variables],
        Languages: parts.languages.map((language) => ({
          LanguageId: language.languageId,
          Name: language.name,
          Code: language.code,
          IsDefault: language.isDefault,
        })),
      };
    },
  }),
  defineRoute({
    method: "POST",
    path: "/api/counterfoil/v1/reply-template-preview",
    tag,
    name: "ReplyTemplates.Preview",
    operationId: "ReplyTemplates_Preview",
    summary: "Fills a reply template in, saved or not, with a ticket that the caller may read.",
    scope: "read",
    readsOnly: true,
    body: { kind: "entity", carrier: ReplyTemplatePreviewRequest },
    bodyName: "request",
    answer: { kind: "carrier", carrier: FilledReplyTemplate },
    failures: ["notFound"],
    run: async ({ context, caller, body, problems, presentation: { language } }) => {
      const template = body.Template ?? {};
      const filling = previewTemplate(context, caller, {
        templateId: Math.max(0, template.ReplyTemplateId ?? 0),
        input: (stored) => templateInputOf(template, stored, language),
        isFaulty: () => problems.size > 0,
        ticketId: body.TicketId ?? 0,
        languageId: body.LanguageId ?? 0,
      });
      const filled = await orListError(filling, templateMemberNames("Template"), problems);
      return {
        Subject: filled.subject,
        Plain: filled.plain,
        Html: filled.html,
        Sms: filled.sms,
      };
    },
  }),
];

async function save(
  { context, caller, presentation: { language } }: ListCall,
  { id: templateId, body, problems, conditions }: RowWish<typeof ReplyTemplate>,
): Promise<StoredAnswer<Wire<typeof ReplyTemplate>>> {
  const saving = saveReplyTemplate(context, caller, {
    templateId,
    input: (stored) => templateInputOf(body, stored, language),
    isFaulty: () => problems.size > 0,
    isExpected: expectedBy(conditions, templateId),
  });
  return asStored(await orListError(saving, names, problems), language);
}

function asStored(
  template: StoredTemplate,
  language: Language | null,
): StoredAnswer<Wire<typeof ReplyTemplate>> {
  const state = rowState(template.templateId, template);
  return new StoredAnswer(presentTemplate(template, language), state);
}

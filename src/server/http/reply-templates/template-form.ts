import type { ReplyTemplate } from "../../../contract/additions/reply-template.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import {
  SYSTEM_FOLDER,
  type TemplateInput,
} from "../../../domain/templates/decide-save-template.ts";
import {
  templateBodyFlagBits,
  type ReplyTemplate as StoredTemplate,
  type TemplateBody,
} from "../../../domain/templates/reply-template.ts";
import type { Language } from "../language.ts";
import { localise } from "../language.ts";
import { given, nameGiven } from "../lists/given.ts";

type TemplateBodyOfForm = NonNullable<Input<typeof ReplyTemplate>["Bodies"]>[number];

/** What a request body asks a template to be. Bodies take the place of all there are. */
export function templateInputOf(
  body: Input<typeof ReplyTemplate>,
  stored: StoredTemplate | null,
  language: Language | null,
): TemplateInput {
  return given<TemplateInput>({
    name: nameGiven(body.Name, stored?.name, language),
    folder: body.Folder?.trim(),
    bodies: body.Bodies?.map(bodyOf),
  });
}

function bodyOf(sent: TemplateBodyOfForm): TemplateBody {
  return {
    languageId: sent.LanguageId ?? 0,
    subject: sent.Subject?.trim() ?? "",
    plain: sent.Plain ?? "",
    html: sent.Html ?? "",
    sms: sent.Sms ?? "",
    flags:
      bit(sent.IsDefault ?? false, "Default") |
      bit(sent.IncludePlain ?? true, "IncludePlain") |
      bit(sent.IncludeHtml ?? true, "IncludeHtml"),
  };
}

function bit(isSet: boolean, flag: keyof typeof templateBodyFlagBits): number {
  return isSet ? templateBodyFlagBits[flag] : 0;
}

function has(flags: number, flag: keyof typeof templateBodyFlagBits): boolean {
  return (flags & templateBodyFlagBits[flag]) !== 0;
}

export function presentTemplate(
  { templateId, name, folder, bodies }: StoredTemplate,
  language: Language | null,
): Wire<typeof ReplyTemplate> {
  return {
    ReplyTemplateId: templateId,
    Name: localise(name, language),
    Folder: folder,
    IsSystem: folder === SYSTEM_FOLDER,
    Bodies: bodies.map((body) => ({
      LanguageId: body.languageId,
      Subject: body.subject,
      Plain: body.plain,
      Html: body.html,
      Sms: body.sms,
      IsDefault: has(body.flags, "Default"),
      IncludePlain: has(body.flags, "IncludePlain"),
      IncludeHtml: has(body.flags, "IncludeHtml"),
    })),
  };
}

const bodyFields: ReadonlySet<string> = new Set([
  "languageId",
  "subject",
  "plain",
  "html",
  "sms",
  "flags",
]);

const plainNames = {
  name: "Name",
  folder: "Folder",
  bodies: "Bodies",
  languageId: "LanguageId",
  subject: "Subject",
  plain: "Plain",
  html: "Html",
  sms: "Sms",
  templateId: "ReplyTemplateId",
} as const;

/** What the members of a template are called, in a body of its own or as a member of one. */
export function templateMemberNames(member: string | null): Readonly<Record<string, string>> {
  const names = Object.entries(plainNames).map(([field, name]) => [
    field,
    member === null || bodyFields.has(field) ? name : `${member}/${name}`,
  ]);
  return Object.fromEntries(names) as Readonly<Record<string, string>>;
}

import { defineCarrier } from "../carrier.ts";
import { bool, embedded, int32, key, list, text } from "../member.ts";

const ReplyTemplateBody = defineCarrier("ReplyTemplateBody", {
  LanguageId: int32(),
  Subject: text(),
  Plain: text(),
  Html: text(),
  Sms: text(),
  /** For languages without a body of their own. */
  IsDefault: bool(),
  IncludePlain: bool(),
  IncludeHtml: bool(),
});

/** A text that is filled in for each mail, in any languages. */
export const ReplyTemplate = defineCarrier("ReplyTemplate", {
  ReplyTemplateId: key(),
  Name: text(),
  Folder: text(),
  /** The desk itself uses it; it cannot be deleted. */
  IsSystem: bool({ access: "read" }),
  Bodies: list(embedded(ReplyTemplateBody)),
});

/** A template that a reply can begin with. */
export const ReplyTemplateName = defineCarrier("ReplyTemplateName", {
  ReplyTemplateId: int32(),
  Name: text(),
  Folder: text(),
});

const CustomerLanguage = defineCarrier("CustomerLanguage", {
  LanguageId: int32(),
  Name: text(),
  Code: text(),
  IsDefault: bool(),
});

/** What templates can be made of. */
export const ReplyTemplateParts = defineCarrier("ReplyTemplateParts", {
  /** Written between double brackets. */
  Variables: list(text()),
  Languages: list(embedded(CustomerLanguage)),
});

/** A template as it is in a form, saved or not, and a ticket to fill it in with. */
export const ReplyTemplatePreviewRequest = defineCarrier("ReplyTemplatePreviewRequest", {
  Template: embedded(ReplyTemplate),
  TicketId: int32(),
  /** 0 = the default body. */
  LanguageId: int32(),
});

/** A template filled in. */
export const FilledReplyTemplate = defineCarrier("FilledReplyTemplate", {
  Subject: text(),
  Plain: text(),
  Html: text(),
  Sms: text(),
});

import { FaultCollector, faultOfBits, faultOfName, sameFields } from "../desk/check-fields.ts";
import type { ListDecision } from "../desk/list-fault.ts";
import { faultOfText } from "../ticket/save/fault-of-text.ts";
import type { TemplateForm } from "./parse-template.ts";
import { templateBodyFlagBits, type ReplyTemplate, type TemplateBody } from "./reply-template.ts";
import { unknownVariables } from "./unknown-variables.ts";

export type TemplateFields = Omit<ReplyTemplate, "templateId">;
export type TemplateInput = Partial<TemplateFields>;

/** The templates that the desk itself uses stand here; they are written in, but never deleted. */
export const SYSTEM_FOLDER = "System";

export interface TemplateSave {
  /** Null for a new one. */
  readonly stored: ReplyTemplate | null;
  readonly input: TemplateInput;
  readonly languageIds: ReadonlySet<number>;
  /** In lower case. */
  readonly variables: ReadonlySet<string>;
}

const NAME_MAX = 255;
const FOLDER_MAX = 255;
const SUBJECT_MAX = 1000;
const TEXT_MAX = 500_000;

const blank: TemplateFields = { name: "", folder: "", bodies: [] };

type Collector = FaultCollector<keyof TemplateFields>;

/** Decides the saving of a template. It has one body for each language at most, with variables that are known. */
export function decideSaveTemplate(
  save: TemplateSave,
): ListDecision<{ readonly fields: TemplateFields }> {
  const { stored, input } = save;
  const { name, folder, bodies } = stored ?? blank;
  const before = { name, folder, bodies };
  const fields = { ...before, ...input };
  const collector: Collector = new FaultCollector();
  collector.add("name", faultOfName(fields.name, NAME_MAX));
  collector.add("folder", faultOfText(fields.folder, FOLDER_MAX));
  const seen = new Set<number>();
  for (const [place, body] of fields.bodies.entries()) {
    const { languageId } = body;
    if (!save.languageIds.has(languageId)) {
      const reason = { code: "unknownRecord", record: "customerLanguage", id: languageId } as const;
      collector.add(["bodies", place, "languageId"], reason);
    } else if (seen.has(languageId)) {
      collector.add(["bodies", place, "languageId"], { code: "repeated" });
    }
    seen.add(languageId);
    checkBody(body, place, { ...save, collector });
  }
  if (collector.faults.length > 0) return { kind: "faulty", faults: collector.faults };
  if (stored !== null && sameFields(before, fields)) return { kind: "unchanged" };
  return { kind: "write", fields };
}

const texts = {
  subject: ["plain", SUBJECT_MAX],
  plain: ["plain", TEXT_MAX],
  html: ["html", TEXT_MAX],
  sms: ["plain", TEXT_MAX],
} as const satisfies Record<string, readonly [TemplateForm, number]>;

function checkBody(
  body: TemplateBody,
  place: number,
  { collector, variables }: TemplateSave & { readonly collector: Collector },
): void {
  collector.add(["bodies", place, "flags"], faultOfBits(body.flags, templateBodyFlagBits));
  for (const [field, [form, maxLength]] of Object.entries(texts)) {
    const text = body[field as keyof typeof texts];
    const fault = faultOfText(text, maxLength);
    const [name] = fault === null ? unknownVariables(text, form, variables) : [];
    collector.add(
      ["bodies", place, field],
      name === undefined ? fault : { code: "unknownVariable", name },
    );
  }
}

import type { CustomFieldProblem } from "../../../../domain/custom-fields/custom-field-problem.ts";
import { defaultCustomFields } from "../../../../domain/custom-fields/default-custom-fields.ts";
import { sameCustomFieldValue } from "../../../../domain/custom-fields/same-custom-field-value.ts";
import type { CustomField, CustomFieldValue } from "../../../../domain/desk/custom-field.ts";
import { readCustomFieldText } from "./read-custom-field-text.ts";
import { writeCustomFieldText } from "./write-custom-field-text.ts";

type SentDictionary = Readonly<Record<string, string | null>> | null;

/** The part of a request that may hold custom fields. */
export interface SentCustomFields {
  readonly ExtraFields?: SentDictionary;
  readonly CustomFields?: SentDictionary;
}

interface DecodedCustomFields {
  /** Only values that differ from what the record has; null clears. */
  readonly changes: ReadonlyMap<string, CustomFieldValue>;
  /** Keys that are no field and texts that are not of their field's type. */
  readonly problems: readonly CustomFieldProblem[];
}

/**
 * Finds what a caller wants changed, given what the record has now: its stored values, or null for
 * a new one, which starts with the defaults.
 *
 * - null and "" clear; a key that is not sent keeps its value.
 * - A key equal to its companion `key:org` in `CustomFields` was not touched by the caller and is
 *   left alone, even if somebody else changed it meanwhile. So is a text that is exactly what would
 *   be sent now: the wall time of a repeated hour, sent back, must not become the other one.
 *   A new record was never loaded, so a copy of another one keeps the values it brings along.
 * - When a key is in both dictionaries, the one that was changed wins; if both were, `CustomFields`.
 * - A key that claims to be a field (`x_…`, `SuperOffice:…`, in any case) and is none is a problem,
 *   lest the value of a misspelt one be lost in silence. Companions and all other keys are ignored.
 */
export function decodeCustomFields(
  sent: SentCustomFields,
  stored: Readonly<Record<string, CustomFieldValue>> | null,
  fields: ReadonlyMap<string, CustomField>,
  { zone }: { readonly zone: string },
): DecodedCustomFields {
  // Maps, because records would find inherited members under keys such as "constructor".
  const custom = new Map(Object.entries(sent.CustomFields ?? {}));
  const extra = new Map(Object.entries(sent.ExtraFields ?? {}));
  const storedValues = new Map(Object.entries(stored ?? defaultCustomFields(fields)));
  const changes = new Map<string, CustomFieldValue>();
  const problems: CustomFieldProblem[] = [];
  for (const key of new Set([...custom.keys(), ...extra.keys()])) {
    const field = fields.get(key);
    if (field === undefined) {
      if (claimsToBeField(key)) problems.push({ key, code: "unknownField" });
      continue;
    }
    const current = storedValues.get(key) ?? null;
    const text = writeCustomFieldText(field.type, current, zone);
    const now = { isNew: stored === null, isEmpty: current === null, text };
    const wishes = touchedTexts(key, { custom, extra }, now).map((wish) =>
      readCustomFieldText(field.type, wish, zone),
    );
    if (wishes.includes(undefined)) problems.push({ key, code: "wrongType", type: field.type });
    const change = wishes.find(
      (wish) => wish !== undefined && !sameCustomFieldValue(field.type, wish, current),
    );
    if (change !== undefined) changes.set(key, change);
  }
  return { changes, problems };
}

function claimsToBeField(key: string): boolean {
  return /^(?:x_|superoffice:)/i.test(key) && !/:(?:org|displaytext|displaytooltip)$/i.test(key);
}

type SentTexts = ReadonlyMap<string, string | null>;

/** The texts under a key that are not merely sent back, the one that takes precedence first. */
function touchedTexts(
  key: string,
  { custom, extra }: { readonly custom: SentTexts; readonly extra: SentTexts },
  now: { readonly isNew: boolean; readonly isEmpty: boolean; readonly text: string },
): string[] {
  const companion = textUnder(`${key}:org`, custom);
  const loadedText = now.isNew && companion !== now.text ? undefined : companion;
  // An empty number is written as 0, too. Without a companion to say so, 0 is a wish.
  const customEchoes = now.isEmpty ? [loadedText] : [loadedText, now.text];
  // This dictionary has no companions.
  const extraEchoes = [loadedText, now.text];
  const texts: string[] = [];
  const customText = textUnder(key, custom);
  if (customText !== undefined && !customEchoes.includes(customText)) texts.push(customText);
  const extraText = textUnder(key, extra);
  if (extraText !== undefined && !extraEchoes.includes(extraText)) texts.push(extraText);
  return texts;
}

function textUnder(key: string, dictionary: SentTexts): string | undefined {
  const text = dictionary.get(key);
  return text === null ? "" : text;
}

import { checkCustomFieldValue } from "../../custom-fields/check-custom-field-value.ts";
import {
  FaultCollector,
  faultOfName,
  faultOfNumber,
  INT32_MAX,
  sameFields,
} from "../check-fields.ts";
import type { CustomField, CustomFieldType } from "../custom-field.ts";
import type { Desk } from "../desk.ts";
import type { ListDecision, ListFaultReason } from "../list-fault.ts";

export type CustomFieldInput = Partial<Omit<CustomField, "key">>;

export const blankCustomField: Omit<CustomField, "key"> = {
  label: "",
  type: "ShortText",
  mandatory: false,
  readOnly: false,
  external: false,
  defaultValue: null,
  maxLength: 0,
  options: [],
  rank: 0,
};

const LABEL_MAX = 255;
const KEY_FORM = /^x_[a-z0-9_]{1,62}$/;
const OPTIONS_MAX = 1000;

const withOptions: ReadonlySet<CustomFieldType> = new Set(["MdoList", "ListText"]);

export interface CustomFieldSave {
  readonly key: string;
  /** Null for a new one. */
  readonly stored: CustomField | null;
  readonly input: CustomFieldInput;
  /** Some ticket has a value. */
  readonly hasValues: boolean;
  readonly desk: Pick<Desk, "customFields">;
}

/**
 * Decides the saving of a custom field of tickets. Its key never changes, and its type does not while
 * tickets hold values of it. Values whose choice leaves the list stay.
 */
export function decideSaveCustomField(save: CustomFieldSave): ListDecision<{ field: CustomField }> {
  const { key, stored, input, hasValues } = save;
  const field: CustomField = { ...blankCustomField, ...stored, ...input, key };
  const collector = new FaultCollector<keyof CustomField>();
  if (stored === null) collector.add("key", faultOfKey(save));
  collector.add("label", faultOfName(field.label, LABEL_MAX));
  collector.add("maxLength", faultOfNumber(field.maxLength, 0, INT32_MAX));
  collector.add("rank", faultOfNumber(field.rank, 0, INT32_MAX));
  if (stored !== null && hasValues && field.type !== stored.type) {
    collector.add("type", { code: "typeStays" });
  }
  checkOptions(field, collector);
  // A default is only offered, so a mandatory field may be without one.
  const optional = { ...field, mandatory: false };
  if (checkCustomFieldValue(optional, field.defaultValue) !== null) {
    collector.add("defaultValue", { code: "notAValue" });
  }
  if (collector.faults.length > 0) return { kind: "faulty", faults: collector.faults };
  if (stored !== null && sameFields(field, stored)) return { kind: "unchanged" };
  return { kind: "write", field };
}

function faultOfKey({ key, desk }: CustomFieldSave): ListFaultReason | null {
  if (!KEY_FORM.test(key)) return { code: "keyMalformed" };
  return desk.customFields.has(key) ? { code: "keyTaken" } : null;
}

function checkOptions(field: CustomField, collector: FaultCollector<keyof CustomField>): void {
  const { options } = field;
  if (!withOptions.has(field.type)) {
    if (options.length > 0) collector.add("options", { code: "optionsNotForType" });
    return;
  }
  if (options.length === 0) collector.add("options", { code: "noOptions" });
  if (options.length > OPTIONS_MAX) {
    collector.add("options", { code: "tooMany", maxCount: OPTIONS_MAX, count: options.length });
    return;
  }
  const ids = options.map(({ id }) => id);
  const labels = options.map(({ label }) => label);
  for (const [place, { id, label }] of options.entries()) {
    const idFault = faultOfNumber(id, 1, INT32_MAX);
    const isRepeated = ids.indexOf(id) < place;
    collector.add(["options", place, "id"], idFault ?? (isRepeated ? { code: "repeated" } : null));
    const labelFault = faultOfName(label, LABEL_MAX);
    const isTaken = labels.indexOf(label) < place;
    collector.add(
      ["options", place, "label"],
      labelFault ?? (isTaken ? { code: "repeated" } : null),
    );
  }
}

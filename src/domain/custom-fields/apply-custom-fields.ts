import type { CustomField, CustomFieldValue } from "../desk/custom-field.ts";
import { checkCustomFieldValue, isUnanswered } from "./check-custom-field-value.ts";
import type { CustomFieldProblem } from "./custom-field-problem.ts";
import { sameCustomFieldValue } from "./same-custom-field-value.ts";

interface CustomFieldRules {
  /** The caller may change read-only fields; for everybody else such changes are ignored. */
  readonly mayOverrideReadOnly: boolean;
  /**
   * Refuse when a mandatory field that the caller may fill in is empty, touched or not. For new
   * tickets that people or programs make on purpose; mail cannot answer questions.
   */
  readonly mustBeComplete?: boolean;
}

interface AppliedCustomFields {
  /** Fields that have a value; the very object that was given when nothing changed. */
  readonly values: Readonly<Record<string, CustomFieldValue>>;
  /** In the order of the wishes. */
  readonly changedKeys: readonly string[];
  /** One per wish that cannot be granted; such a wish leaves its field as it is. */
  readonly problems: readonly CustomFieldProblem[];
}

/**
 * Applies wished values (stored forms, null or "" = empty) to what a ticket has; for a new ticket
 * that is what `defaultCustomFields` gives. A wish that equals the stored value is no change and
 * is not checked, so a value whose choice has since left the list may stay. Values under keys that
 * are no longer fields are kept.
 */
export function applyCustomFields(
  stored: Readonly<Record<string, CustomFieldValue>>,
  changes: ReadonlyMap<string, CustomFieldValue>,
  fields: ReadonlyMap<string, CustomField>,
  { mayOverrideReadOnly, mustBeComplete = false }: CustomFieldRules,
): AppliedCustomFields {
  // A map, because a record would find inherited members under keys such as "constructor".
  const values = new Map(Object.entries(stored));
  const problems = new Map<string, CustomFieldProblem>();
  const changedKeys: string[] = [];
  for (const [key, value] of changes) {
    const field = fields.get(key);
    if (field === undefined) {
      problems.set(key, { key, code: "unknownField" });
      continue;
    }
    if (field.readOnly && !mayOverrideReadOnly) continue;
    if (sameCustomFieldValue(field.type, values.get(key) ?? null, value)) continue;
    const problem = checkCustomFieldValue(field, value);
    if (problem === null) {
      setOrRemove(values, key, value);
      changedKeys.push(key);
    } else {
      problems.set(key, problem);
    }
  }
  if (mustBeComplete) {
    for (const [key, field] of fields) {
      if (problems.has(key) || (field.readOnly && !mayOverrideReadOnly)) continue;
      const missing = isUnanswered(field, values.get(key) ?? null);
      if (missing) problems.set(key, { key, code: "required" });
    }
  }
  return {
    values: changedKeys.length === 0 ? stored : Object.fromEntries(values),
    changedKeys,
    problems: [...problems.values()],
  };
}

function setOrRemove(
  values: Map<string, CustomFieldValue>,
  key: string,
  value: CustomFieldValue,
): void {
  if (value === null || value === "") values.delete(key);
  else values.set(key, value);
}

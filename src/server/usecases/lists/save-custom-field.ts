import type { Caller } from "../../../domain/access/caller.ts";
import type { CustomField } from "../../../domain/desk/custom-field.ts";
import {
  decideSaveCustomField,
  type CustomFieldInput,
} from "../../../domain/desk/custom-field/decide-save-custom-field.ts";
import { dropCustomField } from "../../../domain/ticket/bulk/bulk-moves.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { removeCustomField, storeCustomField } from "../../storage/lists/custom-field-rows.ts";
import { isHeldByTickets } from "../../storage/lists/listed-tickets.ts";
import { customFieldTexts } from "../../texts/custom-field-texts.ts";
import { say } from "../../texts/text.ts";
import { changeLists, type ListChanged } from "./change-lists.ts";
import { changeTicketsHolding } from "./change-tickets.ts";
import {
  refuseFor,
  requireExpected,
  writeOf,
  type IsExpected,
  type ListSave,
} from "./list-save.ts";

const task = "administerService";

export interface SaveCustomFieldCommand extends Omit<
  ListSave<CustomField, CustomFieldInput>,
  "id"
> {
  readonly key: string;
  readonly isNew: boolean;
}

/** Stores a custom field. Throws `ListRefusedError`, `RefusedError`, `AppError` "notFound". */
export function saveCustomField(
  context: Context,
  caller: Caller,
  save: SaveCustomFieldCommand,
): Promise<ListChanged<string>> {
  const { key, isNew } = save;
  return changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const stored = isNew ? null : (desk.customFields.get(key) ?? null);
    if (!isNew && stored === null) throw unknownField();
    requireExpected(stored, save.isExpected);
    const hasValues = stored !== null && (await isHeldByTickets(tx, heldField(key)));
    const input = save.input(stored, desk);
    const write = writeOf(decideSaveCustomField({ key, stored, input, hasValues, desk }), save);
    if (write !== null) await storeCustomField(tx, write.field);
    return key;
  });
}

/**
 * Removes a custom field, and its values where that is wished. Throws `ListRefusedError` while tickets have
 * values, `RefusedError`, `AppError` "notFound".
 */
export async function deleteCustomField(
  context: Context,
  caller: Caller,
  {
    key,
    discardsValues,
    isExpected,
  }: {
    readonly key: string;
    readonly discardsValues: boolean;
    readonly isExpected?: IsExpected<CustomField>;
  },
): Promise<void> {
  await changeLists(context, { caller, task }, async (change) => {
    const stored = change.desk.customFields.get(key);
    if (stored === undefined) throw unknownField();
    requireExpected(stored, isExpected);
    const held = heldField(key);
    if (discardsValues) {
      const decide: Parameters<typeof changeTicketsHolding>[2]["decide"] = (ticket, situation) =>
        dropCustomField(ticket, key, situation);
      await changeTicketsHolding(context, change, { held, decide });
    } else if (await isHeldByTickets(change.tx, held)) refuseFor({ code: "hasValues" }, "key");
    await removeCustomField(change.tx, key);
  });
}

const heldField = (key: string) => ({ kind: "customField", id: key }) as const;

/** The key is whatever the caller wrote, so it is not repeated. */
export function unknownField(): AppError {
  return new AppError("notFound", say(customFieldTexts.noSuchField));
}

import type { MessageId } from "../../../texts.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { ChoiceList } from "../choose/choice-list.tsx";
import { changeableFields, type ChangeableField } from "../save/change-field.ts";
import type { Editing } from "./use-grid-commands.ts";

export const fieldTitles = {
  OwnedBy: "rows.setOwner",
  Status: "rows.setStatus",
  Priority: "rows.setPriority",
  Category: "rows.setCategory",
} as const satisfies Record<ChangeableField, MessageId>;

/** Asks which value a field of a listed ticket shall have. */
export function FieldEditor({ edited, stop, choose }: Editing) {
  const say = useText();
  if (edited === null) return null;
  const { field } = edited;
  return (
    <Dialog title={say(fieldTitles[field])} isOpen onClose={stop}>
      <ChoiceList
        label={say(fieldTitles[field])}
        list={changeableFields[field].list}
        first={
          field === "OwnedBy" ? [{ id: 0, name: say("rows.nobody"), hint: "", extra: "" }] : []
        }
        chosen={[]}
        isMultiple={false}
        onChoose={([choice]) => choice !== undefined && choose(choice)}
      />
    </Dialog>
  );
}

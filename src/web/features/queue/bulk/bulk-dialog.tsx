import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { ChoiceList } from "../choose/choice-list.tsx";
import { fieldTitles } from "../list/field-editor.tsx";
import { changeableFields, type ChangeableField } from "../save/change-field.ts";
import type { BulkChange } from "./bulk-jobs.ts";

export type BulkStep = ChangeableField | "Tags" | "Delete" | "Spam";

interface BulkDialogProps {
  readonly step: BulkStep;
  readonly count: number;
  readonly onClose: () => void;
  readonly onChange: (change: BulkChange) => void;
}

/** Asks what the selected tickets shall be given, or whether they shall really go. */
export function BulkDialog({ step, count, onClose, onChange }: BulkDialogProps) {
  const say = useText();
  if (step === "Tags") return <TagsDialog onClose={onClose} onChange={onChange} />;
  if (step === "Delete" || step === "Spam") {
    const BaseStatus = step === "Delete" ? "Deleted" : "Spam";
    return (
      <Dialog
        title={say(step === "Delete" ? "bulk.deleteTitle" : "bulk.spam", { count })}
        isOpen
        onClose={onClose}
      >
        <p>{say("bulk.deleteText")}</p>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{say("filters.cancel")}</Button>
          <Button look="danger" onClick={() => onChange({ BaseStatus })}>
            {say(step === "Delete" ? "bulk.delete" : "bulk.spam")}
          </Button>
        </div>
      </Dialog>
    );
  }
  const { list, key } = changeableFields[step];
  return (
    <Dialog title={say(fieldTitles[step])} isOpen onClose={onClose}>
      <ChoiceList
        label={say(fieldTitles[step])}
        list={list}
        first={step === "OwnedBy" ? [{ id: 0, name: say("rows.nobody"), hint: "", extra: "" }] : []}
        chosen={[]}
        isMultiple={false}
        onChoose={([choice]) => choice !== undefined && onChange({ [step]: { [key]: choice.id } })}
      />
    </Dialog>
  );
}

function TagsDialog({ onClose, onChange }: Pick<BulkDialogProps, "onClose" | "onChange">) {
  const say = useText();
  const [ids, setIds] = useState<readonly number[]>([]);
  return (
    <Dialog title={say("rows.addTags")} isOpen onClose={onClose}>
      <ChoiceList
        label={say("rows.addTags")}
        list="Tags"
        chosen={ids}
        isMultiple
        onChoose={(chosen) => setIds(chosen.map(({ id }) => id))}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{say("filters.cancel")}</Button>
        <Button
          look="primary"
          disabled={ids.length === 0}
          onClick={() => onChange({ AddTagIds: ids })}
        >
          {say("bulk.apply")}
        </Button>
      </div>
    </Dialog>
  );
}

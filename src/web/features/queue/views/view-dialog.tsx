import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useMayShare } from "./use-may-share.ts";
import type { ViewActions } from "./use-view-actions.ts";
import type { View } from "./view.ts";

interface ViewDialogProps {
  readonly view: View;
  readonly actions: ViewActions;
}

/** Asks for the name of a view, or whether it shall really go. */
export function ViewDialog({ view, actions }: ViewDialogProps) {
  const say = useText();
  const { step, close, remove } = actions;
  if (step === null) return null;
  if (step === "delete") {
    return (
      <Dialog title={say("views.delete", { view: view.name })} isOpen onClose={close}>
        <p>{say(view.scope === "Team" ? "views.deleteTeam" : "views.deleteMine")}</p>
        <div className="flex justify-end gap-2">
          <Button onClick={close}>{say("filters.cancel")}</Button>
          <Button look="danger" onClick={remove}>
            {say("views.delete", { view: view.name })}
          </Button>
        </div>
      </Dialog>
    );
  }
  const isNew = step === "save";
  return (
    <Dialog
      title={isNew ? say("views.save") : say("views.rename", { view: view.name })}
      isOpen
      onClose={close}
    >
      <NameForm view={view} isNew={isNew} actions={actions} />
    </Dialog>
  );
}

interface NameFormProps extends ViewDialogProps {
  readonly isNew: boolean;
}

const NAME_MAX_LENGTH = 100;

function NameForm({ view, isNew, actions }: NameFormProps) {
  const say = useText();
  const mayShare = useMayShare();
  const [name, setName] = useState(isNew ? "" : view.name);
  const [isShared, setShared] = useState(false);
  const [isTried, setTried] = useState(false);
  const isMissing = name.trim() === "";
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isMissing) return;
        if (isNew) actions.add(name.trim(), isShared);
        else actions.rename(name.trim());
      }}
    >
      <Field
        label={say("views.name")}
        fault={isTried && isMissing ? say("views.nameMissing") : undefined}
      >
        {(control) => (
          <input
            {...control}
            className={textFieldLook}
            maxLength={NAME_MAX_LENGTH}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </Field>
      {isNew && mayShare && (
        <label className="flex min-h-(--target) items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-(--accent)"
            checked={isShared}
            onChange={({ currentTarget }) => setShared(currentTarget.checked)}
          />
          {say("views.shared")}
        </label>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={actions.close}>{say("filters.cancel")}</Button>
        <Button type="submit" look="primary">
          {isNew ? say("views.save") : say("views.rename", { view: view.name })}
        </Button>
      </div>
    </form>
  );
}

import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { useStoreOwn } from "./use-store-own.ts";

interface AvailabilityFormProps {
  readonly path: string;
  readonly isAway: boolean;
  readonly text: string;
}

export function AvailabilityForm({ path, isAway, text }: AvailabilityFormProps) {
  const say = useText();
  const [chosen, setChosen] = useState<{ isAway?: boolean; text?: string }>({});
  const store = useStoreOwn(path);
  const wish = { isAway, text, ...chosen };
  const isChanged = wish.isAway !== isAway || wish.text !== text;
  return (
    <div className="grid gap-2">
      <label className="flex min-h-(--target) items-center gap-2">
        <input
          type="checkbox"
          className="size-4 shrink-0 accent-(--accent)"
          checked={wish.isAway}
          onChange={({ currentTarget }) => setChosen({ ...chosen, isAway: currentTarget.checked })}
        />
        {say("me.away")}
      </label>
      {wish.isAway && (
        <Field label={say("me.awayText")}>
          {(control) => (
            <input
              {...control}
              className={textFieldLook}
              value={wish.text}
              onChange={({ currentTarget }) => setChosen({ ...chosen, text: currentTarget.value })}
            />
          )}
        </Field>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          disabled={!isChanged}
          isBusy={store.isPending}
          onClick={() =>
            store.mutate({
              Status: wish.isAway ? "StatusNotAvailable" : "StatusNormal",
              Message: wish.text,
            })
          }
        >
          {say("me.saveAvailability")}
        </Button>
        <output>{store.isSuccess && !isChanged ? say("me.saved") : ""}</output>
      </div>
      {store.isError && <ErrorState error={store.error} />}
    </div>
  );
}

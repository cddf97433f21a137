import { useState } from "react";
import { Kbd } from "../../components/kbd.tsx";
import { textFieldLook } from "../../components/field.tsx";
import { useCommandRegistry } from "../../lib/commands/command-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { usePreferences, usePreferenceStore } from "../../lib/preferences/preference-context.ts";
import { keyTakenBy, withKey } from "./own-keys.ts";

/** Other keys for commands. */
export function KeyFields() {
  const say = useText();
  const { change } = usePreferenceStore();
  const { keys, singleKeys } = usePreferences();
  const [commands] = useState(useCommandRegistry().seen);
  const offered = commands.filter(
    ({ id, keys: usual, isLocal }) => isLocal !== true && (usual ?? keys[id] ?? "") !== "",
  );
  return (
    <>
      <label className="flex min-h-(--target) items-center gap-2">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={({ currentTarget }) => change({ singleKeys: currentTarget.checked })}
          className="size-4 shrink-0 accent-(--accent)"
        />
        {say("me.singleKeys")}
      </label>
      <p className="text-xs text-muted">{say("me.keysText")}</p>
      <ul className="grid gap-2">
        {offered.map(({ id, label, group, keys: usual = "" }) => {
          const taker = keyTakenBy(offered, keys, id);
          return (
            <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto_8rem] items-center gap-x-3">
              <label htmlFor={`key-${id}`} className="min-w-0">
                {say(label)} <span className="text-xs text-muted">{say(group)}</span>
              </label>
              <Kbd keys={usual} />
              <input
                id={`key-${id}`}
                className={textFieldLook}
                aria-invalid={taker !== null || undefined}
                aria-describedby={taker === null ? undefined : `key-${id}-fault`}
                value={keys[id] ?? ""}
                onChange={({ currentTarget }) =>
                  change({ keys: withKey(keys, id, currentTarget.value) })
                }
              />
              {taker !== null && (
                <p id={`key-${id}-fault`} className="col-span-3 text-right text-xs text-bad">
                  {say("me.keyTaken", { command: say(taker.label) })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

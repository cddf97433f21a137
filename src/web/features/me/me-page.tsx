import { Field, textFieldLook } from "../../components/field.tsx";
import { isLanguage, languages } from "../../lib/i18n/languages.ts";
import { LaterTexts } from "../../lib/i18n/later-texts.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { usePreferences, usePreferenceStore } from "../../lib/preferences/preference-context.ts";
import { UNDO_SECONDS_MAX, type Density, type Theme } from "../../lib/preferences/preferences.ts";

/** How the workspace looks and acts for its user, on this device. */
export function MePage() {
  return (
    <LaterTexts>
      <Preferences />
    </LaterTexts>
  );
}

function Preferences() {
  const say = useText();
  const { change } = usePreferenceStore();
  const { language, theme, density, singleKeys, undoSeconds } = usePreferences();
  return (
    <form className="mx-auto grid max-w-md gap-6 p-6" onSubmit={(event) => event.preventDefault()}>
      <h1 className="text-2xl font-semibold">{say("shell.me")}</h1>
      <Field label={say("me.language")}>
        {(control) => (
          <select
            {...control}
            className={textFieldLook}
            value={language ?? ""}
            onChange={({ currentTarget: { value } }) =>
              change({ language: isLanguage(value) || value === "pseudo" ? value : null })
            }
          >
            <option value="">{say("me.asBrowser")}</option>
            {Object.entries(languages).map(([code, { name, locale }]) => (
              <option key={code} value={code} lang={locale}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say("me.theme")}>
        {(control) => (
          <select
            {...control}
            className={textFieldLook}
            value={theme}
            onChange={({ currentTarget }) => change({ theme: currentTarget.value as Theme })}
          >
            <option value="system">{say("me.themeSystem")}</option>
            <option value="light">{say("me.themeLight")}</option>
            <option value="dark">{say("me.themeDark")}</option>
          </select>
        )}
      </Field>
      <Field label={say("me.density")}>
        {(control) => (
          <select
            {...control}
            className={textFieldLook}
            value={density}
            onChange={({ currentTarget }) => change({ density: currentTarget.value as Density })}
          >
            <option value="comfortable">{say("me.comfortable")}</option>
            <option value="compact">{say("me.compact")}</option>
          </select>
        )}
      </Field>
      <Field label={say("me.undoSeconds")}>
        {(control) => (
          <input
            {...control}
            type="number"
            min={0}
            max={UNDO_SECONDS_MAX}
            className={textFieldLook}
            value={undoSeconds}
            onChange={({ currentTarget }) => change({ undoSeconds: currentTarget.valueAsNumber })}
          />
        )}
      </Field>
      <label className="flex min-h-(--target) items-center gap-2">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={({ currentTarget }) => change({ singleKeys: currentTarget.checked })}
          className="size-4 accent-(--accent)"
        />
        {say("me.singleKeys")}
      </label>
    </form>
  );
}

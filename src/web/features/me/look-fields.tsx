import { isLanguage, languages } from "../../lib/i18n/languages.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { usePreferences, usePreferenceStore } from "../../lib/preferences/preference-context.ts";
import type { Density, Theme } from "../../lib/preferences/preferences.ts";
import { ChoiceField } from "./choice-field.tsx";

/** Language, zone, colours and how close rows stand. */
export function LookFields() {
  const say = useText();
  const { change } = usePreferenceStore();
  const { language, zone, theme, density } = usePreferences();
  const device = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <ChoiceField
        label={say("me.language")}
        value={language ?? ""}
        options={[
          { value: "", label: say("me.asBrowser") },
          ...Object.entries(languages).map(([value, { name, locale }]) => ({
            value,
            label: name,
            lang: locale,
          })),
        ]}
        onChange={(value) =>
          change({ language: isLanguage(value) || value === "pseudo" ? value : null })
        }
      />
      <ChoiceField
        label={say("me.zone")}
        value={zone ?? ""}
        options={[
          { value: "", label: say("me.asDevice", { zone: device }) },
          ...Intl.supportedValuesOf("timeZone").map((name) => ({ value: name, label: name })),
        ]}
        onChange={(value) => change({ zone: value === "" ? null : value })}
      />
      <ChoiceField
        label={say("me.theme")}
        value={theme}
        options={[
          { value: "system", label: say("me.themeSystem") },
          { value: "light", label: say("me.themeLight") },
          { value: "dark", label: say("me.themeDark") },
        ]}
        onChange={(value) => change({ theme: value as Theme })}
      />
      <ChoiceField
        label={say("me.density")}
        value={density}
        options={[
          { value: "comfortable", label: say("me.comfortable") },
          { value: "compact", label: say("me.compact") },
        ]}
        onChange={(value) => change({ density: value as Density })}
      />
    </>
  );
}

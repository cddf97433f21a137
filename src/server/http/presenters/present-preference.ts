import type { Preference as PreferenceCarrier } from "../../../contract/carriers/preference.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Preference } from "../../../domain/preferences/preference.ts";
import { noRights } from "./presentation.ts";

/** A preference as it holds. Nothing is kept of what kind of value it has. */
export function presentPreference(preference: Preference): Wire<typeof PreferenceCarrier> {
  const { section, key, value } = preference;
  return {
    Level: preference.level,
    RawValue: value,
    Specification: { Section: section, Key: key, ...noRights },
    DisplayValue: value,
    DisplayTooltip: "",
    DisplayType: "Unknown",
    TabOrder: null,
    TargetId: preference.targetId,
    PrefDescId: 0,
    TableName: "",
    UserPreferenceId: preference.preferenceId,
    ...noRights,
  };
}

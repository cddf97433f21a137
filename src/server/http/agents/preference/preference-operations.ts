import type { AgentOperation } from "../agent-operation.ts";
import { getPreference } from "./get-preference.ts";
import { getPreferenceByName } from "./get-preference-by-name.ts";
import { getPreferences } from "./get-preferences.ts";
import { getXsrfValue } from "./get-xsrf-value.ts";
import { savePreference } from "./save-preference.ts";
import { savePreferences } from "./save-preferences.ts";

/** Operations of the Preference agent. */
export const preferenceOperations: readonly AgentOperation[] = [
  savePreference,
  getPreference,
  getPreferenceByName,
  getXsrfValue,
  getPreferences,
  savePreferences,
];

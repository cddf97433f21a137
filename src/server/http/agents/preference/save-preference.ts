import { Preference } from "../../../../contract/carriers/preference.ts";
import { embedded } from "../../../../contract/member.ts";
import { savePreferences } from "../../../usecases/preferences/save-preferences.ts";
import { preferenceWishOf } from "../../translate/preference-input.ts";
import { defineOperation } from "../agent-operation.ts";

/** Stores a preference at its level: the caller's own, or for others by administrators. */
export const savePreference = defineOperation({
  agent: "Preference",
  name: "SavePreference",
  summary: "Saves a preference: yours, or as an administrator that of your group or of everybody.",
  query: {},
  body: { kind: "arguments", members: { Preference: embedded(Preference) } },
  answer: { kind: "none" },
  run: ({ context, caller, body }) =>
    savePreferences(context, caller, [preferenceWishOf(body.Preference ?? {}, "Preference/")]),
});

import { Preference } from "../../../../contract/carriers/preference.ts";
import { embedded, list } from "../../../../contract/member.ts";
import { savePreferences as save } from "../../../usecases/preferences/save-preferences.ts";
import { preferenceWishOf } from "../../translate/preference-input.ts";
import { defineOperation } from "../agent-operation.ts";

/** Stores several preferences of the caller; as published, whatever level they name. */
export const savePreferences = defineOperation({
  agent: "Preference",
  name: "SavePreferences",
  summary:
    "Saves preferences of yours, all of them or none. What they say of their level is ignored.",
  query: {},
  body: { kind: "arguments", members: { Preferences: list(embedded(Preference)) } },
  answer: { kind: "none" },
  run: ({ context, caller, body }) =>
    save(
      context,
      caller,
      body.Preferences.map((preference, place) =>
        preferenceWishOf({ ...preference, Level: "Individual" }, `Preferences/${place}/`),
      ),
    ),
});

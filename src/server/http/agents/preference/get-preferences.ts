import { Preference } from "../../../../contract/carriers/preference.ts";
import { PreferenceSpec } from "../../../../contract/carriers/preference-spec.ts";
import { embedded, list } from "../../../../contract/member.ts";
import { getPreferences as read } from "../../../usecases/preferences/get-preferences.ts";
import { presentPreference } from "../../presenters/present-preference.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads what holds for the caller under several names; what nobody has set is left out. */
export const getPreferences = defineOperation({
  agent: "Preference",
  name: "GetPreferences",
  summary: "Gets the preferences that hold for you under these names.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Specifications: list(embedded(PreferenceSpec)) } },
  answer: { kind: "value", member: list(embedded(Preference)) },
  run: async ({ context, caller, body }) => {
    const names = body.Specifications.map(({ Section, Key }) => ({
      section: Section?.trim() ?? "",
      key: Key?.trim() ?? "",
    }));
    return (await read(context.database, caller, names)).map(presentPreference);
  },
});

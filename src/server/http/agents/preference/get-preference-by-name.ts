import { Preference } from "../../../../contract/carriers/preference.ts";
import { PreferenceLevel } from "../../../../contract/enums/preference.ts";
import { oneOf, text } from "../../../../contract/member.ts";
import { getPreferenceAt } from "../../../usecases/preferences/get-preferences.ts";
import { presentPreference } from "../../presenters/present-preference.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads what is kept at one level, or what holds for the caller. */
export const getPreferenceByName = defineOperation({
  agent: "Preference",
  name: "GetPreferenceByName",
  summary: "Gets a preference at one level, or at the level Undefined what holds for you.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { PrefSection: text(), PrefKey: text(), PrefLevel: oneOf(PreferenceLevel) },
  },
  answer: { kind: "carrier", carrier: Preference },
  run: async ({ context, caller, body }) => {
    const name = { section: body.PrefSection?.trim() ?? "", key: body.PrefKey?.trim() ?? "" };
    // Nothing is kept for one computer.
    if (body.PrefLevel === "PC") return null;
    const level = body.PrefLevel === "Undefined" ? null : body.PrefLevel;
    const preference = await getPreferenceAt(context, caller, { name, level });
    return preference === null ? null : presentPreference(preference);
  },
});

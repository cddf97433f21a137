import { Preference } from "../../../../contract/carriers/preference.ts";
import { int32 } from "../../../../contract/member.ts";
import { getPreference as read } from "../../../usecases/preferences/get-preferences.ts";
import { presentPreference } from "../../presenters/present-preference.ts";
import { defineOperation } from "../agent-operation.ts";

/** Reads a preference that holds for the caller; those of others are null. */
export const getPreference = defineOperation({
  agent: "Preference",
  name: "GetPreference",
  summary: "Gets a preference by its id. Null when there is none that holds for you.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Id: int32() } },
  answer: { kind: "carrier", carrier: Preference },
  run: async ({ context, caller, body }) => {
    const preference = await read(context, caller, body.Id);
    return preference === null ? null : presentPreference(preference);
  },
});

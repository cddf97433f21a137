import { XsrfValue } from "../../../../contract/carriers/xsrf-value.ts";
import { defineOperation } from "../agent-operation.ts";

/** The token that the caller's page has to send. Without a session there is none. */
export const getXsrfValue = defineOperation({
  agent: "Preference",
  name: "GetXsrfValue",
  summary: "Gets the value that your session's calls carry in X-XSRF-TOKEN.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: XsrfValue },
  run: async ({ credential: { session } }) => ({
    Value: session?.xsrfToken ?? null,
    LastUpdated: session?.createdAt ?? null,
  }),
});

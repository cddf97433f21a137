import { list, text } from "../../../../contract/member.ts";
import { archiveProviders } from "../../../../domain/archive/providers.ts";
import { defineOperation } from "../agent-operation.ts";

export const getProviderNames = defineOperation({
  agent: "Archive",
  name: "GetProviderNames",
  summary: "Gets the names of all lists.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "value", member: list(text()) },
  run: async () => archiveProviders.map(({ name }) => name),
});

import { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import { embedded, list, text } from "../../../../contract/member.ts";
import { requireProvider } from "../../archive/options/find-provider.ts";
import { localise } from "../../language.ts";
import { noRights } from "../../presenters/presentation.ts";
import { defineOperation } from "../agent-operation.ts";

export const getAvailableEntities = defineOperation({
  agent: "Archive",
  name: "GetAvailableEntities",
  summary: "Gets the parts of a list that can be left out; the context has no effect.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ProviderName: text(), Context: text() } },
  answer: { kind: "value", member: list(embedded(MDOListItem)) },
  run: async ({ body, presentation: { language } }) =>
    requireProvider(body.ProviderName, "ProviderName").entities.map(({ name }, index) => {
      const heading = localise(`[SR_ENTITY_${name.toUpperCase()}]`, language);
      return {
        Id: index + 1,
        Name: heading,
        ToolTip: "",
        Deleted: false,
        Rank: index + 1,
        // By what the part is asked for.
        Type: name,
        ChildItems: [],
        IconHint: "",
        ColorBlock: 0,
        ExtraInfo: name,
        StyleHint: "",
        FullName: heading,
        ...noRights,
      };
    }),
});

import { ArchiveColumnInfo } from "../../../../contract/carriers/archive-column-info.ts";
import { embedded, list, text } from "../../../../contract/member.ts";
import { columnsOnDesk } from "../../../../domain/archive/provider-columns.ts";
import { columnInfo } from "../../archive/column-info.ts";
import { requireProvider } from "../../archive/options/find-provider.ts";
import { defineOperation } from "../agent-operation.ts";

export const getAvailableColumns = defineOperation({
  agent: "Archive",
  name: "GetAvailableColumns",
  summary: "Gets the columns of a list; the context has no effect.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ProviderName: text(), Context: text() } },
  answer: { kind: "value", member: list(embedded(ArchiveColumnInfo)) },
  run: async ({ body, presentation: { desk, language } }) => {
    const provider = requireProvider(body.ProviderName, "ProviderName");
    return columnsOnDesk(provider, desk).all.map((column) => columnInfo(column, language));
  },
});

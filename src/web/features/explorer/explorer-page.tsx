import { queryOptions, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorState } from "../../components/error-state.tsx";
import type { Api } from "../../lib/api/api.ts";
import { useApi } from "../../lib/api/api-context.ts";
import { LaterTexts } from "../../lib/i18n/later-texts.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { operationsOf, type Description } from "./description.ts";
import { OperationList } from "./operation-list.tsx";
import { OperationPanel } from "./operation-panel.tsx";
import type { Caller } from "./send-request.ts";

const descriptionQuery = (api: Api) =>
  queryOptions({
    queryKey: ["explorer", "description"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const { value } = await api.call<Description>("openapi/v1.json", { signal });
      return { description: value, operations: operationsOf(value) };
    },
  });

/** Tries the API out, made of the server's own description of it. */
export function ExplorerPage() {
  return (
    <LaterTexts>
      <Explorer />
    </LaterTexts>
  );
}

function Explorer() {
  const say = useText();
  const described = useQuery(descriptionQuery(useApi()));
  const { operation: id } = useSearch({ from: "/explorer" });
  const [caller, setCaller] = useState<Caller>({ kind: "me" });
  if (described.isPending) return <p className="p-6 text-muted">{say("admin.loading")}</p>;
  if (described.data === undefined) {
    return (
      <div className="p-6">
        <ErrorState error={described.error} onRetry={() => void described.refetch()} />
      </div>
    );
  }
  const { description, operations } = described.data;
  const operation = operations.find((each) => each.id === id);
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] two-pane:grid-cols-[20rem_minmax(0,1fr)]">
      <div
        className={`min-h-0 flex-col border-r border-line ${id === undefined ? "flex" : "hidden two-pane:flex"}`}
      >
        <h1 className="px-4 pt-3 text-xl font-semibold">{say("explorer.title")}</h1>
        <OperationList operations={operations} chosen={id} />
      </div>
      <div className={`min-h-0 overflow-auto ${id === undefined ? "hidden two-pane:block" : ""}`}>
        {operation === undefined ? (
          <p className="max-w-prose p-6 text-muted">{say("explorer.about")}</p>
        ) : (
          <OperationPanel
            key={operation.id}
            operation={operation}
            description={description}
            caller={caller}
            onCallerChange={setCaller}
          />
        )}
      </div>
    </div>
  );
}

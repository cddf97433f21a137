import { queryOptions, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../components/button.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { Loading } from "../../components/loading.tsx";
import type { Api } from "../../lib/api/api.ts";
import { ApiError } from "../../lib/api/api-error.ts";
import { useApi } from "../../lib/api/api-context.ts";
import { LaterTexts } from "../../lib/i18n/later-texts.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { keepCopy, lastCopy } from "./description-copy.ts";
import { operationsOf, type Description } from "./description.ts";
import { OperationList } from "./operation-list.tsx";
import { OperationPanel } from "./operation-panel.tsx";
import type { Caller } from "./send-request.ts";

/** `copiedAt`: when it was read, where it is not the present one. */
const described = (description: Description, copiedAt: number | null) => ({
  description,
  operations: operationsOf(description),
  copiedAt,
});

const isOutOfReach = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500);

const descriptionQuery = (api: Api) =>
  queryOptions({
    queryKey: ["explorer", "description"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      try {
        const { value } = await api.call<Description>("openapi/v1.json", { signal });
        void keepCopy(value);
        return described(value, null);
      } catch (error) {
        const copy = isOutOfReach(error) ? await lastCopy() : null;
        if (copy === null) throw error;
        return described(copy.description, copy.at);
      }
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
  const shown = useQuery(descriptionQuery(useApi()));
  const { operation: id } = useSearch({ from: "/explorer" });
  const [caller, setCaller] = useState<Caller>({ kind: "me" });
  if (shown.isPending) return <Loading words={say("admin.loading")} />;
  if (shown.data === undefined) {
    return (
      <div className="p-6">
        <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />
      </div>
    );
  }
  const { description, operations, copiedAt } = shown.data;
  const operation = operations.find((each) => each.id === id);
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] two-pane:grid-cols-[20rem_minmax(0,1fr)]">
      <div
        className={`min-h-0 flex-col border-r border-line ${id === undefined ? "flex" : "hidden two-pane:flex"}`}
      >
        <h1 className="px-4 pt-3 text-xl font-semibold">{say("explorer.title")}</h1>
        {copiedAt !== null && <OldCopy at={copiedAt} onRetry={() => void shown.refetch()} />}
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

interface OldCopyProps {
  readonly at: number;
  readonly onRetry: () => void;
}

function OldCopy({ at, onRetry }: OldCopyProps) {
  const say = useText();
  const { formatDate } = useIntl();
  const date = formatDate(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <output className="mx-4 mt-2 grid justify-items-start gap-2 rounded-lg bg-warn-soft p-3 text-warn">
      {say("explorer-form.oldCopy", { at: date })}
      <Button onClick={onRetry}>{say("explorer-form.again")}</Button>
    </output>
  );
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useIntl } from "react-intl";
import type { AccessToken } from "../../../../contract/additions/access-token.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useUserOptions } from "../frame/list-options.ts";
import { NewToken } from "./new-token.tsx";

type Token = JsonOf<typeof AccessToken>;

/** The tokens of the reader, or of everybody for administrators. What a token is, is shown once. */
export function TokensScreen() {
  const say = useText();
  const api = useApi();
  const [isMaking, setMaking] = useState(false);
  const tokens = useQuery({
    queryKey: ["admin", "tokens"],
    queryFn: async ({ signal }) =>
      (await api.call<readonly Token[]>("counterfoil/v1/tokens", { signal })).value,
  });
  return (
    <div className="grid min-w-0 flex-1 content-start gap-4 overflow-auto p-4 two-pane:p-6">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1 className="text-2xl font-semibold">{say("tokens.title")}</h1>
        <Button look="primary" onClick={() => setMaking(true)}>
          {say("tokens.add")}
        </Button>
      </div>
      <p className="max-w-prose text-muted">{say("tokens.about")}</p>
      {tokens.isError && <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data?.length === 0 && <p>{say("admin.noneYet")}</p>}
      {(tokens.data?.length ?? 0) > 0 && (
        <ul className="grid max-w-4xl gap-2">
          {tokens.data?.map((token) => (
            <TokenItem key={token.TokenId} token={token} />
          ))}
        </ul>
      )}
      {isMaking && <NewToken onClose={() => setMaking(false)} />}
    </div>
  );
}

function TokenItem({ token }: { readonly token: Token }) {
  const say = useText();
  const { formatDate } = useIntl();
  const users = useUserOptions();
  const [isAsking, setAsking] = useState(false);
  const day = (date: string | null): string =>
    date === null ? say("tokens.never") : formatDate(date, { dateStyle: "medium" });
  const owner = users.find(({ value }) => value === token.UserId)?.label ?? String(token.UserId);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md border border-line p-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold [overflow-wrap:anywhere]">{token.Name}</p>
        <p className="text-xs text-muted">{owner}</p>
      </div>
      <p className="text-xs text-muted">
        {say(token.Scopes.includes("write") ? "tokens.write" : "tokens.read")}
        {" · "}
        {say("tokens.ends", { day: day(token.ExpiresAt) })}
        {" · "}
        {say("tokens.used", { day: day(token.LastUsedAt) })}
      </p>
      <Button look="danger" onClick={() => setAsking(true)}>
        {say("tokens.revoke")}
      </Button>
      {isAsking && <RevokeQuestion token={token} onClose={() => setAsking(false)} />}
    </li>
  );
}

interface RevokeQuestionProps {
  readonly token: Token;
  readonly onClose: () => void;
}

function RevokeQuestion({ token, onClose }: RevokeQuestionProps) {
  const say = useText();
  const api = useApi();
  const client = useQueryClient();
  const name = token.Name ?? "";
  const revoke = useMutation({
    mutationFn: () =>
      api.call(`counterfoil/v1/tokens/${String(token.TokenId)}`, { method: "DELETE" }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: ["admin", "tokens"] });
    },
  });
  return (
    <Dialog title={say("tokens.revokeTitle", { name })} isOpen onClose={onClose}>
      <p>{say("tokens.revokeText")}</p>
      {revoke.isError && <ErrorState error={revoke.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{say("admin.cancel")}</Button>
        <Button look="danger" isBusy={revoke.isPending} onClick={() => revoke.mutate()}>
          {say("tokens.revokeNamed", { name })}
        </Button>
      </div>
    </Dialog>
  );
}

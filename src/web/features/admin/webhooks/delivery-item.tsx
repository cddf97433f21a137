import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { Button } from "../../../components/button.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Delivery } from "./webhook.ts";

const states = {
  Waiting: ["webhooks.waiting", "text-warn"],
  Delivered: ["webhooks.delivered", "text-ok"],
  Dropped: ["webhooks.dropped", "text-bad"],
  Unknown: ["webhooks.waiting", "text-muted"],
} as const;

/** One event: what was sent, what came back, how long that took, and a way to send it once more. */
export function DeliveryItem({ delivery }: { readonly delivery: Delivery }) {
  const say = useText();
  const { formatDate } = useIntl();
  const [state, colour] = states[delivery.State];
  const at = formatDate(delivery.OccurredAt ?? "", {
    dateStyle: "short",
    timeStyle: "medium",
  });
  return (
    <li>
      <details className="rounded-md border border-line">
        <summary className="grid min-h-(--target) cursor-pointer grid-cols-[1fr_auto] gap-x-2 p-2">
          <span className="font-semibold">{delivery.Event}</span>
          <span className={colour}>{say(state)}</span>
          <span className="col-span-2 flex flex-wrap justify-between gap-x-2 text-xs text-muted">
            <span>{at}</span>
            <span>
              {delivery.AnswerStatus ?? "–"}
              {delivery.TookMs === null ? "" : `, ${String(delivery.TookMs)} ms`}
              {", "}
              {say("webhooks.attempts", { count: delivery.Attempts })}
            </span>
          </span>
        </summary>
        <div className="grid gap-2 border-t border-line p-2">
          <Part title={say("webhooks.request")} text={pretty(delivery.Payload)} />
          <Part title={say("webhooks.answer")} text={delivery.Answer ?? delivery.Failure ?? "–"} />
          <Replay delivery={delivery} />
        </div>
      </details>
    </li>
  );
}

function Replay({ delivery }: { readonly delivery: Delivery }) {
  const say = useText();
  const api = useApi();
  const client = useQueryClient();
  const { WebhookId, DeliveryId, State } = delivery;
  const replay = useMutation({
    mutationFn: () =>
      api.call(
        `counterfoil/v1/webhooks/${String(WebhookId)}/deliveries/${String(DeliveryId)}/replay`,
        { method: "POST" },
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["admin", "deliveries", WebhookId] }),
  });
  if (State === "Waiting") return null;
  return (
    <>
      <Button
        className="justify-self-start"
        isBusy={replay.isPending}
        onClick={() => replay.mutate()}
      >
        {say("webhooks.replay")}
      </Button>
      {replay.isError && <ErrorState error={replay.error} />}
    </>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <label className="grid gap-1 text-xs font-semibold text-muted">
      {title}
      <textarea
        readOnly
        aria-label={title}
        rows={6}
        className="rounded-sm bg-raised p-2 font-mono font-normal text-text"
        value={text}
      />
    </label>
  );
}

function pretty(json: string | null): string {
  try {
    return JSON.stringify(JSON.parse(json ?? "null"), null, 2);
  } catch {
    return json ?? "";
  }
}

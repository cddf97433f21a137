import { useMutation, useQuery } from "@tanstack/react-query";
import type { WebhookResult } from "../../../../contract/carriers/webhook-result.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { Button } from "../../../components/button.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { BesideProps } from "../frame/area.ts";
import { DeliveryItem } from "./delivery-item.tsx";
import { writable, type Delivery, type Webhook } from "./webhook.ts";

const REFETCH_MS = 5000;

/** A call of the target on trial, and what the webhook was told so far, the newest first. */
export function WebhookLog({ draft, stored }: BesideProps<Webhook>) {
  const say = useText();
  const api = useApi();
  const test = useMutation({
    mutationFn: () =>
      api.agent<JsonOf<typeof WebhookResult>>("Webhook/TestWebhook", { Webhook: writable(draft) }),
  });
  return (
    <>
      <section className="grid gap-2 rounded-lg bg-raised p-4">
        <h3 className="text-lg font-semibold">{say("webhooks.testTitle")}</h3>
        <Button
          className="justify-self-start"
          isBusy={test.isPending}
          disabled={(draft.TargetUrl ?? "") === ""}
          onClick={() => test.mutate()}
        >
          {say("webhooks.test")}
        </Button>
        {test.isError && <ErrorState error={test.error} />}
        {test.data !== undefined && (
          <output className={`block ${test.data.Success ? "text-ok" : "text-bad"}`}>
            {say(test.data.Success ? "webhooks.testWell" : "webhooks.testBad")} {test.data.Message}
          </output>
        )}
      </section>
      {stored !== null && <Deliveries webhookId={stored.WebhookId} />}
    </>
  );
}

function Deliveries({ webhookId }: { readonly webhookId: number }) {
  const say = useText();
  const api = useApi();
  const deliveries = useQuery({
    queryKey: ["admin", "deliveries", webhookId],
    refetchInterval: REFETCH_MS,
    queryFn: async ({ signal }) => {
      const path = `counterfoil/v1/webhooks/${String(webhookId)}/deliveries`;
      return (await api.call<readonly Delivery[]>(path, { query: { top: 50 }, signal })).value;
    },
  });
  return (
    <section className="grid gap-2" aria-label={say("webhooks.log")}>
      <h3 className="text-lg font-semibold">{say("webhooks.log")}</h3>
      {deliveries.isError && (
        <ErrorState error={deliveries.error} onRetry={() => void deliveries.refetch()} />
      )}
      {deliveries.data?.length === 0 && <p className="text-muted">{say("webhooks.logEmpty")}</p>}
      <ul className="grid gap-1">
        {deliveries.data?.map((delivery) => (
          <DeliveryItem key={delivery.DeliveryId} delivery={delivery} />
        ))}
      </ul>
    </section>
  );
}

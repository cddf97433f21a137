import { useNavigate } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useIntl } from "react-intl";
import { Button } from "../../components/button.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { useCommands } from "../../lib/commands/command-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import type { TakenTicket } from "./next-queries.ts";
import { useDismissNext, useNextOutcome, usePutBack, useTakeNext } from "./use-next.ts";

/** Offers the next ticket everywhere, and says why it is this one and how to give it back. */
export function NextBanner() {
  const say = useText();
  const outcome = useNextOutcome();
  const { take } = useTakeNext();
  const dismiss = useDismissNext();
  useCommands([
    { id: "next.take", label: "next.take", group: "queue.group", keys: "N", run: take },
  ]);
  if (outcome === null) return null;
  return (
    <section
      aria-label={say("next.banner")}
      className="flex items-center gap-2 border-b border-line bg-info-soft px-4 py-1 text-info"
    >
      {outcome.kind === "taken" && <Taken ticket={outcome.ticket} />}
      {outcome.kind === "empty" && <NothingWaits postponedAt={outcome.postponedAt} />}
      {outcome.kind === "failed" && <ErrorState error={outcome.error} onRetry={take} />}
      <Button
        look="quiet"
        className="ml-auto"
        aria-label={say("filters.dismiss")}
        onClick={dismiss}
      >
        <X size={16} aria-hidden />
      </Button>
    </section>
  );
}

function Taken({ ticket }: { readonly ticket: TakenTicket }) {
  const say = useText();
  const at = useMoment();
  const navigate = useNavigate();
  const back = usePutBack(() => void navigate({ to: "/" }));
  const { ticketId: id, categoryName: category, deadline } = ticket;
  return (
    <>
      <output className="min-w-0">
        {deadline === null
          ? say("next.takenWithout", { id, category })
          : say("next.taken", { id, category, at: at(deadline) })}
      </output>
      <Button isBusy={back.isPending} onClick={() => back.mutate(ticket)}>
        {say("next.putBack")}
      </Button>
      {back.isError && <ErrorState error={back.error} />}
    </>
  );
}

function NothingWaits({ postponedAt }: { readonly postponedAt: Date | null }) {
  const say = useText();
  const at = useMoment();
  return (
    <output className="min-w-0">
      {say("next.emptyTitle")}{" "}
      {postponedAt === null
        ? say("next.emptyWhom")
        : say("next.emptyUntil", { at: at(postponedAt) })}
    </output>
  );
}

function useMoment(): (date: Date) => string {
  const intl = useIntl();
  return (date) => intl.formatDate(date, { dateStyle: "medium", timeStyle: "short" });
}

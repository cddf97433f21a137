import { useNavigate, useParams } from "@tanstack/react-router";
import { X } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../components/button.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { useCommands } from "../../lib/commands/command-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { loadPatiently } from "../../lib/load-patiently.ts";
import type { TakenTicket } from "./next-queries.ts";
import { useDismissNext, useNextOutcome, useTakeNext } from "./use-next.ts";

const PutBackDialog = lazy(async () => ({
  default: (await loadPatiently(() => import("./put-back-dialog.tsx"))).PutBackDialog,
}));

/** Offers the next ticket everywhere, and says beside it why it is this one and how to give it back. */
export function NextBanner() {
  const say = useText();
  const at = useMoment();
  const outcome = useNextOutcome();
  const { take } = useTakeNext();
  const dismiss = useDismissNext();
  const { ticketId: openId } = useParams({ strict: false });
  useCommands([
    { id: "next.take", label: "next.take", group: "queue.group", keys: "N", run: () => take() },
  ]);
  if (outcome === null) return null;
  if (outcome.kind === "taken" && String(outcome.ticket.ticketId) !== openId) return null;
  return (
    <section
      aria-label={say("next.banner")}
      className="flex items-center gap-2 border-b border-line bg-info-soft px-4 py-1 text-info"
    >
      {outcome.kind === "taken" && <Taken ticket={outcome.ticket} onTake={take} />}
      {outcome.kind === "empty" && (
        <output className="min-w-0">
          {outcome.reason}{" "}
          {outcome.postponedAt === null
            ? say("next.emptyWhom")
            : say("next.emptyUntil", { at: at(outcome.postponedAt) })}
        </output>
      )}
      {outcome.kind === "failed" && <ErrorState error={outcome.error} onRetry={() => take()} />}
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

interface TakenProps {
  readonly ticket: TakenTicket;
  readonly onTake: (onEmpty: () => void) => void;
}

function Taken({ ticket, onTake }: TakenProps) {
  const say = useText();
  const at = useMoment();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  useCommands([
    {
      id: "next.putBack",
      label: "next.putBackMore",
      group: "queue.group",
      fitsSelection: true,
      run: () => setAsking(true),
    },
  ]);
  const { ticketId: id, categoryName: category, deadline, reason } = ticket;
  const toQueue = (): void => void navigate({ to: "/" });
  return (
    <>
      <output className="min-w-0">
        {deadline === null
          ? say("next.takenWithout", { category })
          : say("next.taken", { category, at: at(deadline) })}{" "}
        {reason}
      </output>
      <Button onClick={() => setAsking(true)}>{say("next.putBackMore")}</Button>
      {isAsking && (
        <Suspense>
          <PutBackDialog
            ticketId={id}
            onClose={() => setAsking(false)}
            onDone={(takesNext) => {
              if (takesNext) onTake(toQueue);
              else toQueue();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function useMoment(): (date: Date) => string {
  const intl = useIntl();
  return (date) => intl.formatDate(date, { dateStyle: "medium", timeStyle: "short" });
}

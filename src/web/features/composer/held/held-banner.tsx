import { useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useEffect } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../components/button.tsx";
import { Kbd } from "../../../components/kbd.tsx";
import { serverNow } from "../../../lib/clock/server-clock.ts";
import { useCountdownNow } from "../../../lib/clock/use-now.ts";
import { useCommands } from "../../../lib/commands/command-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import {
  changeHeldState,
  useHeldState,
  type CallBackOutcome,
  type HeldMessage,
} from "./held-messages.ts";
import { secondsLeft } from "./seconds-left.ts";
import { useCallBack } from "./use-call-back.ts";

/** Messages that can still be called back, on whatever screen their sender is by now. */
export function HeldBanner() {
  const say = useText();
  const client = useQueryClient();
  const { messages, outcome } = useHeldState();
  const now = useCountdownNow();
  const { mutate, isPending } = useCallBack();
  const open = messages.filter(({ until }) => secondsLeft(until, now) > 0);
  const latest = open.at(-1);
  useEffect(() => {
    if (open.length === messages.length || isPending) return;
    changeHeldState(client, (before) => ({
      messages: before.messages.filter(({ until }) => secondsLeft(until, serverNow()) > 0),
    }));
  }, [client, open.length, messages.length, isPending]);
  const goBack = (message: HeldMessage): void => {
    if (!isPending) mutate(message);
  };
  useCommands(
    latest === undefined
      ? []
      : [
          {
            id: "held.undo",
            label: "held.undo",
            group: "ticket.group",
            keys: "Z",
            run: () => goBack(latest),
          },
        ],
  );
  return (
    <section
      aria-label={say("held.banner")}
      className="border-b border-line bg-info-soft text-info"
    >
      {open.map((message) => (
        <HeldLine
          key={message.heldSendId}
          message={message}
          seconds={secondsLeft(message.until, now)}
          isLatest={message === latest}
          isBusy={isPending}
          onUndo={() => goBack(message)}
        />
      ))}
      {outcome !== null && (
        <OutcomeLine
          outcome={outcome}
          onDismiss={() => changeHeldState(client, () => ({ outcome: null }))}
        />
      )}
    </section>
  );
}

interface HeldLineProps {
  readonly message: HeldMessage;
  readonly seconds: number;
  readonly isLatest: boolean;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** The seconds are for the eye: read out each time they would drown everything else. */
function HeldLine({ message, seconds, isLatest, isBusy, onUndo }: HeldLineProps) {
  const say = useText();
  const intl = useIntl();
  const { name, ticketId: id, until } = message;
  const at = intl.formatTime(until, { timeStyle: "medium" });
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-2 px-4 py-1">
      <output className="min-w-0">
        {name === "" ? say("held.note", { id, at }) : say("held.mail", { name, id, at })}
      </output>
      <span aria-hidden className="min-w-8 text-right tabular-nums">
        {intl.formatNumber(seconds, { style: "unit", unit: "second", unitDisplay: "narrow" })}
      </span>
      <Button isBusy={isBusy} onClick={onUndo}>
        {say("held.undo")} {isLatest && <Kbd keys="Z" />}
      </Button>
    </div>
  );
}

interface OutcomeLineProps {
  readonly outcome: CallBackOutcome;
  readonly onDismiss: () => void;
}

function OutcomeLine({ outcome, onDismiss }: OutcomeLineProps) {
  const say = useText();
  const { refusal: reason, ticketId: id } = outcome;
  const isBack = reason === null;
  return (
    <div
      className={`flex min-h-10 flex-wrap items-center gap-2 px-4 py-1 ${isBack ? "" : "bg-bad-soft text-bad"}`}
    >
      <p role={isBack ? "status" : "alert"} className="min-w-0">
        {isBack ? say("held.calledBack", { id }) : say("held.refused", { id, reason })}
      </p>
      <Button
        look="quiet"
        className="ml-auto"
        aria-label={say("filters.dismiss")}
        onClick={onDismiss}
      >
        <X size={16} aria-hidden />
      </Button>
    </div>
  );
}

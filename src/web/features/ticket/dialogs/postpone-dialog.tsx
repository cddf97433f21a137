import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { useTimes } from "../use-times.ts";
import { readTime } from "./read-time.ts";

const presets = [
  ["ticket-actions.inOneHour", "in 1 hour"],
  ["ticket-actions.inThreeHours", "in 3 hours"],
  ["ticket-actions.tomorrowEight", "tomorrow 8"],
  ["ticket-actions.nextMonday", "monday 8"],
  ["ticket-actions.inAWeek", "in 1 week"],
] as const satisfies readonly (readonly [MessageId, string])[];

interface PostponeDialogProps {
  readonly onClose: () => void;
  readonly onPostpone: (until: Date) => void;
}

/** Asks when a ticket shall come back: by a usual time, or by one that is typed. */
export function PostponeDialog({ onClose, onPostpone }: PostponeDialogProps) {
  const say = useText();
  const times = useTimes();
  const [typed, setTyped] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const [now] = useState(() => new Date());
  const until = readTime(typed, now);
  const fault = faultOf(until, now);
  const postpone = (): void => {
    setIsAsked(true);
    if (until !== null && fault === null) onPostpone(until);
  };
  return (
    <Dialog title={say("ticket-actions.postpone")} isOpen onClose={onClose}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2">
        {presets.map(([label, text]) => (
          <Button
            key={label}
            onClick={() => {
              const at = readTime(text, new Date());
              if (at !== null) onPostpone(at);
            }}
          >
            {say(label)}
          </Button>
        ))}
      </div>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          postpone();
        }}
      >
        <Field
          label={say("ticket-actions.postponeWhen")}
          hint={say("ticket-actions.postponeHint")}
          fault={isAsked && fault !== null ? say(fault) : undefined}
        >
          {(control) => (
            <input
              {...control}
              className={textFieldLook}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{say("ticket-actions.cancel")}</Button>
          <Button look="primary" type="submit">
            {until !== null && fault === null
              ? say("ticket-actions.postponeUntil", { time: times.moment(until.toISOString()) })
              : say("ticket-actions.postpone")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function faultOf(until: Date | null, now: Date): MessageId | null {
  if (until === null) return "ticket-actions.postponeUnread";
  return until <= now ? "ticket-actions.postponePast" : null;
}

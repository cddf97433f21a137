import { useIntl } from "react-intl";
import { useText } from "../../../lib/i18n/use-text.ts";
import { timeLeft } from "./time-left.ts";
import { useNow } from "../../../lib/clock/use-now.ts";

const looks = { late: "text-bad font-semibold", soon: "text-warn font-semibold", calm: "" };

/** How long until a ticket is due; the very time for whoever points at it. */
export function DeadlineTime({ deadline }: { readonly deadline: Date | null }) {
  const say = useText();
  const intl = useIntl();
  const now = useNow();
  if (deadline === null) return null;
  const { unit, count, isLate, urgency } = timeLeft(deadline.getTime(), now);
  const time = say(`rows.${unit}`, { count });
  const at = intl.formatDate(deadline, { dateStyle: "medium", timeStyle: "short" });
  return (
    <time
      dateTime={deadline.toISOString()}
      title={say("rows.due", { at })}
      className={looks[urgency]}
    >
      {isLate ? say("rows.late", { time }) : time}
    </time>
  );
}

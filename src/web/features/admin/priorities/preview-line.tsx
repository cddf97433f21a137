import { useIntl } from "react-intl";
import type { SlaPreview } from "../../../../contract/additions/sla-preview.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { formatDuration } from "./escalation-levels.ts";

export type Preview = JsonOf<typeof SlaPreview>;

/** The empty date of the API. */
const isSet = (date: string): boolean => !date.startsWith("0001-");

const dateOf = (at: string, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date(at));

/** When each thing happens, in order, and how the time up to the deadline was counted. */
export function PreviewLine({ preview }: { readonly preview: Preview }) {
  const say = useText();
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: preview.TimeZone ?? "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  const weekday = new Intl.DateTimeFormat(locale, {
    timeZone: preview.TimeZone ?? "UTC",
    weekday: "short",
  });
  const when = (date: string): string => format.format(new Date(date));
  const steps = [
    { name: say("preview.createdStep"), at: preview.CreatedAt },
    ...preview.Levels.map(({ Level, At }) => ({
      name: say("levels.level", { number: Level }),
      at: At,
    })),
    ...(isSet(preview.DeadlineAt)
      ? [{ name: say("priorities.deadline"), at: preview.DeadlineAt }]
      : []),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const byDay = new Map<string, { readonly day: string; readonly seconds: number }>();
  for (const { From, CountedSeconds } of preview.Segments) {
    if (CountedSeconds === 0) continue;
    const [at, date] = [new Date(From), dateOf(From, preview.TimeZone ?? "UTC")];
    const seconds = (byDay.get(date)?.seconds ?? 0) + CountedSeconds;
    byDay.set(date, { day: weekday.format(at), seconds });
  }
  return (
    <div className="grid gap-3" aria-live="polite">
      <ol className="grid gap-0 border-l-2 border-accent">
        {steps.map(({ name, at }) => (
          <li key={`${name} ${at}`} className="grid grid-cols-[7rem_1fr] gap-2 py-1 pl-3">
            <span className="font-semibold">{name}</span>
            <time dateTime={at}>{when(at)}</time>
          </li>
        ))}
      </ol>
      {!isSet(preview.DeadlineAt) && <p className="text-muted">{say("preview.noDeadline")}</p>}
      {byDay.size > 0 && (
        <p>
          {[...byDay.values()]
            .map(({ day, seconds }) =>
              say("preview.segment", { time: formatDuration(Math.round(seconds / 60)), day }),
            )
            .join(" + ")}
        </p>
      )}
      {(preview.Explanation ?? "") !== "" && (
        <details>
          <summary className="min-h-(--target) cursor-pointer content-center text-accent">
            {say("preview.why")}
          </summary>
          <p className="mt-1 whitespace-pre-line text-muted">{preview.Explanation}</p>
        </details>
      )}
    </div>
  );
}

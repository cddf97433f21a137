import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { BesideProps } from "../frame/area.ts";
import { faultOfDay, weekdays } from "./opening-hours.ts";
import { PreviewLine, type Preview } from "./preview-line.tsx";
import { previewBodyOf, type Priority } from "./priority.ts";
import { beforeClockChange, instantOfWall, nextFridayAfternoon } from "./zone-time.ts";

/** What the server's own rules make of a ticket under the priority as it stands in the form. */
export function PriorityPreview({ draft }: BesideProps<Priority>) {
  const say = useText();
  const api = useApi();
  const shown = useDeferredValue(draft);
  const [openedAt] = useState(() => Date.now());
  const [zone, setZone] = useState("UTC");
  const [chosen, setChosen] = useState<string | null>(null);
  const created = chosen ?? nextFridayAfternoon(openedAt, zone);
  const instant = instantOfWall(created, zone);
  const isRight = weekdays.every((day) => faultOfDay(shown.Hours[day]) === null);
  const preview = useQuery({
    queryKey: ["admin", "sla-preview", shown, instant],
    enabled: isRight && instant !== null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const body = previewBodyOf(shown, new Date(instant ?? 0).toISOString());
      const { value } = await api.call<Preview>("counterfoil/v1/sla-preview", {
        method: "POST",
        body,
        signal,
      });
      setZone(value.TimeZone ?? "UTC");
      return value;
    },
  });
  const clockChange = beforeClockChange(openedAt, zone);
  return (
    <section
      className="grid max-w-3xl gap-3 rounded-lg bg-raised p-4"
      aria-label={say("preview.title")}
    >
      <h3 className="text-lg font-semibold">{say("preview.title")}</h3>
      <div className="flex flex-wrap items-end gap-2">
        <Field label={say("preview.created", { zone })}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              className={textFieldLook}
              value={created}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            />
          )}
        </Field>
        <Button onClick={() => setChosen(nextFridayAfternoon(openedAt, zone))}>
          {say("preview.friday")}
        </Button>
        {clockChange !== null && (
          <Button onClick={() => setChosen(clockChange)}>{say("preview.clockChange")}</Button>
        )}
      </div>
      {!isRight && <p className="text-bad">{say("preview.hoursWrong")}</p>}
      {preview.isError && (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.data !== undefined && isRight && <PreviewLine preview={preview.data} />}
    </section>
  );
}

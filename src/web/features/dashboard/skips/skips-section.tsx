import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { Loading } from "../../../components/loading.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { Definition } from "../definition.tsx";
import { SkipTable } from "./skip-table.tsx";
import { skipsQuery } from "./skips-query.ts";

/** So many are seen at once; the others on demand. */
const SHOWN = 8;

/** For those who look after categories: what agents put back into the queue, and why. */
export function SkipsSection() {
  const say = useText();
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const skips = useQuery(skipsQuery(useApi()));
  const { data = [] } = skips;
  const title = say("skips.title");
  return (
    <section
      aria-labelledby={id}
      className="grid min-w-0 content-start gap-2 rounded-lg border border-line p-3"
    >
      <header className="flex items-center gap-1">
        <h2 id={id} className="mr-auto text-lg font-semibold">
          {title}
        </h2>
        <Definition name={title} means={say("skips.means")} />
      </header>
      {skips.isError && <ErrorState error={skips.error} onRetry={() => void skips.refetch()} />}
      {skips.isPending && <Loading words={say("chart-states.loading")} className="min-h-20 py-2" />}
      {skips.isSuccess && data.length === 0 && (
        <p className="min-h-20 text-muted">{say("skips.none")}</p>
      )}
      {data.length > 0 && <SkipTable label={title} skips={isWhole ? data : data.slice(0, SHOWN)} />}
      {!isWhole && data.length > SHOWN && (
        <Button className="justify-self-start" onClick={() => setWhole(true)}>
          {say("skips.all", { count: data.length })}
        </Button>
      )}
    </section>
  );
}

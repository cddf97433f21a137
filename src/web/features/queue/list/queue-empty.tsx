import { Button } from "../../../components/button.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useTakeNext } from "../../next/use-next.ts";

interface QueueEmptyProps {
  readonly viewName: string;
  /** Filters beside those of the view leave nothing. */
  readonly isFiltered: boolean;
  readonly onBack: () => void;
}

/** Why there is nothing in the list, and what to do now. */
export function QueueEmpty({ viewName, isFiltered, onBack }: QueueEmptyProps) {
  const say = useText();
  const { take } = useTakeNext();
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-3 p-12 text-center">
      <h2 className="text-xl font-semibold">
        {isFiltered ? say("queue.noMatchTitle") : say("queue.emptyTitle", { view: viewName })}
      </h2>
      <p className="text-muted">{say(isFiltered ? "queue.noMatchText" : "queue.emptyText")}</p>
      {isFiltered ? (
        <Button onClick={onBack}>{say("filters.clear")}</Button>
      ) : (
        <Button look="primary" onClick={() => take()}>
          {say("next.take")}
        </Button>
      )}
    </div>
  );
}

import { Button } from "../../components/button.tsx";
import { useText } from "../../lib/i18n/use-text.ts";

/** Nothing was found, and what to try now. `onWiden`: the search asked for more than words. */
export function NothingFound({ onWiden }: { readonly onWiden?: (() => void) | undefined }) {
  const say = useText();
  return (
    <div className="grid justify-items-start gap-2 py-8">
      <h2 className="text-xl font-semibold">{say("search.nothingTitle")}</h2>
      <p className="text-muted">{say("search.nothingText")}</p>
      {onWiden !== undefined && <Button onClick={onWiden}>{say("search.wider")}</Button>}
    </div>
  );
}

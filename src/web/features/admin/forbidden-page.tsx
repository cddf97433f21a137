import { useText } from "../../lib/i18n/use-text.ts";
import { rightNames, type AreaEntry } from "./areas.ts";

/** Names the right that is missing, and asks the server for nothing that it guards. */
export function ForbiddenPage({ area }: { readonly area: AreaEntry }) {
  const say = useText();
  return (
    <div className="mx-auto grid max-w-md content-start gap-3 p-8">
      <h1 className="text-2xl font-semibold">{say("asking.forbiddenTitle")}</h1>
      <p>{say("asking.forbiddenText", { area: say(area.title) })}</p>
      <ul className="list-disc pl-6 font-semibold">
        {area.rights.map((right) => (
          <li key={right}>{say(rightNames[right])}</li>
        ))}
      </ul>
      <p className="text-muted">{say("asking.forbiddenAsk")}</p>
    </div>
  );
}

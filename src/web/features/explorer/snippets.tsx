import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { curlOf, fetchOf, type HttpRequest } from "./request.ts";
import { rootOf } from "./send-request.ts";

/** The same call for a shell or a script. */
export function Snippets({ request }: { readonly request: HttpRequest }) {
  const say = useText();
  const [form, setForm] = useState<"curl" | "fetch">("curl");
  const [copied, setCopied] = useState<string | null>(null);
  const origin = rootOf(document.baseURI).replace(/\/$/, "");
  const text = form === "curl" ? curlOf(request, origin) : fetchOf(request, origin);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <section className="grid gap-2" aria-label={say("explorer.snippet")}>
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-semibold">{say("explorer.snippet")}</h3>
        {(["curl", "fetch"] as const).map((each) => (
          <Button
            key={each}
            look="quiet"
            aria-pressed={form === each}
            onClick={() => setForm(each)}
          >
            <span className={form === each ? "underline" : "font-normal"}>{each}</span>
          </Button>
        ))}
        <Button className="ml-auto" onClick={() => void copy()}>
          {say(copied === text ? "tokens.copied" : "tokens.copy")}
        </Button>
      </div>
      <textarea
        readOnly
        aria-label={say("explorer.snippet")}
        wrap="off"
        rows={8}
        className="rounded-md border border-line bg-raised p-2 font-mono text-xs"
        value={text}
      />
    </section>
  );
}

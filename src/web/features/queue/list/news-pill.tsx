import { ArrowUp } from "lucide-react";
import { Kbd } from "../../../components/kbd.tsx";
import { useCommands } from "../../../lib/commands/command-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { ListNews } from "../rows/ticket-rows.ts";

interface NewsPillProps {
  readonly news: ListNews;
  readonly onShow: () => void;
}

/** Says that the list would be another one by now, and shows it when it is asked to. */
export function NewsPill({ news, onShow }: NewsPillProps) {
  const say = useText();
  const { added, removed } = news;
  useCommands([
    { id: "queue.refresh", label: "queue.refresh", group: "queue.group", keys: ".", run: onShow },
  ]);
  return (
    <output className="pointer-events-none absolute inset-x-0 bottom-4 grid place-items-center">
      {(added > 0 || removed > 0) && (
        <button
          type="button"
          onClick={onShow}
          className="pointer-events-auto flex min-h-8 cursor-pointer items-center gap-2 rounded-lg border border-accent bg-accent px-3 font-semibold text-on-accent shadow-lg pointer-coarse:min-h-11"
        >
          <ArrowUp size={16} aria-hidden />
          {added > 0 ? say("queue.news", { count: added }) : say("queue.changed")}
          <Kbd keys="." />
        </button>
      )}
    </output>
  );
}

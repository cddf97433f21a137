import { Eye, Lock, Pencil } from "lucide-react";
import { useText } from "../../lib/i18n/use-text.ts";
import type { Presence } from "./presence-queries.ts";

const looks = {
  Viewing: { Icon: Eye, words: "presence.viewing", look: "text-muted" },
  Replying: { Icon: Pencil, words: "presence.replying", look: "text-warn" },
  Noting: { Icon: Lock, words: "presence.noting", look: "text-warn" },
} as const;

interface PresenceMarksProps {
  readonly present: readonly Presence[];
  /** Where there is no room for sentences, the name has to do; the sentence is there to be heard and hovered. */
  readonly isShort: boolean;
}

/** Who else is at a ticket, and what they do there. */
export function PresenceMarks({ present, isShort }: PresenceMarksProps) {
  const say = useText();
  return present.map(({ associateId, fullName, mode }) => {
    if (mode === "Gone") return null;
    const { Icon, words, look } = looks[mode];
    const sentence = say(words, { name: fullName });
    return (
      <span
        key={associateId}
        title={sentence}
        className={`inline-flex max-w-full min-w-0 shrink-0 items-center gap-1 text-xs ${look}`}
      >
        <Icon size={isShort ? 12 : 16} aria-hidden className="shrink-0" />
        {isShort ? (
          <>
            <span aria-hidden className="max-w-24 truncate">
              {fullName}
            </span>
            <span className="sr-only">{sentence}</span>
          </>
        ) : (
          <span className="min-w-0 truncate">{sentence}</span>
        )}
      </span>
    );
  });
}

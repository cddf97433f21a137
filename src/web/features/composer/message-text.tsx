import { useId, useRef, useState } from "react";
import { labelLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { PlainText } from "./plain-text.tsx";
import { useRichText } from "./rich/load-rich-text.ts";
import { caretOf, WaitingText } from "./rich/waiting-text.tsx";
import type { TextPlace } from "./rich/text-place.ts";
import type { Written } from "./rich/written.ts";

interface MessageTextProps {
  readonly ticketId: number;
  readonly written: Written;
  readonly isPlain: boolean;
  readonly isNote: boolean;
  readonly fault: string | undefined;
  readonly onChange: (written: Written) => void;
  readonly onPlain: (isPlain: boolean) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The words of a message. Whoever chooses a mode wants to write, so it takes the focus. */
export function MessageText(props: MessageTextProps) {
  const { ticketId, written, isPlain, isNote, fault, onChange, onPlain, onFiles } = props;
  const say = useText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [startAt, setStartAt] = useState<TextPlace | null>({ line: 0, column: 0 });
  const { RichText, noteComposing } = useRichText({
    isWanted: !isPlain,
    onTakeOver: () => setStartAt(caretOf(field.current)),
  });
  const common = {
    ticketId,
    isNote,
    labelledBy: `${id}-label`,
    describedBy: fault === undefined ? undefined : `${id}-fault`,
    isFaulty: fault !== undefined,
    onFiles,
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <span id={common.labelledBy} className={labelLook}>
        {say("composer.text")}
      </span>
      {isPlain ? (
        <PlainText
          {...common}
          value={written.body}
          takesFocus
          onChange={(body) => onChange({ body, html: "" })}
          onRich={() => onPlain(false)}
        />
      ) : RichText === null ? (
        <WaitingText
          {...common}
          field={field}
          written={written}
          onChange={onChange}
          onComposing={noteComposing}
        />
      ) : (
        <RichText
          {...common}
          written={written}
          startAt={startAt}
          onChange={onChange}
          onPlain={() => onPlain(true)}
        />
      )}
      {fault !== undefined && (
        <p id={common.describedBy} className="text-xs text-bad">
          {fault}
        </p>
      )}
    </div>
  );
}

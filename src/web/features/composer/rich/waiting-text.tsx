import { useLayoutEffect, useState, type RefObject } from "react";
import { textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { linesOfText, type Line } from "./line.ts";
import { textOfLines } from "./text-of-lines.ts";
import { placeAt, type TextPlace } from "./text-place.ts";
import { linesOf, writtenOf, type Written } from "./written.ts";

interface WaitingTextProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly written: Written;
  readonly isNote: boolean;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly onChange: (written: Written) => void;
  readonly onComposing: (isComposing: boolean) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * Takes what is typed before the editor is there. It comes before what the message has already, which is
 * only shown until then, so that nothing of its formatting is lost.
 */
export function WaitingText(props: WaitingTextProps) {
  const { field, written, isNote, onChange, onComposing, onFiles } = props;
  const say = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const rest = restOf(linesOf(written), typed);
  useLayoutEffect(() => field.current?.focus(), [field]);
  return (
    <div
      aria-busy
      className={`grid rounded-md border bg-surface has-[textarea:focus]:outline-2 has-[textarea:focus]:outline-offset-2 has-[textarea:focus]:outline-accent ${isNote ? "border-note" : "border-border"}`}
    >
      <p className="flex min-h-9 items-center border-b border-line px-2 text-xs text-muted">
        {say("rich.loading")}
      </p>
      <textarea
        ref={field}
        dir="auto"
        rows={6}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        className={`${textFieldLook} border-0 py-2 outline-none`}
        value={typed ?? ""}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          onChange(writtenOf([...linesOfText(value), ...rest]));
        }}
        onCompositionStart={() => onComposing(true)}
        onCompositionEnd={() => onComposing(false)}
        onPaste={({ clipboardData }) => onFiles([...clipboardData.files])}
      />
      {rest.length > 0 && (
        <p className="max-h-32 overflow-y-auto px-2 pb-2 whitespace-pre-wrap text-muted">
          {textOfLines(rest)}
        </p>
      )}
    </div>
  );
}

/** What the message has beside what is typed here. An empty first line makes room for it. */
function restOf(lines: readonly Line[], typed: string | null): readonly Line[] {
  if (typed !== null) return lines.slice(linesOfText(typed).length);
  return lines[0]?.spans.length === 0 && lines[0].list === null ? lines.slice(1) : lines;
}

/** Where somebody writes in the field; null = he is doing something else by now. */
export function caretOf(field: HTMLTextAreaElement | null): TextPlace | null {
  if (field === null || document.activeElement !== field) return null;
  return placeAt(field.value, field.selectionEnd);
}

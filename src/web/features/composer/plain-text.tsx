import { useId, useLayoutEffect, useRef, useState } from "react";
import { textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { slashAt } from "./templates/slash-at.ts";
import { optionId, TemplateList } from "./templates/template-list.tsx";
import { useSlashTemplates } from "./templates/use-slash-templates.ts";

interface PlainTextProps {
  readonly ticketId: number;
  readonly value: string;
  readonly isNote: boolean;
  /** What ties it to its words. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly isFaulty: boolean;
  readonly takesFocus: boolean;
  readonly onChange: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRich: () => void;
}

/** The words of a message, as everybody can read them. */
export function PlainText(props: PlainTextProps) {
  const { ticketId, value, isNote, isFaulty, onChange, onFiles } = props;
  const say = useText();
  const listId = useId();
  const { field, caret, noteCaret, putCaret } = useCaret(value, props.takesFocus);
  const slash = useSlashTemplates({
    ticketId,
    slash: slashAt(value, caret),
    onFilled: ({ body: text }, { start, query }) => {
      const end = start + 1 + query.length;
      // Somebody who typed on meanwhile has another wish by now.
      if (value.slice(start, end) !== `/${query}`) return;
      putCaret(start + text.length);
      onChange(`${value.slice(0, start)}${text}${value.slice(end)}`);
    },
  });
  const hasOptions = slash.isOpen && slash.found.length > 0;
  return (
    <div className="grid gap-1">
      <button
        type="button"
        onClick={props.onRich}
        className="min-h-7 cursor-pointer justify-self-end rounded-sm px-2 text-xs text-muted hover:bg-raised pointer-coarse:min-h-11"
      >
        {say("rich.toRich")}
      </button>
      <textarea
        ref={field}
        dir="auto"
        rows={6}
        className={`${textFieldLook} py-2 ${isNote ? "border-note" : ""}`}
        value={value}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        aria-invalid={isFaulty || undefined}
        aria-autocomplete="list"
        aria-controls={hasOptions ? listId : undefined}
        aria-activedescendant={hasOptions ? optionId(listId, slash.active) : undefined}
        onKeyDown={slash.onKeyDown}
        onSelect={noteCaret}
        onChange={({ currentTarget }) => {
          noteCaret();
          onChange(currentTarget.value);
        }}
        onPaste={({ clipboardData }) => onFiles([...clipboardData.files])}
      />
      <TemplateList id={listId} slash={slash} />
    </div>
  );
}

/** A text that changes by itself, as when a signature comes late, leaves the caret where it was. */
function useCaret(value: string, takesFocus: boolean) {
  const field = useRef<HTMLTextAreaElement>(null);
  const selection = useRef({ start: 0, end: 0 });
  const [caret, setCaret] = useState(0);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, [takesFocus]);
  const shown = useRef(value);
  useLayoutEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    const { start, end } = selection.current;
    const text = field.current;
    if (text === null || document.activeElement !== text) return;
    // What was typed has the caret there already, and is left alone.
    if (text.selectionStart !== start || text.selectionEnd !== end) {
      text.setSelectionRange(start, end);
    }
  }, [value]);
  const putCaret = (at: number): void => {
    selection.current = { start: at, end: at };
    setCaret(at);
  };
  const noteCaret = (): void => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = field.current ?? {};
    selection.current = { start, end };
    setCaret(end);
  };
  return { field, caret, noteCaret, putCaret };
}

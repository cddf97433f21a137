import { useLayoutEffect, useRef } from "react";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";

interface MessageTextProps {
  readonly value: string;
  readonly isNote: boolean;
  readonly fault: string | undefined;
  readonly onChange: (text: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The words of a message. Whoever chooses a mode wants to write, so it takes the focus. */
export function MessageText({ value, isNote, fault, onChange, onFiles }: MessageTextProps) {
  const say = useText();
  const { field, noteSelection } = useKeptSelection(value);
  return (
    <Field label={say("composer.text")} fault={fault}>
      {(control) => (
        <textarea
          {...control}
          ref={field}
          dir="auto"
          rows={6}
          className={`${textFieldLook} py-2 ${isNote ? "border-note" : ""}`}
          value={value}
          onSelect={noteSelection}
          onChange={({ currentTarget }) => {
            noteSelection();
            onChange(currentTarget.value);
          }}
          onPaste={({ clipboardData }) => onFiles([...clipboardData.files])}
        />
      )}
    </Field>
  );
}

/** A text that grows behind the caret, as a signature does that comes late, leaves the caret where it is. */
function useKeptSelection(value: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const selection = useRef({ start: 0, end: 0 });
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, []);
  useLayoutEffect(() => {
    const { start, end } = selection.current;
    if (document.activeElement === field.current) field.current?.setSelectionRange(start, end);
  }, [value]);
  const noteSelection = (): void => {
    const { selectionStart: start, selectionEnd: end } = field.current ?? {
      selectionStart: 0,
      selectionEnd: 0,
    };
    selection.current = { start, end };
  };
  return { field, noteSelection };
}

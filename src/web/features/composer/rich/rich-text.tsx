/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a text area has no formatting */
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { useText } from "../../../lib/i18n/use-text.ts";
import { slashAt } from "../templates/slash-at.ts";
import { optionId, TemplateList } from "../templates/template-list.tsx";
import { useSlashTemplates } from "../templates/use-slash-templates.ts";
import { createRichEditor } from "./create-rich-editor.ts";
import { FormatBar } from "./format-bar.tsx";
import { nowhere, type Caret } from "./read-caret.ts";
import { placeAt, type TextPlace } from "./text-place.ts";
import { useFormatKeys } from "./use-format-keys.ts";
import { linesOf, type Written } from "./written.ts";

export interface RichTextProps {
  readonly ticketId: number;
  readonly written: Written;
  readonly isNote: boolean;
  /** What ties it to its words. */
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly isFaulty: boolean;
  /** Where to go on writing; null = somebody is doing something else. */
  readonly startAt: TextPlace | null;
  readonly onChange: (written: Written) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPlain: () => void;
}

/** The words of a message with their formatting. */
export function RichText(props: RichTextProps) {
  const { ticketId, isNote, labelledBy, describedBy, isFaulty, onPlain } = props;
  const say = useText();
  const listId = useId();
  const hintId = useId();
  const { root, editor, caret } = useEditor(props);
  const keys = useFormatKeys(editor, caret);
  const slash = useSlashTemplates({
    ticketId,
    slash: slashAt(caret.text, caret.at),
    onFilled: (text, { start, query }) => {
      const end = start + 1 + query.length;
      // Somebody who typed on meanwhile has another wish by now.
      if (caret.text.slice(start, end) !== `/${query}`) return;
      editor.replace(placeAt(caret.text, start), placeAt(caret.text, end), linesOf(text));
    },
  });
  const hasOptions = slash.isOpen && slash.found.length > 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey) editor.heedCaret();
    slash.onKeyDown(event);
    if (!event.defaultPrevented) keys.onKeyDown(event);
    // What was made use of here is no key of the editor, nor of the page.
    if (event.defaultPrevented) event.stopPropagation();
  };
  return (
    <div className="grid gap-1">
      <div
        className={`rounded-md border bg-surface has-[[contenteditable]:focus]:outline-2 has-[[contenteditable]:focus]:outline-offset-2 has-[[contenteditable]:focus]:outline-accent ${isNote ? "border-note" : "border-border"} ${isFaulty ? "border-bad" : ""}`}
      >
        <FormatBar editor={editor} caret={caret} keys={keys} onPlain={onPlain} />
        <div
          ref={root}
          role="textbox"
          tabIndex={0}
          contentEditable
          suppressContentEditableWarning
          dir="auto"
          aria-multiline
          aria-labelledby={labelledBy}
          aria-describedby={[hintId, describedBy].filter(Boolean).join(" ")}
          aria-invalid={isFaulty || undefined}
          aria-autocomplete="list"
          aria-controls={hasOptions ? listId : undefined}
          aria-activedescendant={hasOptions ? optionId(listId, slash.active) : undefined}
          onKeyDownCapture={onKeyDown}
          className="max-h-[40dvh] min-h-32 overflow-y-auto px-2 py-2 wrap-anywhere outline-none"
        />
      </div>
      <p id={hintId} className="sr-only">
        {say("rich.keys")}
      </p>
      <TemplateList id={listId} slash={slash} />
    </div>
  );
}

/** An editor that shows what is written, and tells what becomes of it. */
function useEditor({ written, startAt, onChange, onFiles }: RichTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<Caret>(nowhere);
  const latest = useRef({ onChange, onFiles });
  /** What was told and has not come back yet. */
  const told = useRef<readonly Written[]>([]);
  const [editor] = useState(createRichEditor);
  useLayoutEffect(() => {
    latest.current = { onChange, onFiles };
  });
  const begin = useRef({ written, startAt });
  useLayoutEffect(() => {
    if (root.current === null) return;
    const leave = editor.attach(root.current, {
      onWritten: (now) => {
        told.current = [...told.current, now];
        latest.current.onChange(now);
      },
      onCaret: setCaret,
      onFiles: (files) => latest.current.onFiles(files),
    });
    const { written: first, startAt: place } = begin.current;
    // First, because the caret is shown only where the focus is.
    if (place !== null) editor.focus();
    editor.take(first, place ?? { line: 0, column: 0 });
    return leave;
  }, [editor]);
  const { body, html } = written;
  useLayoutEffect(() => {
    const isSame = (one: Written): boolean => one.body === body && one.html === html;
    const known = told.current.findIndex(isSame);
    if (known !== -1) told.current = told.current.slice(known + 1);
    else if (!isSame(begin.current.written)) editor.take({ body, html });
    begin.current = { ...begin.current, written: { body, html } };
  }, [editor, body, html]);
  return { root, editor, caret };
}

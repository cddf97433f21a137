import { useId, useRef } from "react";
import { labelLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";

interface BodyEditorProps {
  readonly note: string;
  readonly text: string;
  readonly faultyLines: readonly number[];
  readonly onChange: (text: string) => void;
}

const LINES_MIN = 10;
const LINES_MAX = 30;

/** A body as JSON with its line numbers; lines at fault are marked. */
export function BodyEditor({ note, text, faultyLines, onChange }: BodyEditorProps) {
  const say = useText();
  const id = useId();
  const numbers = useRef<HTMLDivElement>(null);
  const count = text.split("\n").length;
  const rows = Math.min(Math.max(count, LINES_MIN), LINES_MAX);
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className={labelLook}>
        {say("explorer.body")}
      </label>
      <div className="grid grid-cols-[auto_1fr] overflow-hidden rounded-md border border-border font-mono text-xs">
        <div
          ref={numbers}
          aria-hidden
          className="overflow-hidden bg-raised py-2 text-right text-muted"
          style={{ height: `${String(rows * 16 + 16)}px` }}
        >
          {Array.from({ length: count }, (_line, place) => (
            <div
              key={place}
              className={`px-2 ${faultyLines.includes(place + 1) ? "bg-bad-soft font-semibold text-bad" : ""}`}
            >
              {place + 1}
            </div>
          ))}
        </div>
        <textarea
          id={id}
          aria-describedby={`${id}-note`}
          aria-invalid={faultyLines.length > 0 || undefined}
          spellCheck={false}
          wrap="off"
          className="resize-none bg-surface p-2 -outline-offset-2"
          style={{ height: `${String(rows * 16 + 16)}px` }}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          onScroll={({ currentTarget }) => {
            if (numbers.current !== null) numbers.current.scrollTop = currentTarget.scrollTop;
          }}
        />
      </div>
      <p id={`${id}-note`} className="text-xs text-muted">
        {note}
      </p>
    </div>
  );
}

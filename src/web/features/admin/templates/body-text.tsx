import type { SyntheticEvent } from "react";
import { Button } from "../../../components/button.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import type { Faults } from "../frame/area.ts";
import { faultOf } from "../frame/fault-of.ts";
import type { TemplateBody } from "./template.ts";
import { placeOfVariable, type BodyMember, type TextPlace } from "./text-place.ts";

interface BodyTextProps {
  readonly body: TemplateBody;
  readonly place: number;
  readonly member: BodyMember;
  readonly label: MessageId;
  readonly rows: number;
  readonly faults: Faults;
  /** Told where somebody writes. */
  readonly onPlace: (place: TextPlace) => void;
  readonly onChange: (changes: Partial<TemplateBody>) => void;
}

/** One of the texts of a body. A variable that is not known can be shown where it stands. */
export function BodyText({ body, place, member, label, rows, ...props }: BodyTextProps) {
  const { faults, onPlace, onChange } = props;
  const say = useText();
  const text = body[member] ?? "";
  const fault = faultOf(faults, `Bodies/${String(place)}/${member}`);
  const wrong = fault === undefined ? null : placeOfVariable(text, fault);
  const remember = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>): void => {
    const { selectionStart: start, selectionEnd: end } = currentTarget;
    onPlace({ member, start, end });
  };
  return (
    <div className="grid gap-1">
      <Field label={say(label)} fault={fault}>
        {(control) => (
          <>
            <textarea
              {...control}
              rows={rows}
              className={`${textFieldLook} py-1 ${rows === 1 ? "resize-none" : ""} ${member === "Html" ? "font-mono text-xs" : ""}`}
              value={text}
              onSelect={remember}
              onBlur={remember}
              onChange={(event) => {
                remember(event);
                onChange({ [member]: event.currentTarget.value });
              }}
            />
            {wrong !== null && (
              <Button className="justify-self-start" onClick={() => selectIn(control.id, wrong)}>
                {say("templates.showVariable")}
              </Button>
            )}
          </>
        )}
      </Field>
    </div>
  );
}

function selectIn(id: string, [start, end]: readonly [number, number]): void {
  const text = document.getElementById(id);
  if (!(text instanceof HTMLTextAreaElement)) return;
  text.focus();
  text.setSelectionRange(start, end);
}

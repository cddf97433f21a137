import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useRef } from "react";
import { Button } from "../../../components/button.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Faults } from "../frame/area.ts";
import { CheckLine } from "../frame/choice-control.tsx";
import { BodyText } from "./body-text.tsx";
import type { TemplateBody } from "./template.ts";
import { insertedInto, type TextPlace } from "./text-place.ts";
import { VariableChoice } from "./variable-choice.tsx";

interface BodyCardProps {
  readonly body: TemplateBody;
  readonly place: number;
  readonly language: string;
  readonly faults: Faults;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (changes: Partial<TemplateBody>) => void;
  readonly onRemove: () => void;
}

/** What a template says in one language. */
export function BodyCard(props: BodyCardProps) {
  const { body, place, language, faults, isOpen, onToggle, onChange, onRemove } = props;
  const say = useText();
  const id = useId();
  /** Where somebody wrote last, which is where a variable goes. */
  const cursor = useRef<TextPlace | null>(null);
  const onPlace = (written: TextPlace): void => void (cursor.current = written);
  const text = { body, place, faults, onPlace, onChange };
  return (
    <section className="rounded-lg border border-line" aria-label={language}>
      <h4>
        <button
          type="button"
          className="flex min-h-10 w-full cursor-pointer items-center gap-2 px-3 text-left font-semibold"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
          {language}
          {body.IsDefault && (
            <span className="text-xs font-normal text-muted">{say("templates.default")}</span>
          )}
          {!isOpen && (
            <span className="ml-auto min-w-0 truncate text-xs font-normal text-muted">
              {body.Subject}
            </span>
          )}
        </button>
      </h4>
      {isOpen && (
        <div id={id} className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-line p-3">
          <BodyText {...text} member="Subject" label="templates.subject" rows={1} />
          <BodyText {...text} member="Plain" label="templates.plain" rows={8} />
          <BodyText {...text} member="Html" label="templates.html" rows={8} />
          <BodyText {...text} member="Sms" label="templates.sms" rows={2} />
          <VariableChoice
            onInsert={(variable) => onChange(insertedInto(body, cursor.current, variable))}
          />
          <div>
            <CheckLine
              label="templates.includePlain"
              isOn={body.IncludePlain}
              onChange={(isOn) => onChange({ IncludePlain: isOn })}
            />
            <CheckLine
              label="templates.includeHtml"
              isOn={body.IncludeHtml}
              onChange={(isOn) => onChange({ IncludeHtml: isOn })}
            />
            <CheckLine
              label="templates.isDefault"
              isOn={body.IsDefault}
              onChange={(isOn) => onChange({ IsDefault: isOn })}
            />
          </div>
          <Button className="justify-self-start" look="quiet" onClick={onRemove}>
            {say("templates.remove", { language })}
          </Button>
        </div>
      )}
    </section>
  );
}

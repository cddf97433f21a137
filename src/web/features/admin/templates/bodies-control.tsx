import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { FieldProps } from "../frame/area.ts";
import { faultOf } from "../frame/fault-of.ts";
import { BodyCard } from "./body-card.tsx";
import { useCustomerLanguages } from "./template-queries.ts";
import { blankBody, withBody, withoutBody, type Template } from "./template.ts";

/** What a template says, language by language. One with a fault is always open. */
export function BodiesControl({ draft, change, faults }: FieldProps<Template>) {
  const say = useText();
  const languages = useCustomerLanguages();
  const [open, setOpen] = useState<number | null>(null);
  const { Bodies } = draft;
  const missing = languages.filter(
    (language) => !Bodies.some(({ LanguageId }) => LanguageId === language.LanguageId),
  );
  const shown = open ?? Bodies[0]?.LanguageId ?? null;
  const add = (languageId: number): void => {
    const body = blankBody(languageId, { isDefault: Bodies.length === 0 });
    change({ Bodies: [...Bodies, body] });
    setOpen(languageId);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {Bodies.length === 0 && <p className="text-muted">{say("templates.noTexts")}</p>}
      {Bodies.map((body, place) => (
        <BodyCard
          key={body.LanguageId}
          body={body}
          place={place}
          faults={faults}
          language={
            languages.find(({ LanguageId }) => LanguageId === body.LanguageId)?.Name ??
            say("admin.gone", { id: body.LanguageId })
          }
          isOpen={
            shown === body.LanguageId || faultOf(faults, `Bodies/${String(place)}`) !== undefined
          }
          onToggle={() => setOpen(shown === body.LanguageId ? 0 : body.LanguageId)}
          onChange={(changes) => change({ Bodies: withBody(Bodies, place, changes) })}
          onRemove={() => change({ Bodies: withoutBody(Bodies, place) })}
        />
      ))}
      {missing.length > 0 && <AddLanguage languages={missing} onAdd={add} />}
    </div>
  );
}

interface AddLanguageProps {
  readonly languages: readonly { readonly LanguageId: number; readonly Name: string | null }[];
  readonly onAdd: (languageId: number) => void;
}

function AddLanguage({ languages, onAdd }: AddLanguageProps) {
  const say = useText();
  const [chosen, setChosen] = useState(0);
  const id = languages.some(({ LanguageId }) => LanguageId === chosen)
    ? chosen
    : (languages[0]?.LanguageId ?? 0);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <select
        aria-label={say("templates.language")}
        className={`${textFieldLook} max-w-60`}
        value={id}
        onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
      >
        {languages.map(({ LanguageId, Name }) => (
          <option key={LanguageId} value={LanguageId}>
            {Name}
          </option>
        ))}
      </select>
      <Button onClick={() => onAdd(id)}>{say("templates.addLanguage")}</Button>
    </div>
  );
}

export function BodiesValue({ row }: { readonly row: Template }) {
  const languages = useCustomerLanguages();
  return row.Bodies.map((body) => {
    const name = languages.find(({ LanguageId }) => LanguageId === body.LanguageId)?.Name;
    const texts = [body.Subject, body.Plain, body.Html, body.Sms].filter(Boolean).join("\n");
    return (
      <span key={body.LanguageId} className="block whitespace-pre-wrap">
        <span className="font-semibold">{name ?? String(body.LanguageId)}</span> {texts}
      </span>
    );
  });
}

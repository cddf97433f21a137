import { useId, useState } from "react";
import { useIntl } from "react-intl";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { languages } from "../../../lib/i18n/languages.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { nameIn, nameLanguages, readLanguageNames, writeLanguageNames } from "./language-names.ts";

interface NameControlProps {
  readonly label: MessageId;
  /** Which one it is where several stand below each other, whose heading names them all. */
  readonly number?: number;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (name: string) => void;
}

/** A name: one for everybody, or one in each language. */
export function NameControl({ label, number, value, fault, onChange }: NameControlProps) {
  const say = useText();
  const isOneOfMany = number !== undefined;
  const called = isOneOfMany ? say(label, { number }) : say(label);
  const { locale } = useIntl();
  const names = readLanguageNames(value);
  const isSplit = names !== null;
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const toggle = say(isSplit ? "admin.otherLanguages" : "admin.perLanguage");
  const own = ownCode(locale);
  const set = (code: string, text: string): void => {
    const next = new Map(names ?? []);
    next.set(code, text);
    onChange(writeLanguageNames(next));
  };
  const split = (): void => {
    if (!isSplit) onChange(writeLanguageNames(new Map([[own, value.trim() === "" ? " " : value]])));
    setOpen(!isOpen);
  };
  return (
    <div className="grid gap-2">
      <Field label={called} isLabelHidden={isOneOfMany} fault={fault}>
        {(control) => (
          <input
            {...control}
            className={textFieldLook}
            value={isSplit ? (names.get(own) ?? "") : value}
            onChange={({ currentTarget }) =>
              isSplit ? set(own, currentTarget.value) : onChange(currentTarget.value)
            }
          />
        )}
      </Field>
      <button
        type="button"
        className="min-h-(--target) cursor-pointer justify-self-start text-xs text-accent underline disabled:hidden"
        aria-expanded={isOpen && isSplit}
        aria-controls={listId}
        aria-label={isOneOfMany ? `${called}: ${toggle}` : undefined}
        disabled={!isSplit && value.trim() === ""}
        onClick={split}
      >
        {toggle}
      </button>
      {isOpen && isSplit && (
        <div id={listId} className="grid gap-2 border-l-2 border-line pl-3">
          {nameLanguages
            .filter(({ code }) => code !== own)
            .map(({ code, language }) => (
              <label key={code} className="grid grid-cols-[8rem_1fr] items-center gap-2">
                <span lang={languages[language].locale}>{languages[language].name}</span>
                <input
                  className={textFieldLook}
                  lang={languages[language].locale}
                  value={names.get(code) ?? ""}
                  onChange={({ currentTarget }) => set(code, currentTarget.value)}
                />
              </label>
            ))}
        </div>
      )}
    </div>
  );
}

export function NameValue({ name }: { readonly name: string }) {
  const names = readLanguageNames(name);
  return names === null ? name : [...names].map(([code, text]) => `${code} ${text}`).join(", ");
}

/** A stored name as the reader knows it. */
export function useNameOf(): (name: string) => string {
  const { locale } = useIntl();
  return (name) => nameIn(name, locale);
}

function ownCode(locale: string): string {
  const language = locale.startsWith("nb") ? "no" : locale.slice(0, 2);
  return nameLanguages.find((each) => each.language === language)?.code ?? "US";
}

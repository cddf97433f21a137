import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import type { MessageId } from "../../texts.ts";
import { badAddressesIn } from "./addresses.ts";
import type { ProposedRecipients } from "./composer-queries.ts";
import type { Draft } from "./draft-store.ts";

interface RecipientFieldsProps {
  readonly draft: Draft;
  readonly proposed: ProposedRecipients | undefined;
  readonly isTried: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** To whom a message goes. Addresses that cannot be ones are named at once. */
export function RecipientFields({ draft, proposed, isTried, onChange }: RecipientFieldsProps) {
  const say = useText();
  const to = draft.to ?? proposed?.to ?? "";
  const cc = draft.cc ?? proposed?.cc ?? "";
  const bcc = draft.bcc ?? "";
  const [isWide, setIsWide] = useState(false);
  const isEmpty = isTried && to.trim() === "";
  return (
    <div className="grid gap-2">
      <Line
        label="composer.to"
        value={to}
        fault={isEmpty ? say("composer.noRecipient") : undefined}
        onChange={(line) => onChange({ to: line })}
      />
      {isWide || cc !== "" || bcc !== "" ? (
        <>
          <Line label="composer.cc" value={cc} onChange={(line) => onChange({ cc: line })} />
          <Line label="composer.bcc" value={bcc} onChange={(line) => onChange({ bcc: line })} />
        </>
      ) : (
        <Button look="quiet" className="justify-self-start" onClick={() => setIsWide(true)}>
          {say("composer.moreRecipients")}
        </Button>
      )}
    </div>
  );
}

interface LineProps {
  readonly label: MessageId;
  readonly value: string;
  readonly fault?: string | undefined;
  readonly onChange: (line: string) => void;
}

function Line({ label, value, fault, onChange }: LineProps) {
  const say = useText();
  const [isLeft, setIsLeft] = useState(true);
  const bad = isLeft ? badAddressesIn(value) : [];
  const told = bad.length > 0 ? say("composer.badAddress", { addresses: bad.join(", ") }) : fault;
  return (
    <Field label={say(label)} fault={told}>
      {(control) => (
        <input
          {...control}
          inputMode="email"
          autoComplete="off"
          className={textFieldLook}
          value={value}
          onFocus={() => setIsLeft(false)}
          onBlur={() => setIsLeft(true)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </Field>
  );
}

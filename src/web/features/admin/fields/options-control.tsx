import { ArrowUp, Plus, X } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { labelLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { FieldProps } from "../frame/area.ts";
import { faultOf } from "../frame/fault-of.ts";
import { NameControl, useNameOf } from "../frame/name-control.tsx";
import type { CustomField } from "./fields-screen.tsx";

type Choices = CustomField["Options"];

function moveUp(choices: Choices, place: number): Choices {
  const moved = [...choices];
  moved.splice(place - 1, 0, ...moved.splice(place, 1));
  return moved;
}

/** What can be chosen, in its order. A choice keeps its number, by which tickets hold it. */
export function OptionsControl({ draft, change, faults }: FieldProps<CustomField>) {
  const say = useText();
  const { Options } = draft;
  const fault = faultOf(faults, "Options");
  const set = (choices: Choices): void => change({ Options: choices });
  const nextId = Math.max(0, ...Options.map(({ Id }) => Id)) + 1;
  return (
    <fieldset className="grid gap-2">
      <legend className={`mb-1 ${labelLook}`}>{say("fields.options")}</legend>
      {Options.map(({ Id, Label }, place) => (
        <div key={Id} className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-start gap-2">
          <NameControl
            label="fields.option"
            number={place + 1}
            value={Label ?? ""}
            fault={undefined}
            onChange={(name) =>
              set(Options.map((each) => (each.Id === Id ? { Id, Label: name } : each)))
            }
          />
          <Button
            look="quiet"
            className="px-1"
            disabled={place === 0}
            aria-label={say("fields.optionUp", { number: place + 1 })}
            onClick={() => set(moveUp(Options, place))}
          >
            <ArrowUp size={16} aria-hidden />
          </Button>
          <Button
            look="quiet"
            className="px-1"
            aria-label={say("fields.optionRemove", { number: place + 1 })}
            onClick={() => set(Options.filter((each) => each.Id !== Id))}
          >
            <X size={16} aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        className="justify-self-start"
        onClick={() => set([...Options, { Id: nextId, Label: "" }])}
      >
        <Plus size={16} aria-hidden />
        {say("fields.optionAdd")}
      </Button>
      {fault !== undefined && <p className="text-xs text-bad">{fault}</p>}
    </fieldset>
  );
}

export function OptionsValue({ row }: { readonly row: CustomField }) {
  const nameOf = useNameOf();
  return row.Options.map(({ Label }) => nameOf(Label ?? "")).join(", ");
}

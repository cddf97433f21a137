import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../components/button.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { ChoiceList } from "../choose/choice-list.tsx";
import type { Columns } from "../columns/columns.ts";
import type { Condition } from "./condition.ts";
import { findOperator, operatorsOf } from "./operators.ts";

interface ConditionEditorProps {
  readonly columns: Columns;
  /** Null = a new one. */
  readonly condition: Condition | null;
  readonly onDone: (condition: Condition) => void;
  readonly onCancel: () => void;
}

const FIRST_COLUMN = "ticketStatusName";

/** Builds a condition out of what the column can be compared by. */
export function ConditionEditor({ columns, condition, onDone, onCancel }: ConditionEditorProps) {
  const say = useText();
  const { locale } = useIntl();
  const [columnName, setColumnName] = useState(condition?.column ?? FIRST_COLUMN);
  const column = columns.get(columnName);
  const operators = operatorsOf(column?.restrictionType ?? "");
  const [operatorName, setOperatorName] = useState(condition?.operator ?? "");
  const operator = findOperator(column?.restrictionType ?? "", operatorName) ?? operators[0];
  const [values, setValues] = useState<readonly string[]>(condition?.values ?? []);
  const isWhole =
    operator?.takes === "none" ||
    operator?.takes === "truth" ||
    values.some((value) => value.trim() !== "");
  const choosable = [...columns.values()].filter(
    ({ restrictionType, isShowable }) => isShowable && operatorsOf(restrictionType).length > 0,
  );
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (operator === undefined || !isWhole) return;
        const usual = operator.takes === "truth" && values.length === 0 ? ["true"] : values;
        const wanted = operator.takes === "none" ? [] : usual;
        onDone({ column: columnName, operator: operator.name, values: wanted });
      }}
    >
      <Field label={say("filters.column")}>
        {(control) => (
          <select
            {...control}
            className={textFieldLook}
            value={columnName}
            onChange={({ currentTarget }) => {
              setColumnName(currentTarget.value);
              setOperatorName("");
              setValues([]);
            }}
          >
            {choosable.map(({ name, heading }) => (
              <option key={name} value={name}>
                {heading}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say("filters.operator")}>
        {(control) => (
          <select
            {...control}
            className={textFieldLook}
            value={operator?.name ?? ""}
            onChange={({ currentTarget }) => setOperatorName(currentTarget.value)}
          >
            {operators.map(({ name, label }) => (
              <option key={name} value={name}>
                {say(label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {operator !== undefined && operator.takes !== "none" && (
        <ValueField
          key={`${locale} ${columnName} ${operator.takes}`}
          takes={operator.takes}
          listName={column?.listName ?? ""}
          values={values}
          onChange={setValues}
        />
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{say("filters.cancel")}</Button>
        <Button type="submit" look="primary" disabled={!isWhole}>
          {say("filters.apply")}
        </Button>
      </div>
    </form>
  );
}

interface ValueFieldProps {
  readonly takes: "text" | "number" | "date" | "item" | "items" | "truth";
  readonly listName: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

const inputTypes = { text: "text", number: "number", date: "date" } as const;

function ValueField({ takes, listName, values, onChange }: ValueFieldProps) {
  const say = useText();
  const [value = ""] = values;
  if ((takes === "items" || takes === "item") && listName !== "") {
    return (
      <ChoiceList
        label={say("filters.value")}
        list={listName}
        isMultiple
        chosen={values.map(Number)}
        onChoose={(chosen) => onChange(chosen.map(({ id }) => String(id)))}
      />
    );
  }
  return (
    <Field label={say("filters.value")}>
      {(control) =>
        takes === "truth" ? (
          <select
            {...control}
            className={textFieldLook}
            value={value === "" ? "true" : value}
            onChange={({ currentTarget }) => onChange([currentTarget.value])}
          >
            <option value="true">{say("filters.yes")}</option>
            <option value="false">{say("filters.no")}</option>
          </select>
        ) : (
          <input
            {...control}
            type={inputTypes[takes as keyof typeof inputTypes] ?? "text"}
            step="any"
            className={textFieldLook}
            value={value}
            onChange={({ currentTarget }) => onChange([currentTarget.value])}
          />
        )
      }
    </Field>
  );
}

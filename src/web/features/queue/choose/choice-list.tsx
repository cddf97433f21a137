import {
  Combobox,
  ComboboxItem,
  ComboboxItemCheck,
  ComboboxList,
  ComboboxProvider,
} from "@ariakit/react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useIntl } from "react-intl";
import { ErrorState } from "../../../components/error-state.tsx";
import { textFieldLook } from "../../../components/field.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { rankCommands } from "../../../lib/commands/rank-commands.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { listItemsQuery, type Choice } from "./list-items.ts";

interface ChoiceListProps {
  readonly label: string;
  /** The published name of the pick list. */
  readonly list: string;
  /** Offered before the list's own. */
  readonly first?: readonly Choice[];
  readonly chosen: readonly number[];
  readonly isMultiple: boolean;
  readonly onChoose: (chosen: readonly Choice[]) => void;
}

/** More are not drawn: whoever has not found it among them types another letter. */
const SHOWN_MAX = 100;

/** Finds one item of a list, or several, by typing. */
export function ChoiceList(props: ChoiceListProps) {
  const { label, list, first = [], chosen, isMultiple, onChoose } = props;
  const say = useText();
  const { locale } = useIntl();
  const items = useQuery(listItemsQuery(useApi(), list, locale));
  const [typed, setTyped] = useState("");
  const all = [...first, ...(items.data ?? [])];
  const found = rankCommands(
    all.map((choice) => ({ choice, words: choice.name, fitsSelection: false })),
    typed,
  ).slice(0, SHOWN_MAX);
  const choose = (values: readonly string[]): void =>
    onChoose(all.filter(({ id }) => values.includes(String(id))));
  if (items.isError) {
    return <ErrorState error={items.error} onRetry={() => void items.refetch()} />;
  }
  return (
    <ComboboxProvider
      open
      value={typed}
      setValue={setTyped}
      resetValueOnHide={false}
      {...(isMultiple && {
        selectedValue: chosen.map(String),
        setSelectedValue: (values: readonly string[]) => choose(values),
      })}
    >
      <Combobox
        autoSelect="always"
        aria-label={label}
        placeholder={say("filters.find")}
        className={`${textFieldLook} min-h-10`}
      />
      <ComboboxList alwaysVisible className="grid max-h-[40vh] content-start overflow-auto">
        {found.map(({ choice }) => (
          <ComboboxItem
            key={choice.id}
            value={String(choice.id)}
            setValueOnClick={false}
            hideOnClick={false}
            className="flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 data-active-item:bg-raised pointer-coarse:min-h-11"
            {...(!isMultiple && { onClick: () => onChoose([choice]) })}
          >
            {isMultiple && <ComboboxItemCheck className="shrink-0 text-accent" />}
            <span className="min-w-1/2">{choice.name}</span>
            <span className="ml-auto min-w-0 truncate text-xs text-muted">{choice.hint}</span>
          </ComboboxItem>
        ))}
      </ComboboxList>
      {items.isSuccess && found.length === 0 && (
        <p className="text-muted">{say("filters.nothingFound")}</p>
      )}
    </ComboboxProvider>
  );
}

import {
  Combobox,
  ComboboxItem,
  ComboboxLabel,
  ComboboxPopover,
  ComboboxProvider,
} from "@ariakit/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { labelLook, textFieldLook } from "../../../components/field.tsx";
import { useApi } from "../../../lib/api/api-context.ts";

export interface PickedPerson {
  readonly id: number;
  readonly name: string;
}

interface PersonPickerProps {
  readonly label: string;
  readonly value: string;
  readonly onPick: (person: PickedPerson) => void;
  /** Told of each letter, for whoever takes a bare address too. */
  readonly onType?: (typed: string) => void;
  readonly isHidden?: boolean;
}

const FOUND_MAX = 12;

/** Finds customers by what is typed of their names or addresses. */
export function PersonPicker({
  label,
  value,
  onPick,
  onType,
  isHidden = false,
}: PersonPickerProps) {
  const api = useApi();
  const [typed, setTyped] = useState<string | null>(null);
  const search = typed?.trim() ?? "";
  const { data: found = [] } = useQuery({
    queryKey: ["person", "search", search],
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.agent<readonly JsonOf<typeof MDOListItem>[]>(
        "MDO/GetListWithRestriction",
        { Name: "person", SearchValue: search },
        { signal },
      ),
  });
  const shown = search.length >= 2 ? found.slice(0, FOUND_MAX) : [];
  return (
    <ComboboxProvider
      value={typed ?? value}
      setValue={(text) => {
        setTyped(text);
        onType?.(text);
      }}
    >
      <div className="grid gap-1">
        <ComboboxLabel className={isHidden ? "sr-only" : labelLook}>{label}</ComboboxLabel>
        <Combobox className={textFieldLook} autoComplete="off" onBlur={() => setTyped(null)} />
      </div>
      {shown.length > 0 && (
        <ComboboxPopover
          gutter={4}
          sameWidth
          className="z-50 max-h-64 overflow-auto rounded-md border border-line bg-surface p-1 shadow-2xl"
        >
          {shown.map(({ Id, Name: name }) => (
            <ComboboxItem
              key={Id}
              value={name ?? ""}
              setValueOnClick={false}
              onClick={() => {
                setTyped(null);
                onPick({ id: Id, name: name ?? "" });
              }}
              className="flex min-h-8 cursor-pointer items-center rounded-sm px-2 data-[active-item]:bg-raised pointer-coarse:min-h-11"
            />
          ))}
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  );
}

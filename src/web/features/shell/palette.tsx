import {
  Combobox,
  ComboboxItem,
  ComboboxList,
  ComboboxProvider,
  useComboboxStore,
} from "@ariakit/react";
import { useState } from "react";
import { Dialog } from "../../components/dialog.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { usePaletteEntries, type PaletteEntry } from "./palette-entries.ts";

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Finds a command, a view, a ticket or a person by its words, and goes there or runs it. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const say = useText();
  return (
    <Dialog
      title={say("shell.search")}
      isTitleHidden
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
    >
      <PaletteSearch onDone={onClose} />
    </Dialog>
  );
}

function PaletteSearch({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const [query, setQuery] = useState("");
  const entries = usePaletteEntries(query);
  const combobox = useComboboxStore({ value: query, setValue: setQuery, open: true });
  return (
    <ComboboxProvider store={combobox}>
      <Combobox
        autoSelect="always"
        // The focus comes after the entries have, so the first of them is not found by itself.
        onFocus={() => {
          if (combobox.getState().activeId === null) combobox.move(combobox.first());
        }}
        aria-label={say("shell.search")}
        placeholder={say("shell.search")}
        className={`${textFieldLook} min-h-10 text-lg`}
      />
      <ComboboxList
        alwaysVisible
        className="grid max-h-[50vh] grid-cols-[minmax(0,1fr)] content-start overflow-auto"
      >
        {entries.map((entry) => (
          <PaletteItem key={entry.id} entry={entry} onDone={onDone} />
        ))}
      </ComboboxList>
      {entries.length === 0 && <p className="text-muted">{say("shell.noCommand")}</p>}
    </ComboboxProvider>
  );
}

interface PaletteItemProps {
  readonly entry: PaletteEntry;
  readonly onDone: () => void;
}

function PaletteItem({ entry, onDone }: PaletteItemProps) {
  const { id, words, kind, keys, run } = entry;
  return (
    <ComboboxItem
      value={id}
      setValueOnClick={false}
      className="flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-md px-2 data-active-item:bg-accent-soft pointer-coarse:min-h-11"
      onClick={() => {
        onDone();
        run();
      }}
    >
      <span className="min-w-0 truncate">{words}</span>
      <span className="ml-auto shrink-0 text-xs text-muted">{kind}</span>
      {keys !== "" && (
        <span className="shrink-0 pointer-coarse:hidden">
          <Kbd keys={keys} />
        </span>
      )}
    </ComboboxItem>
  );
}

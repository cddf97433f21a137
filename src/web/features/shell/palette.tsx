import { Combobox, ComboboxItem, ComboboxList, ComboboxProvider } from "@ariakit/react";
import { useDeferredValue, useMemo, useState } from "react";
import { Dialog } from "../../components/dialog.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { textFieldLook } from "../../components/field.tsx";
import { useCommandList } from "../../lib/commands/command-context.ts";
import { rankCommands } from "../../lib/commands/rank-commands.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { usePreferences } from "../../lib/preferences/preference-context.ts";

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Finds a command by its words and runs it. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const say = useText();
  return (
    <Dialog title={say("shell.search")} isOpen={isOpen} onClose={onClose} width="wide">
      <PaletteSearch onDone={onClose} />
    </Dialog>
  );
}

function PaletteSearch({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const { keys } = usePreferences();
  const commands = useCommandList();
  const [query, setQuery] = useState("");
  const asked = useDeferredValue(query.replace(/^>\s*/, ""));
  const found = useMemo(
    () =>
      rankCommands(
        commands
          .filter(({ blocked, id }) => blocked === undefined && id !== "shell.palette")
          .map((command) => ({
            command,
            words: `${say(command.label)} ${say(command.group)}`,
            fitsSelection: command.fitsSelection === true,
          })),
        asked,
      ),
    [commands, asked, say],
  );
  return (
    <ComboboxProvider value={query} setValue={setQuery} open>
      <Combobox
        autoSelect="always"
        aria-label={say("shell.search")}
        placeholder={say("shell.search")}
        className={`${textFieldLook} min-h-10`}
      />
      <ComboboxList alwaysVisible className="grid max-h-[50vh] overflow-auto">
        {found.map(({ command }) => {
          const pressed = keys[command.id] ?? command.keys ?? "";
          return (
            <ComboboxItem
              key={command.id}
              value={command.id}
              setValueOnClick={false}
              className="flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-md px-2 data-active-item:bg-raised"
              onClick={() => {
                onDone();
                command.run();
              }}
            >
              <span>
                {say(command.label)} <span className="text-muted">{say(command.group)}</span>
              </span>
              {pressed !== "" && <Kbd keys={pressed} />}
            </ComboboxItem>
          );
        })}
      </ComboboxList>
      {found.length === 0 && <p className="text-muted">{say("shell.noCommand")}</p>}
    </ComboboxProvider>
  );
}

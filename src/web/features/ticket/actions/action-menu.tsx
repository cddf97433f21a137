import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import { Ellipsis } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { Kbd } from "../../../components/kbd.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { TicketActions } from "./use-ticket-actions.ts";

/** The two most usual actions as buttons, and all of them in a menu with their keys. */
export function ActionMenu({ actions }: { readonly actions: TicketActions }) {
  const say = useText();
  const { commands } = actions;
  const usual = commands.filter(({ id }) => id === "ticket.take" || id === "ticket.close");
  return (
    <>
      {usual.map(({ id, label, run, blocked }) => (
        <Button
          key={id}
          onClick={run}
          disabled={blocked !== undefined}
          title={blocked && say(blocked)}
          className="shrink-0 max-two-pane:hidden"
        >
          {say(label)}
        </Button>
      ))}
      <MenuProvider>
        <MenuButton
          render={<Button look="quiet" className="px-2" />}
          aria-label={say("ticket-actions.more")}
          title={say("ticket-actions.more")}
        >
          <Ellipsis size={16} aria-hidden />
        </MenuButton>
        <Menu
          gutter={4}
          className="z-50 max-h-[70vh] w-max max-w-[calc(100vw-16px)] min-w-56 overflow-auto rounded-md border border-line bg-surface p-1 text-text shadow-2xl"
        >
          {commands.map(({ id, label, values, keys, run, blocked }) => (
            <MenuItem
              key={id}
              onClick={run}
              disabled={blocked !== undefined}
              title={blocked && say(blocked)}
              className="flex min-h-8 cursor-pointer items-center justify-between gap-4 rounded-sm px-2 data-[active-item]:bg-raised aria-disabled:opacity-60 pointer-coarse:min-h-11"
            >
              <span className={`min-w-0 ${id === "ticket.delete" ? "text-bad" : ""}`}>
                {say(label, values)}
              </span>
              {keys !== undefined && (
                <span className="shrink-0 pointer-coarse:hidden">
                  <Kbd keys={keys} />
                </span>
              )}
            </MenuItem>
          ))}
        </Menu>
      </MenuProvider>
    </>
  );
}

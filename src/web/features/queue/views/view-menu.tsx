import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import { BookmarkPlus } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { useCommands } from "../../../lib/commands/command-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { QueueList } from "../use-queue-list.ts";
import { useViewActions } from "./use-view-actions.ts";
import { ViewDialog } from "./view-dialog.tsx";

interface ViewMenuProps {
  readonly queue: QueueList;
  readonly onView: (viewId: string | null) => void;
}

/** Keeps the list as a view, and changes the view that is shown. */
export function ViewMenu({ queue, onView }: ViewMenuProps) {
  const say = useText();
  const actions = useViewActions(queue, { onView });
  useCommands(actions.actions);
  return (
    <>
      <MenuProvider>
        <MenuButton
          render={<Button look="quiet" className="px-2" />}
          aria-label={say("views.menu")}
          title={say("views.menu")}
        >
          <BookmarkPlus size={16} aria-hidden />
        </MenuButton>
        <Menu
          gutter={4}
          className="z-50 max-h-[70vh] max-w-[calc(100vw-24px)] min-w-56 overflow-auto rounded-md border border-line bg-surface p-1 text-text shadow-2xl"
        >
          {actions.actions.map(({ id, label, values, run }) => (
            <MenuItem
              key={id}
              onClick={run}
              className="flex min-h-8 cursor-pointer items-center rounded-sm px-2 data-[active-item]:bg-raised pointer-coarse:min-h-11"
            >
              {say(label, values)}
            </MenuItem>
          ))}
        </Menu>
      </MenuProvider>
      <ViewDialog view={queue.view} actions={actions} />
    </>
  );
}

import { Dialog } from "../../components/dialog.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { useCommandList } from "../../lib/commands/command-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { usePreferences } from "../../lib/preferences/preference-context.ts";

interface KeyHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key that does something at the moment, made of the commands themselves. */
export function KeyHelp({ isOpen, onClose }: KeyHelpProps) {
  const say = useText();
  const { keys } = usePreferences();
  const commands = useCommandList().filter(
    ({ id, keys: usual }) => (keys[id] ?? usual ?? "") !== "",
  );
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Dialog title={say("shell.help")} isOpen={isOpen} onClose={onClose} width="wide">
      {groups.map((group) => (
        <section key={group} className="grid gap-1">
          <h2 className="font-semibold">{say(group)}</h2>
          <dl className="grid gap-1">
            {commands
              .filter((command) => command.group === group)
              .map(({ id, label, values, keys: usual }) => (
                <div key={id} className="flex items-center justify-between gap-4">
                  <dt>{say(label, values)}</dt>
                  <dd>
                    <Kbd keys={keys[id] ?? usual ?? ""} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

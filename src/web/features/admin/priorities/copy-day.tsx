import { Menu, MenuButton, MenuItem, MenuProvider } from "@ariakit/react";
import { Copy } from "lucide-react";
import { useText } from "../../../lib/i18n/use-text.ts";
import { weekdays, type Weekday } from "./opening-hours.ts";
import { useWeekdayNames } from "./use-weekday-names.ts";

interface CopyDayProps {
  readonly day: Weekday;
  readonly name: string;
  readonly onCopy: (to: readonly Weekday[]) => void;
}

const itemLook =
  "flex min-h-9 cursor-pointer items-center rounded-md px-2 data-active-item:bg-raised pointer-coarse:min-h-11";

/** Gives other days the hours of this one. */
export function CopyDay({ day, name, onCopy }: CopyDayProps) {
  const say = useText();
  const names = useWeekdayNames("long");
  const others = weekdays.filter((each) => each !== day);
  const workdays = weekdays.slice(0, 5).filter((each) => each !== day);
  return (
    <MenuProvider>
      <MenuButton
        aria-label={say("hours.copy", { day: name })}
        className="inline-flex min-h-8 min-w-(--target) cursor-pointer items-center justify-center rounded-md px-1 hover:bg-raised pointer-coarse:min-h-11"
      >
        <Copy size={16} aria-hidden />
      </MenuButton>
      <Menu
        gutter={4}
        className="z-50 grid max-h-80 min-w-40 overflow-auto rounded-lg border border-line bg-surface p-1 text-text shadow-2xl"
      >
        <MenuItem className={itemLook} onClick={() => onCopy(workdays)}>
          {say("hours.copyWorkdays")}
        </MenuItem>
        <MenuItem className={itemLook} onClick={() => onCopy(others)}>
          {say("hours.copyAll")}
        </MenuItem>
        {others.map((other) => (
          <MenuItem key={other} className={itemLook} onClick={() => onCopy([other])}>
            {say("hours.copyTo", { day: names[weekdays.indexOf(other)] ?? other })}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}

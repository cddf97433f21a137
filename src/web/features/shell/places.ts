import { ChartColumn, Inbox, Settings2, type LucideIcon } from "lucide-react";
import type { MessageId } from "../../texts.ts";

export interface Place {
  readonly to: "/" | "/dashboard" | "/admin";
  readonly label: MessageId;
  readonly keys: string;
  readonly Icon: LucideIcon;
}

/** Where people go all day, in the order of the bar. */
export const places: readonly Place[] = [
  { to: "/", label: "shell.queue", keys: "G Q", Icon: Inbox },
  { to: "/dashboard", label: "shell.dashboard", keys: "G D", Icon: ChartColumn },
  { to: "/admin", label: "shell.admin", keys: "G A", Icon: Settings2 },
];

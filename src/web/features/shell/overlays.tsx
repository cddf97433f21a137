import { SessionEndedDialog } from "../login/session-ended-dialog.tsx";
import { ActivityTray } from "./activity-tray.tsx";
import { KeyHelp } from "./key-help.tsx";
import { Palette } from "./palette.tsx";

export type Overlay = "palette" | "help" | "activity";

interface OverlaysProps {
  readonly open: Overlay | null;
  readonly onClose: () => void;
}

/** What comes up over whatever screen is open. */
export function Overlays({ open, onClose }: OverlaysProps) {
  return (
    <>
      <Palette isOpen={open === "palette"} onClose={onClose} />
      <KeyHelp isOpen={open === "help"} onClose={onClose} />
      <ActivityTray isOpen={open === "activity"} onClose={onClose} />
      <SessionEndedDialog />
    </>
  );
}

import { Dialog as AriakitDialog, DialogHeading } from "@ariakit/react";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../lib/i18n/use-text.ts";

interface DialogProps {
  readonly title: string;
  /** What stands in it says the same; the title is there to be heard. */
  readonly isTitleHidden?: boolean;
  readonly isOpen: boolean;
  /** Absent: it stays until what it asks for is done. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
  readonly width?: "narrow" | "wide";
}

/** Asks or tells something above the page, which waits as it is. */
export function Dialog(props: DialogProps) {
  const { title, isTitleHidden = false, isOpen, onClose, children, width = "narrow" } = props;
  const say = useText();
  const stays = onClose === undefined;
  return (
    <AriakitDialog
      open={isOpen}
      unmountOnHide
      onClose={() => onClose?.()}
      hideOnEscape={!stays}
      hideOnInteractOutside={!stays}
      backdrop={<div className="bg-scrim" />}
      className={`fixed inset-x-3 top-[12vh] z-50 mx-auto grid max-h-[76vh] gap-4 overflow-auto rounded-lg border border-line bg-surface p-6 text-text shadow-2xl outline-none ${width === "wide" ? "max-w-2xl" : "max-w-md"}`}
    >
      <DialogHeading
        className={isTitleHidden ? "sr-only" : `text-xl font-semibold ${stays ? "" : "pr-8"}`}
      >
        {title}
      </DialogHeading>
      {children}
      {/* Behind what is asked for, so that the focus begins there. */}
      {!stays && !isTitleHidden && (
        <button
          type="button"
          aria-label={say("shell.close")}
          onClick={onClose}
          className="absolute top-4 right-4 grid size-8 cursor-pointer place-items-center rounded-md text-muted hover:bg-raised pointer-coarse:size-11"
        >
          <X size={16} aria-hidden />
        </button>
      )}
    </AriakitDialog>
  );
}

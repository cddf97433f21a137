import { useState, type KeyboardEvent } from "react";
import { useCommands } from "../../../lib/commands/command-context.ts";
import type { Command } from "../../../lib/commands/command.ts";
import type { MessageId } from "../../../texts.ts";
import type { FormatWish, RichEditor } from "./create-rich-editor.ts";
import type { Caret } from "./read-caret.ts";

/** Keys by where they are on the keyboard: with Shift a digit is another sign in every country. */
export const formatKeys = {
  bold: { label: "rich.bold", keys: "Ctrl B", code: "KeyB", isShift: false },
  italic: { label: "rich.italic", keys: "Ctrl I", code: "KeyI", isShift: false },
  numbers: { label: "rich.numbers", keys: "Ctrl Shift 7", code: "Digit7", isShift: true },
  bullets: { label: "rich.bullets", keys: "Ctrl Shift 8", code: "Digit8", isShift: true },
  quote: { label: "rich.quote", keys: "Ctrl Shift 9", code: "Digit9", isShift: true },
} as const satisfies Readonly<Record<FormatWish, object>>;

export const linkKeys = "Ctrl K";
const barKeys = "Alt F10";

export interface FormatKeys {
  /** The toolbar, which can be gone to by a key; null = it is not on the screen. */
  readonly bar: HTMLElement | null;
  readonly setBar: (bar: HTMLElement | null) => void;
  /** The address of a link is being asked for. */
  readonly isLinking: boolean;
  readonly setLinking: (isLinking: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What keys do in a text, told to the help and the palette as well. */
export function useFormatKeys(editor: RichEditor, { href }: Caret): FormatKeys {
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [isLinking, setLinking] = useState(false);
  const goToBar = (): void => {
    bar?.querySelector<HTMLElement>("button[tabindex='0']")?.focus();
  };
  useCommands([
    ...formatNames.map((wish) =>
      command(wish, formatKeys[wish].label, formatKeys[wish].keys, () => editor.format(wish)),
    ),
    command("link", href === null ? "rich.link" : "rich.changeLink", linkKeys, () =>
      setLinking(true),
    ),
    command("bar", "rich.goToBar", barKeys, goToBar),
  ]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const act = actOf(event);
    if (act === null) return;
    event.preventDefault();
    if (act === "bar") goToBar();
    else if (act === "link") setLinking(true);
    else editor.format(act);
  };
  return { bar, setBar, isLinking, setLinking, onKeyDown };
}

function command(id: string, label: MessageId, keys: string, run: () => void): Command {
  return { id: `rich.${id}`, label, group: "rich.group", keys, isLocal: true, run };
}

export const formatNames = ["bold", "italic", "bullets", "numbers", "quote"] as const;

function actOf(event: KeyboardEvent): FormatWish | "link" | "bar" | null {
  const { altKey, shiftKey, key, code } = event;
  const isCtrl = event.ctrlKey || event.metaKey;
  if (altKey) return key === "F10" && !isCtrl && !shiftKey ? "bar" : null;
  if (!isCtrl) return null;
  if (!shiftKey && key.toLowerCase() === "k") return "link";
  return (
    formatNames.find((wish) => {
      const { isShift, code: ofKey } = formatKeys[wish];
      const isPressed = isShift
        ? code === ofKey
        : key.toLowerCase() === ofKey.at(-1)?.toLowerCase();
      return isShift === shiftKey && isPressed;
    }) ?? null
  );
}

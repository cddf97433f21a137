import { Bold, Italic, Link2, List, ListOrdered, TextQuote, type LucideIcon } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import type { FormatWish, RichEditor } from "./create-rich-editor.ts";
import { LinkForm } from "./link-form.tsx";
import type { Caret } from "./read-caret.ts";
import { formatKeys, formatNames, linkKeys, type FormatKeys } from "./use-format-keys.ts";

const icons: Readonly<Record<FormatWish, LucideIcon>> = {
  bold: Bold,
  italic: Italic,
  bullets: List,
  numbers: ListOrdered,
  quote: TextQuote,
};

interface FormatBarProps {
  readonly editor: RichEditor;
  readonly caret: Caret;
  readonly keys: FormatKeys;
  readonly onPlain: () => void;
}

interface BarButton {
  readonly id: string;
  readonly label: MessageId;
  readonly keys: string;
  readonly icon: LucideIcon;
  readonly isOn: boolean;
  readonly press: () => void;
}

/** What can be made of words. It is one stop of the Tab key; arrows go on within it. */
export function FormatBar({ editor, caret, keys, onPlain }: FormatBarProps) {
  const say = useText();
  const { bar, setBar, isLinking, setLinking } = keys;
  const [current, setCurrent] = useState(0);
  const buttons = buttonsOf(editor, caret, keys);
  const onKeyDown = (event: KeyboardEvent): void => {
    const count = buttons.length + 1;
    const to: Readonly<Record<string, number>> = {
      ArrowRight: (current + 1) % count,
      ArrowLeft: (current - 1 + count) % count,
      Home: 0,
      End: count - 1,
    };
    const next = to[event.key];
    if (event.key === "Escape") editor.focus();
    else if (next === undefined) return;
    else {
      setCurrent(next);
      bar?.querySelectorAll("button")[next]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="border-b border-line">
      <div
        ref={setBar}
        role="toolbar"
        aria-label={say("rich.bar")}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        className="flex flex-wrap items-center gap-1 p-1"
      >
        {buttons.map((button, index) => (
          <BarIcon
            key={button.id}
            button={button}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setCurrent(index)}
          />
        ))}
        <button
          type="button"
          tabIndex={current === buttons.length ? 0 : -1}
          onFocus={() => setCurrent(buttons.length)}
          onClick={onPlain}
          className="ml-auto min-h-7 min-w-0 cursor-pointer rounded-sm px-2 text-xs text-muted hover:bg-raised pointer-coarse:min-h-11"
        >
          {say("rich.toPlain")}
        </button>
      </div>
      {isLinking && (
        <LinkForm
          href={caret.href}
          onLink={(href) => editor.link(href)}
          onClose={() => {
            setLinking(false);
            editor.focus();
          }}
        />
      )}
    </div>
  );
}

function buttonsOf(editor: RichEditor, caret: Caret, keys: FormatKeys): readonly BarButton[] {
  const isOn: Readonly<Record<FormatWish, boolean>> = {
    bold: caret.isBold,
    italic: caret.isItalic,
    bullets: caret.list === "bullets",
    numbers: caret.list === "numbers",
    quote: caret.isQuote,
  };
  return [
    ...formatNames.map((wish) => ({
      id: wish,
      label: formatKeys[wish].label,
      keys: formatKeys[wish].keys,
      icon: icons[wish],
      isOn: isOn[wish],
      press: () => {
        editor.format(wish);
        editor.focus();
      },
    })),
    {
      id: "link",
      label: caret.href === null ? "rich.link" : "rich.changeLink",
      keys: linkKeys,
      icon: Link2,
      isOn: caret.href !== null,
      press: () => keys.setLinking(true),
    },
  ];
}

interface BarIconProps {
  readonly button: BarButton;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

function BarIcon({ button, tabIndex, onFocus }: BarIconProps) {
  const say = useText();
  const { label, keys, icon: Icon, isOn, press } = button;
  return (
    <button
      type="button"
      aria-label={say(label)}
      aria-pressed={isOn}
      aria-keyshortcuts={keys.replaceAll("Ctrl", "Control").replaceAll(" ", "+")}
      title={`${say(label)} (${keys.replaceAll(" ", "+")})`}
      tabIndex={tabIndex}
      onFocus={onFocus}
      // The text keeps the focus of whoever uses a pointer.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
      className={`inline-flex size-7 cursor-pointer items-center justify-center rounded-sm border pointer-coarse:size-11 ${isOn ? "border-accent bg-accent-soft text-accent forced-colors:bg-[SelectedItem] forced-colors:text-[SelectedItemText] forced-colors:forced-color-adjust-none" : "border-transparent hover:bg-raised"}`}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}

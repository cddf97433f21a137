/** One stroke: a key with what is held down beside it. */
export interface Stroke {
  /** As `KeyboardEvent.key` says it, letters in lower case. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const names: Readonly<Record<string, string>> = {
  enter: "enter",
  esc: "escape",
  space: " ",
  up: "arrowup",
  down: "arrowdown",
  home: "home",
  end: "end",
};

/** Reads `Ctrl Shift Enter` as one stroke and `G Q` as two. Null for what names no key. */
export function parseKeys(text: string): readonly Stroke[] | null {
  const strokes: Stroke[] = [];
  let held = { ctrl: false, shift: false, alt: false };
  for (const word of text.trim().toLowerCase().split(/\s+/)) {
    if (word === "ctrl" || word === "shift" || word === "alt") held = { ...held, [word]: true };
    else {
      const key = names[word] ?? word;
      if (key.length !== 1 && !Object.values(names).includes(key)) return null;
      strokes.push({ key, ...held });
      held = { ctrl: false, shift: false, alt: false };
    }
  }
  const isOpen = held.ctrl || held.shift || held.alt;
  return strokes.length === 0 || isOpen ? null : strokes;
}

/** Whether it acts while somebody types: single keys do not. */
export function actsInText(stroke: Stroke): boolean {
  return stroke.ctrl || stroke.alt || stroke.key === "escape";
}

/** The stroke of an event. On a Mac the command key stands for Ctrl. */
export function strokeOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): Stroke {
  const key = event.key.toLowerCase();
  // Of a character such as `?` Shift is a part; of a letter or a named key it is not.
  const isSign = key.length === 1 && !/\p{L}/u.test(key);
  return {
    key,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey && !isSign,
    alt: event.altKey,
  };
}

export function isSameStroke(one: Stroke, other: Stroke): boolean {
  return (
    one.key === other.key &&
    one.ctrl === other.ctrl &&
    one.shift === other.shift &&
    one.alt === other.alt
  );
}

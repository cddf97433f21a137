import type { Command } from "./command.ts";
import { actsInText, isSameStroke, parseKeys, strokeOf, type Stroke } from "./parse-keys.ts";

/** Longer ago, a first stroke does not count any more. */
const SEQUENCE_MS = 1500;

export interface KeyDispatcherOptions {
  readonly commands: () => readonly Command[];
  /** Other keys that the user chose, by the id of the command; empty = none. */
  readonly keys: () => Readonly<Record<string, string>>;
  /** Whether keys without Ctrl or Alt act at all. */
  readonly singleKeys: () => boolean;
  readonly now: () => number;
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/**
 * Finds the command of a key. `isText`: the key goes into a text field, where only strokes with Ctrl or
 * Alt, and Escape, are commands. True when the key was one, so that nothing else comes of it.
 */
export function createKeyDispatcher(options: KeyDispatcherOptions) {
  let first: { readonly stroke: Stroke; readonly at: number } | null = null;

  return (event: Key, isText: boolean): boolean => {
    const stroke = strokeOf(event);
    if (isText && !actsInText(stroke)) return false;
    const before = first !== null && options.now() - first.at < SEQUENCE_MS ? first.stroke : null;
    first = null;
    const pressed = before === null ? [stroke] : [before, stroke];
    const command = find(pressed) ?? find([stroke]);
    if (command === undefined) {
      if (beginsSequence(stroke)) first = { stroke, at: options.now() };
      return first !== null;
    }
    command.run();
    return true;
  };

  function find(pressed: readonly Stroke[]): Command | undefined {
    return active().findLast(
      ({ command, strokes }) =>
        command.blocked === undefined &&
        strokes.length === pressed.length &&
        strokes.every((each, index) => isSameStroke(each, pressed[index] ?? each)),
    )?.command;
  }

  function beginsSequence(stroke: Stroke): boolean {
    return active().some(
      ({ strokes: [begin, ...rest] }) =>
        begin !== undefined && rest.length > 0 && isSameStroke(begin, stroke),
    );
  }

  function active() {
    return options.commands().flatMap((command) => {
      if (command.isLocal === true) return [];
      const strokes = parseKeys(options.keys()[command.id] ?? command.keys ?? "");
      if (strokes === null) return [];
      return options.singleKeys() || strokes.every(actsInText) ? [{ command, strokes }] : [];
    });
  }
}

/** Where letters are typed, and not given as commands. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) {
    return !["button", "checkbox", "radio", "submit", "reset", "range"].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

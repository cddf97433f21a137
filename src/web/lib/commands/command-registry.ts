import type { Command } from "./command.ts";

/** What can be done at the moment: each part of the screen adds its commands while it is there. */
export interface CommandRegistry {
  /** Always the same list until something changes. */
  readonly list: () => readonly Command[];
  /** Every command that was offered since the page was opened. */
  readonly seen: () => readonly Command[];
  /** Adds commands, and takes them away when the returned function is called. */
  readonly add: (commands: readonly Command[]) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Of two commands with one id the later one counts, as a dialog covers what is below it. */
export function createCommandRegistry(): CommandRegistry {
  const layers = new Set<readonly Command[]>();
  const listeners = new Set<() => void>();
  const seen = new Map<string, Command>();
  let current: readonly Command[] = [];
  const settle = (): void => {
    const byId = new Map<string, Command>();
    for (const layer of layers) for (const command of layer) byId.set(command.id, command);
    current = [...byId.values()];
    for (const command of current) seen.set(command.id, command);
    for (const listener of listeners) listener();
  };
  return {
    list: () => current,
    seen: () => [...seen.values()],
    add: (commands) => {
      const layer = [...commands];
      layers.add(layer);
      settle();
      return () => {
        layers.delete(layer);
        settle();
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

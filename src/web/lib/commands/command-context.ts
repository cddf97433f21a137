import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from "react";
import type { Command } from "./command.ts";
import type { CommandRegistry } from "./command-registry.ts";

export const CommandContext = createContext<CommandRegistry | null>(null);

export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(CommandContext);
  if (registry === null) throw new Error("nobody provides commands here");
  return registry;
}

export function useCommandList(): readonly Command[] {
  const registry = useCommandRegistry();
  return useSyncExternalStore(registry.subscribe, registry.list);
}

/**
 * Offers commands while the component is on the screen. They are registered anew when anything that
 * is shown of them changes; what they run is always the latest.
 */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shown = JSON.stringify(commands);
  useEffect(() => {
    const shells = JSON.parse(shown) as readonly Omit<Command, "run">[];
    return registry.add(
      shells.map((shell) => ({
        ...shell,
        run: () => latest.current.find(({ id }) => id === shell.id)?.run(),
      })),
    );
  }, [registry, shown]);
}

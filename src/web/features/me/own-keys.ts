import type { Command } from "../../lib/commands/command.ts";

export type OwnKeys = Readonly<Record<string, string>>;

type Keyed = Pick<Command, "id" | "keys" | "label">;

/** Another key for a command; none gives it back its usual one. */
export function withKey(keys: OwnKeys, id: string, key: string): OwnKeys {
  const { [id]: _before, ...others } = keys;
  return key.trim() === "" ? others : { ...others, [id]: key };
}

const folded = (key: string): string => key.trim().toLowerCase().replaceAll(/\s+/g, " ");

/** Which other command acts on the key that was chosen for this one; null = none. */
export function keyTakenBy<C extends Keyed>(
  commands: readonly C[],
  keys: OwnKeys,
  id: string,
): C | null {
  const own = folded(keys[id] ?? "");
  if (own === "") return null;
  const taker = commands.find(
    (command) => command.id !== id && folded(keys[command.id] ?? command.keys ?? "") === own,
  );
  return taker ?? null;
}

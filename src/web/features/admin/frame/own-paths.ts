import type { Faults } from "./area.ts";

/** What the server calls the members that a row holds under names of its own. */
export type WireNames = Readonly<Record<string, string>>;

/**
 * The server's faults by the members of the row, so that each stands at its field and leads there:
 * `Role/Id` is at fault where the row says `RoleId`. Two of one member are both told.
 */
export function toOwnPaths(faults: Faults, wireNames: WireNames): Faults {
  const own = new Map<string, string>();
  for (const [path, fault] of faults) {
    const [member = ""] = path.split("/");
    const name = Object.hasOwn(wireNames, member) ? (wireNames[member] ?? path) : path;
    const before = own.get(name);
    own.set(name, before === undefined ? fault : `${before} ${fault}`);
  }
  return own;
}

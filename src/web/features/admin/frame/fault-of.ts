import type { Faults } from "./area.ts";

/** Of a member and of all that is within it. */
export function faultOf(faults: Faults, member: string): string | undefined {
  const own = [...faults].filter(([path]) => path === member || path.startsWith(`${member}/`));
  return own.length === 0 ? undefined : own.map(([, fault]) => fault).join(" ");
}

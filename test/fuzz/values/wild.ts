/**
 * A value as a hostile client may write it: numbers keep their digits, whatever they are, and an object
 * may repeat its members.
 */
export type Wild = null | boolean | string | WildNumber | WildList | WildObject;

export interface WildNumber {
  readonly kind: "number";
  /** Written as it is where the syntax has numbers. */
  readonly digits: string;
}

export interface WildList {
  readonly kind: "list";
  readonly items: readonly Wild[];
}

export interface WildObject {
  readonly kind: "object";
  readonly members: readonly WildMember[];
}

export type WildMember = readonly [name: string, value: Wild];

export const wildNumber = (digits: string): WildNumber => ({ kind: "number", digits });
export const wildList = (items: readonly Wild[]): WildList => ({ kind: "list", items });
export const wildObject = (members: readonly WildMember[]): WildObject => ({
  kind: "object",
  members,
});

/** Lists (or objects with one member) within each other. */
export function nested(depth: number, member: string | null): Wild {
  let value: Wild = null;
  for (let level = 0; level < depth; level += 1) {
    value = member === null ? wildList([value]) : wildObject([[member, value]]);
  }
  return value;
}

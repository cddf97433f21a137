import type { Carrier, Members } from "./carrier.ts";
import { dictionary, text } from "./member.ts";

const links = { _Links: dictionary(text(), { access: "read" }) } as const;

/**
 * A carrier as resources answer it: with the addresses of what belongs to the record as its last member,
 * under a name of its own.
 */
export function withLinks<const M extends Members>(carrier: Carrier<M>): Carrier<M & typeof links> {
  return { name: `${carrier.name}WithLinks`, members: { ...carrier.members, ...links } };
}

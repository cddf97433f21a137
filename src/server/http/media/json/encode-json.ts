import type { Carrier } from "../../../../contract/carrier.ts";
import type { Member } from "../../../../contract/member.ts";
import type { Profile } from "../../../../contract/profile.ts";
import type { Wire, WireOfMember } from "../../../../contract/wire.ts";
import type { DateFormat } from "../dates/date-format.ts";
import { carrierWriter, type Writer, writerOf } from "./write-shape.ts";

export interface EncodeOptions {
  readonly profile: Profile;
  readonly dates: DateFormat;
}

/**
 * Encodes a carrier as JSON: every member that the profile knows, in declared order and with its
 * published name. Null is the literal `null`.
 */
export function encodeJson<C extends Carrier>(
  carrier: C,
  value: Wire<C> | null,
  { profile, dates }: EncodeOptions,
): string {
  return value === null ? "null" : carrierWriter(carrier, profile)(value, dates);
}

/**
 * Encodes any other result, described as a member: `list(embedded(Ticket))`, `int32()`. Pass the
 * same declaration each time, since what is derived from it is kept.
 */
export function encodeJsonValue<M extends Member>(
  member: M,
  value: WireOfMember<M> | null,
  { profile, dates }: EncodeOptions,
): string {
  return memberWriter(member, profile)(value, dates);
}

const memberWriters: Readonly<Record<Profile, WeakMap<Member, Writer>>> = {
  current: new WeakMap(),
  seed: new WeakMap(),
};

function memberWriter(member: Member, profile: Profile): Writer {
  const known = memberWriters[profile].get(member);
  if (known !== undefined) return known;
  const writer = writerOf(member.shape, profile);
  memberWriters[profile].set(member, writer);
  return writer;
}

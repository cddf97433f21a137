import * as fc from "fast-check";
import type { Carrier, Members } from "../../../src/contract/carrier.ts";
import type { EnumType, FlagsType } from "../../../src/contract/enum.ts";
import type { Member } from "../../../src/contract/member.ts";
import type { Shape } from "../../../src/contract/shape.ts";
import { fuzzIds } from "../desk/fuzz-ids.ts";
import { arbitraryDate } from "./arbitrary-date.ts";
import { arbitraryDictionary } from "./arbitrary-dictionary.ts";
import { arbitraryGrantedArguments } from "./arbitrary-granted.ts";
import { arbitraryText, textAround } from "./arbitrary-text.ts";
import { arbitraryNumber, arbitraryWild, inheritedNames } from "./arbitrary-wild.ts";
import {
  wildList,
  wildNumber,
  wildObject,
  type Wild,
  type WildMember,
  type WildObject,
} from "./wild.ts";

/** Records within records end here. */
const DEPTH_MAX = 3;

const id = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 10 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: fuzzIds.tickets }) },
  { weight: 3, arbitrary: fc.constantFrom(...fuzzIds.named) },
  { weight: 1, arbitrary: fc.constantFrom(...fuzzIds.strange) },
);
const wholeNumber: fc.Arbitrary<Wild> = fc.oneof(
  { weight: 8, arbitrary: id.map((number) => wildNumber(String(number))) },
  { weight: 1, arbitrary: id.map(String) },
  { weight: 1, arbitrary: id.map((number) => `[I:${number}]`) },
);

/** Values for a place of the given shape: most of them fit it, some are at its limits, some do not fit at all. */
export function arbitraryShape(shape: Shape, depth = 0): fc.Arbitrary<Wild> {
  return fc.oneof(
    { weight: 16, arbitrary: fitting(shape, depth) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: arbitraryWild },
  );
}

function fitting(shape: Shape, depth: number): fc.Arbitrary<Wild> {
  switch (shape.kind) {
    case "int32":
      return fc.oneof(
        { weight: 6, arbitrary: wholeNumber },
        { weight: 1, arbitrary: arbitraryNumber },
      );
    case "double":
      return arbitraryNumber;
    case "bool":
      return fc.oneof(fc.boolean(), fc.constantFrom("true", "FALSE", "1", "[I:0]", "yes"));
    case "string":
      return shape.maxLength === null
        ? arbitraryText
        : fc.oneof(
            { weight: 4, arbitrary: arbitraryText },
            { weight: 1, arbitrary: textAround(shape.maxLength) },
          );
    case "base64":
      return fc.oneof(
        fc.base64String({ maxLength: 64 }),
        fc.constantFrom("!!", "A", "AAA=AAA=", ""),
      );
    case "scalar":
      return fc.oneof(arbitraryText, fc.boolean(), arbitraryNumber);
    case "dateTime":
      return arbitraryDate;
    case "enum":
      return arbitraryName(shape.type);
    case "flags":
      return arbitraryFlags(shape.type);
    case "carrier":
      return depth >= DEPTH_MAX
        ? fc.constant(wildObject([]))
        : arbitraryMembers(shape.carrier, { depth: depth + 1, picked: shape.picked });
    case "list":
      return depth >= DEPTH_MAX
        ? fc.constant(wildList([]))
        : fc.array(arbitraryShape(shape.item, depth + 1), { maxLength: 4 }).map(wildList);
    case "dictionary":
      return arbitraryDictionary;
  }
}

function arbitraryName({ values }: EnumType): fc.Arbitrary<Wild> {
  const names = fc.constantFrom(...Object.keys(values));
  const numbers = fc.constantFrom(...Object.values(values));
  return fc.oneof(
    { weight: 6, arbitrary: names },
    { weight: 1, arbitrary: names.map((name) => name.toUpperCase()) },
    { weight: 1, arbitrary: numbers.map((number) => wildNumber(String(number))) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Wild>("Unknown", "NoSuchName", "toString", "1, 2", ""),
    },
  );
}

function arbitraryFlags({ values }: FlagsType): fc.Arbitrary<Wild> {
  const names = fc.array(fc.constantFrom(...Object.keys(values)), { maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: names.map((some) => some.join(", ")) },
    { weight: 1, arbitrary: fc.constantFrom(",", "A,,B", "__proto__", "-1") },
    { weight: 1, arbitrary: fc.nat(70_000).map((bits) => wildNumber(String(bits))) },
    { weight: 1, arbitrary: arbitraryNumber },
  );
}

interface MembersWish {
  readonly depth: number;
  /** What is read of a nested record, if not all. */
  readonly picked: readonly string[] | "all";
}

function arbitraryMembers(
  carrier: Carrier,
  { depth, picked }: MembersWish,
): fc.Arbitrary<WildObject> {
  const keys = picked === "all" ? [] : picked;
  const read: readonly WeightedMember[] = keys.map((name) => ({
    weight: 20,
    arbitrary: arbitraryMember(name, memberOf(carrier.members, name), depth),
  }));
  const members = fc.oneof(...read, ...membersOf(carrier.members, depth));
  return fc.array(members, { maxLength: depth < 2 ? 7 : 3 }).map(wildObject);
}

type WeightedMember = fc.WeightedArbitrary<WildMember>;

/** Members of a carrier, or arguments of an operation; what may be written comes more often. */
function membersOf(members: Members, depth: number): readonly WeightedMember[] {
  const declared = Object.entries(members).map(([name, member]) => ({
    weight: member.access === "read" ? 1 : 4,
    arbitrary: arbitraryMember(name, member, depth),
  }));
  const undeclared = fc.tuple(
    fc.oneof(fc.constantFrom(...inheritedNames), arbitraryText),
    arbitraryWild,
  );
  return [...declared, { weight: 2, arbitrary: undeclared }];
}

function arbitraryMember(name: string, { shape }: Member, depth: number): fc.Arbitrary<WildMember> {
  return fc.tuple(respelled(name), arbitraryShape(shape, depth));
}

/** Names count in any case. */
function respelled(name: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(name) },
    { weight: 1, arbitrary: fc.constant(name.charAt(0).toLowerCase() + name.slice(1)) },
    { weight: 1, arbitrary: fc.constant(name.toUpperCase()) },
  );
}

function memberOf(members: Members, name: string): Member {
  const member = members[name];
  if (member === undefined) throw new Error(`${name} is declared`);
  return member;
}

/** Bodies that name some members of a carrier; now and then one twice. */
export function arbitraryMembersOf(carrier: Carrier): fc.Arbitrary<WildObject> {
  return arbitraryMembers(carrier, { depth: 0, picked: "all" });
}

/** Bodies that name some of the arguments, or all. */
export function arbitraryArguments(members: Members): fc.Arbitrary<Wild> {
  const complete = fc.tuple(
    ...Object.entries(members).map(([name, member]) => arbitraryMember(name, member, 0)),
  );
  const some = fc.array(fc.oneof(...membersOf(members, 0)), { maxLength: 4 });
  return fc.oneof(
    { weight: 3, arbitrary: arbitraryGrantedArguments(members) },
    { weight: 3, arbitrary: complete.map(wildObject) },
    { weight: 1, arbitrary: some.map(wildObject) },
  );
}

import type { Carrier } from "../../src/contract/carrier.ts";
import type { EnumType, FlagsType } from "../../src/contract/enum.ts";
import type { Member } from "../../src/contract/member.ts";
import type { Shape } from "../../src/contract/shape.ts";

/** What the contract data says of a member; false and absent mean the same. */
export type PublishedMember = Readonly<Record<string, string | number | boolean>>;

/** The contract data of carriers: members by name, in emission order, by carrier. */
export type PublishedCarriers = Readonly<Record<string, Readonly<Record<string, PublishedMember>>>>;

/** The contract data of enumerations and bit sets: numbers by name, by enumeration. */
export type PublishedEnums = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Our declarations in the form of the contract data. */
export function publishedCarriers(carriers: readonly Carrier[]): PublishedCarriers {
  return Object.fromEntries(
    carriers.map(({ name, members }) => [
      name,
      Object.fromEntries(
        Object.entries(members).map(([memberName, member]) => [
          memberName,
          publishedMember(member),
        ]),
      ),
    ]),
  );
}

export function publishedEnums(enums: readonly (EnumType | FlagsType)[]): PublishedEnums {
  return Object.fromEntries(enums.map(({ name, values }) => [name, values]));
}

function publishedMember({ shape, nullable, access, since }: Member): PublishedMember {
  return {
    type: publishedType(shape),
    nullable,
    ...shapeDetails(shape),
    ...(access === "read" && { readOnly: true }),
    ...(access === "create" && { createOnly: true }),
    ...(since === "current" && { postSeed: true }),
  };
}

function publishedType(shape: Shape): string {
  switch (shape.kind) {
    case "dateTime":
      return "date-time";
    case "scalar":
      return "object";
    case "carrier":
      return shape.carrier.name;
    case "list":
      return `${publishedType(shape.item)}[]`;
    case "dictionary":
      return `dictionary<string,${publishedType(shape.value)}>`;
    default:
      return shape.kind;
  }
}

function shapeDetails(shape: Shape): PublishedMember {
  switch (shape.kind) {
    case "int32":
      return { ...(shape.key && { key: true }), ...(shape.int16 && { clr: "Int16" }) };
    case "string":
      return shape.maxLength === null ? {} : { maxLength: shape.maxLength };
    case "dateTime":
      return {
        ...(shape.utc && { utc: true }),
        ...(shape.dateKind !== "instant" && { dateKind: shape.dateKind }),
      };
    case "enum":
    case "flags":
      return { enum: shape.type.name };
    case "list":
      return shapeDetails(shape.item);
    default:
      return {};
  }
}

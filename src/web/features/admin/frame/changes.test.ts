import { describe, expect, it } from "vitest";
import type { AreaField } from "./area.ts";
import { carryFields, changedFields, changedMembers, conflictingFields } from "./changes.ts";

interface Row {
  readonly Name: string;
  readonly Flags: string;
}

const field = (
  id: string,
  part: Pick<AreaField<Row>, "members" | "valueOf" | "carry">,
): AreaField<Row> => ({
  id,
  label: "admin.name",
  Control: () => null,
  Value: () => null,
  ...part,
});

const name = field("Name", {
  members: ["Name"],
  valueOf: ({ Name }) => Name,
  carry: ({ Name }) => ({ Name }),
});
const flag = (sign: string): AreaField<Row> =>
  field(sign, {
    members: ["Flags"],
    valueOf: ({ Flags }) => Flags.includes(sign),
    carry: (from, { Flags }) => ({
      Flags: Flags.replace(sign, "") + (from.Flags.includes(sign) ? sign : ""),
    }),
  });
const fields = [name, flag("a"), flag("b")];
const base: Row = { Name: "High", Flags: "" };

describe("what two people change of one row", () => {
  it("is told apart by field, even where fields share a member", () => {
    const mine = { ...base, Flags: "a" };
    const theirs = { ...base, Flags: "b", Name: "Higher" };
    expect(changedFields(fields, base, theirs).map(({ id }) => id)).toEqual(["Name", "b"]);
    expect(conflictingFields(fields, { base, mine, theirs })).toEqual([]);
    const merged = carryFields(changedFields(fields, base, mine), mine, theirs);
    expect(merged).toEqual({ Name: "Higher", Flags: "ba" });
    expect(changedMembers(fields, theirs, merged)).toEqual({ Flags: "ba" });
  });

  it("conflicts where both changed a field to different values", () => {
    const mine = { ...base, Name: "Mine" };
    const ids = (theirs: Row) =>
      conflictingFields(fields, { base, mine, theirs }).map(({ id }) => id);
    expect(ids({ ...base, Name: "Theirs" })).toEqual(["Name"]);
    expect(ids({ ...base, Name: "Mine" })).toEqual([]);
    expect(ids(base)).toEqual([]);
  });
});

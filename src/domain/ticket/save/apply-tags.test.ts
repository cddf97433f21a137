import { describe, expect, test } from "vitest";
import { buildSaveDesk, buildTag, tags } from "../../../../test/support/build-save-desk.ts";
import {
  buildSaveSituation,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import { decideSave } from "./decide-save.ts";
import { missingTagNames } from "./tag-names.ts";
import type { TagReference } from "./ticket-input.ts";

const NEW_TAG = 40;
const createdTags = new Map([["brand new", buildTag(NEW_TAG, "Brand new")]]);

function tagIdsAfter(wished: readonly TagReference[], wishes: SaveWishes = {}): readonly number[] {
  const decision = decideSave(buildSaveSituation({ ...wishes, input: { tags: wished } }));
  if (decision.kind === "refused") throw new Error(JSON.stringify(decision.refusals));
  return decision.kind === "write" ? decision.write.ticket.tagIds : decision.ticket.tagIds;
}

const newNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Tag ${index}`);

const byName = (names: readonly string[]): TagReference[] => names.map((name) => ({ name }));

const refusalsOf = (name: string) => {
  const situation = buildSaveSituation({
    rights: ["EditAllRequests", "CreateTags"],
    input: { tags: [{ tagId: tags.vip }, { name }] },
  });
  const decision = decideSave(situation);
  return decision.kind === "refused" ? decision.refusals : [];
};

describe("the tags of a ticket", () => {
  const rows: readonly { what: string; wished: readonly TagReference[]; tagIds: number[] }[] = [
    {
      what: "keep the order of the wish",
      wished: [{ tagId: tags.vip }, { tagId: tags.urgent }],
      tagIds: [tags.vip, tags.urgent],
    },
    {
      what: "are named once each",
      wished: [{ tagId: tags.vip }, { tagId: tags.urgent }, { tagId: tags.vip }],
      tagIds: [tags.vip, tags.urgent],
    },
    {
      what: "are found by name, whatever its case and outer blanks",
      wished: [{ name: " uRGENT\t" }],
      tagIds: [tags.urgent],
    },
    {
      what: "are the same by id and by name",
      wished: [{ name: "VIP" }, { tagId: tags.vip }],
      tagIds: [tags.vip],
    },
    {
      what: "can be made for this save",
      wished: [{ name: "BRAND NEW" }, { tagId: tags.vip }, { name: "Brand new " }],
      tagIds: [NEW_TAG, tags.vip],
    },
  ];

  test.each(rows)("$what", ({ wished, tagIds }) => {
    expect(tagIdsAfter(wished, { createdTags })).toEqual(tagIds);
  });

  test("replace the ones there were", () => {
    const stored = { tagIds: [tags.urgent] };
    expect(tagIdsAfter([{ tagId: tags.vip }], { stored })).toEqual([tags.vip]);
  });
});

describe("the names that are to become tags", () => {
  test.each<{ what: string; wished: readonly TagReference[]; names: string[] }>([
    { what: "are none for ids", wished: [{ tagId: 99 }], names: [] },
    { what: "are none for live tags", wished: [{ name: "urgent" }], names: [] },
    { what: "are trimmed", wished: [{ name: "  Brand new " }], names: ["Brand new"] },
    {
      what: "are as first written, each once",
      wished: [{ name: "Brand new" }, { name: "BRAND NEW" }, { name: "Other" }],
      names: ["Brand new", "Other"],
    },
    { what: "may be those of deleted tags", wished: [{ name: "old" }], names: ["old"] },
    {
      what: "may have 239 characters",
      wished: [{ name: "x".repeat(239) }],
      names: ["x".repeat(239)],
    },
    { what: "may not have 240", wished: [{ name: "x".repeat(240) }], names: [] },
    { what: "are not blank", wished: [{ name: " " }], names: [] },
    { what: "are not broken", wished: [{ name: "\ud83d" }, { name: "a\0b" }], names: [] },
    { what: "can be 400", wished: byName(newNames(400)), names: newNames(400) },
    {
      what: "are none when they are too many for a ticket",
      wished: byName(newNames(401)),
      names: [],
    },
  ])("$what", ({ wished, names }) => {
    expect(missingTagNames(buildSaveDesk(), { tags: wished })).toEqual(names);
  });
});

describe("a name that is no tag", () => {
  test.each([
    { name: "", reason: { code: "required" } },
    { name: " \n", reason: { code: "required" } },
    { name: "x".repeat(240), reason: { code: "tooLong", maxLength: 239, length: 240 } },
    { name: "a\0b", reason: { code: "brokenText" } },
  ])("is a mistake when there can be no such tag: $name", ({ name, reason }) => {
    expect(refusalsOf(name)).toEqual([{ kind: "validation", field: "tags", index: 1, reason }]);
  });

  test("takes the right to make one", () => {
    const situation = buildSaveSituation({ input: { tags: [{ name: "Brand new" }] } });
    expect(decideSave(situation)).toEqual({
      kind: "refused",
      refusals: [
        {
          kind: "forbidden",
          field: "tags",
          index: 0,
          reason: { code: "missingRight", right: "CreateTags" },
        },
      ],
    });
  });
});

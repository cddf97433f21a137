import { beforeAll, describe, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import {
  ticketPatchCases,
  ticketPatchKeys,
  type TicketState,
} from "../../support/json-patch-corpus.ts";
import { jsonPatchCases } from "../../support/json-patch-suite.ts";
import { mergePatchCases } from "../../support/merge-patch-suite.ts";
import { testApi } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";

const LONG_TEXT = 3;

/** An example of RFC 7396, retold of a ticket. */
interface MergeExample {
  readonly start: object;
  readonly patch: unknown;
  /** What of the ticket is so afterwards; undefined when the patch is refused. */
  readonly ends?: Ends;
  /** Why a ticket ends otherwise than the document. */
  readonly deviation?: string;
}
interface Ends {
  readonly Title?: string;
  readonly Tags?: string[];
  readonly CustomFields?: Record<string, string>;
}

const fields = <T extends object>(CustomFields: T) => ({ CustomFields });
const tags = (...names: readonly string[]) => ({ Tags: names.map((Name) => ({ Name })) });
const oneType = "a member holds single values or lists or objects, never now this, now that";
const record = "only an object can be merged into a ticket";

/** In the order of the RFC: members of documents are custom fields, lists are tags. */
const mergeExamples: readonly MergeExample[] = [
  { start: fields({ x_a: "b" }), patch: fields({ x_a: "c" }), ends: fields({ x_a: "c" }) },
  {
    start: fields({ x_a: "b" }),
    patch: fields({ x_b: "c" }),
    ends: fields({ x_a: "b", x_b: "c" }),
  },
  { start: fields({ x_a: "b" }), patch: fields({ x_a: null }), ends: fields({}) },
  {
    start: fields({ x_a: "b", x_b: "c" }),
    patch: fields({ x_a: null }),
    ends: fields({ x_b: "c" }),
  },
  { start: tags("b"), patch: { Tags: "c" }, deviation: oneType },
  { start: fields({ x_a: "c" }), patch: fields({ x_a: ["b"] }), deviation: oneType },
  {
    start: fields({ x_b: "c" }),
    patch: fields({ x_b: "d", x_c: null }),
    ends: fields({ x_b: "d" }),
  },
  { start: tags("c"), patch: { Tags: [1] }, deviation: oneType },
  { start: tags("a", "b"), patch: tags("c", "d"), ends: { Tags: ["c", "d"] } },
  { start: fields({ x_a: "b" }), patch: ["c"], deviation: record },
  { start: fields({ x_a: "foo" }), patch: null, deviation: record },
  { start: fields({ x_a: "foo" }), patch: "bar", deviation: record },
  { start: fields({ x_e: "" }), patch: fields({ x_a: 1 }), ends: fields({ x_a: "1" }) },
  {
    start: tags("1", "2"),
    patch: { Tags: { Name: "b", ToolTip: null } },
    ends: { Tags: ["1", "2", "b"] },
    deviation: "an object merged into a list is one more item",
  },
  { start: {}, patch: fields({ x_a: { bb: { ccc: null } } }), deviation: oneType },
  {
    start: {
      Title: "Goodbye!",
      ...fields({ x_given: "John", x_family: "Doe", x_content: "This will be unchanged" }),
      ...tags("example", "sample"),
    },
    patch: {
      title: "Hello!",
      ...fields({ x_phone: "+01-123-456-7890", x_family: null }),
      ...tags("example"),
    },
    ends: {
      Title: "Hello!",
      Tags: ["example"],
      ...fields({
        x_given: "John",
        x_content: "This will be unchanged",
        x_phone: "+01-123-456-7890",
      }),
    },
  },
];

const mergeKeys = [...new Set(JSON.stringify(mergeExamples).match(/x_\w+/g) ?? [])];

/** What of a ticket stands for a document. */
interface Ticket {
  readonly Title: string | null;
  readonly Tags: readonly { readonly Name: string | null }[];
  readonly CustomFields: Readonly<Record<string, string>>;
}

const stateOf = ({ Title, Tags, CustomFields }: Ticket, keys: readonly string[]) => ({
  Title,
  Tags: Tags.map(({ Name }) => Name),
  CustomFields: Object.fromEntries(keys.map((key) => [key, CustomFields[key] ?? "missing"])),
});
type State = ReturnType<typeof stateOf>;

/** A title, tags and fields that are not named are as in a ticket that has none. */
const stateWith = (named: Partial<State>, keys: readonly string[]): State => ({
  Title: named.Title ?? "Patched",
  Tags: named.Tags ?? [],
  CustomFields: Object.fromEntries(keys.map((key) => [key, named.CustomFields?.[key] ?? ""])),
});

const wishOf = (state: TicketState): object =>
  "tags" in state ? tags(...state.tags) : fields(state.customFields);
const namesOf = (state: TicketState): Partial<State> =>
  "tags" in state ? { Tags: [...state.tags] } : { CustomFields: { ...state.customFields } };

/** Status and kind of error, by what the suite has against a patch. */
const answersTo = {
  nothing: [200, undefined],
  invalid: [400, "SoValidationException"],
  testFailed: [409, "SoConflictException"],
};

describe("the public patch suites", () => {
  const database = testDatabase();
  beforeAll(async () => {
    for (const key of new Set([...ticketPatchKeys, ...mergeKeys])) {
      await database.db.query("insert into custom_field (key, label, type) values ($1, $1, $2)", [
        key,
        LONG_TEXT,
      ]);
    }
  });
  const api = testApi(database);

  async function ticketWith(wish: object): Promise<number> {
    const body = { Title: "Patched", ...wish };
    const { status, text, json } = await callResource(api, "POST /Ticket", { body });
    if (status !== 200) throw new Error(`the ticket was refused: ${text}`);
    return json.TicketId;
  }
  const read = (id: number) => callResource(api, `GET /Ticket/${id}`);

  /** The two ways in which a patch comes. */
  const ways = {
    "PATCH /Ticket/{id}": (id: number, body: unknown, type: string) =>
      callResource(api, `PATCH /Ticket/${id}`, { body, headers: { "content-type": type } }),
    SaveTicketEntity: (id: number, body: unknown, type: string) =>
      api.call(`SaveTicketEntity?ticketEntityId=${id}`, {
        body,
        headers: { "content-type": type },
      }),
  };
  const wayNames = Object.keys(ways) as (keyof typeof ways)[];

  describe.each(wayNames)("by %s", (way) => {
    describe("of RFC 6902", () => {
      it.each(
        ticketPatchCases.map((example) => ({
          ...example,
          why: example.deviation === undefined ? "" : ` (differs: ${example.deviation})`,
        })),
      )("$name: $comment$why", async ({ start, patch, expected, refusedAs }) => {
        const id = await ticketWith(wishOf(start));
        const before = await read(id);
        const answer = await ways[way](id, patch, "application/json-patch+json");
        const after = await read(id);
        const { status, json } = answer;
        expect([status, json.ErrorType]).toEqual(answersTo[refusedAs ?? "nothing"]);
        expect(after.text === before.text || expected !== undefined).toBe(true);
        const shown = expected === undefined ? after.json : json;
        const ends = stateWith(namesOf(expected ?? start), ticketPatchKeys);
        expect(stateOf(shown, ticketPatchKeys)).toEqual(ends);
        expect(stateOf(after.json, ticketPatchKeys)).toEqual(ends);
      });
    });

    it.each(
      jsonPatchCases
        .filter(({ name }) => !ticketPatchCases.some((told) => told.name === name))
        .map(({ name, patch }) => ({ name, patch, text: JSON.stringify(patch) })),
    )("$name, of which no ticket can tell, is refused: $text", async ({ patch }) => {
      const id = await ticketWith({});
      const before = await read(id);
      const { status, json } = await ways[way](id, patch, "application/json-patch+json");
      const isEmpty = patch.length === 0;
      expect([status, json.Error]).toEqual(isEmpty ? [200, undefined] : [400, true]);
      expect((await read(id)).text).toBe(before.text);
    });

    describe("of RFC 7396", () => {
      it.each(
        mergeExamples.map((example, index) => ({
          ...example,
          told: mergePatchCases[index]
            ?.slice(0, 2)
            .map((part) => JSON.stringify(part))
            .join(" and "),
          why: example.deviation === undefined ? "" : ` (differs: ${example.deviation})`,
        })),
      )("$told$why", async ({ start, patch, ends }) => {
        const id = await ticketWith(start);
        const before = await read(id);
        const body = JSON.stringify(patch);
        const answer = await ways[way](id, body, "application/merge-patch+json");
        const after = await read(id);
        expect(answer.status).toBe(ends === undefined ? 400 : 200);
        expect(after.text === before.text || ends !== undefined).toBe(true);
        const shown = ends === undefined ? after.json : answer.json;
        const wanted =
          ends === undefined ? stateOf(before.json, mergeKeys) : stateWith(ends, mergeKeys);
        expect(stateOf(shown, mergeKeys)).toEqual(wanted);
        expect(stateOf(after.json, mergeKeys)).toEqual(wanted);
      });
    });
  });

  it("are told whole", () => {
    expect(mergeExamples).toHaveLength(mergePatchCases.length);
  });
});

import { describe, expect, it } from "vitest";
import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { TicketMessage } from "../../../../contract/carriers/ticket-message.ts";
import { publishedTicket } from "../../../../../test/support/published-ticket.ts";
import { wordsOf } from "../../../texts/text.ts";
import type { BodyTree, TreeObject } from "../tree/body-tree.ts";
import { applyPatch } from "./apply-patch.ts";

const empty = "0001-01-01T00:00:00";

const add = (path: string, value: BodyTree): TreeObject => ({ op: "add", path, value });
const replace = (path: string, value: BodyTree): TreeObject => ({ op: "replace", path, value });
const remove = (path: string): TreeObject => ({ op: "remove", path });
const test = (path: string, value: BodyTree): TreeObject => ({ op: "test", path, value });

function patched(...patch: BodyTree[]): BodyTree {
  const outcome = applyPatch(TicketEntity, publishedTicket, patch);
  return outcome.ok ? outcome.body : outcome.faults.map(({ kind, path }) => `${kind} ${path}`);
}

const [vip, hardware] = [
  { Id: 1, Name: "vip" },
  { Id: 2, Name: "hardware" },
];

describe("a JSON patch", () => {
  it.each<[string, BodyTree[], TreeObject]>([
    ["nothing", [], {}],
    ["a text", [replace("/Title", "New")], { Title: "New" }],
    ["a path in any case, without its first /", [replace("tiTLE", "New")], { Title: "New" }],
    [
      "operation and names in any case",
      [{ OP: "Replace", Path: "Title", VALUE: "N" }],
      { Title: "N" },
    ],
    ["add on a single value", [add("/Title", "New")], { Title: "New" }],
    [
      "whatever else an operation has",
      [{ ...remove("/Author"), value: 1, from: 2 }],
      { Author: "" },
    ],
    ["a cleared text", [remove("/Title")], { Title: "" }],
    ["a cleared date", [remove("/Deadline")], { Deadline: empty }],
    [
      "null for remove",
      [replace("/Deadline", null), add("/Author", null)],
      { Author: "", Deadline: empty },
    ],
    ["a cleared name", [remove("/Slevel")], { Slevel: "Unknown" }],
    ["empty text that is no text", [replace("/Deadline", ""), replace("/Slevel", " ")], {}],
    ["a value of the wrong type, for the save to refuse", [replace("/Title", [1])], { Title: [1] }],

    [
      "another link",
      [replace("/Category/TicketCategoryId", 4)],
      { Category: { TicketCategoryId: 4 } },
    ],
    ["a first link", [replace("person/personid", "12")], { Person: { PersonId: "12" } }],
    ["a first link by add", [add("/Person/PersonId", 12)], { Person: { PersonId: 12 } }],
    [
      "a whole record, of which the key counts",
      [replace("/Person", { personId: 12, Firstname: "X" })],
      { Person: { PersonId: 12 } },
    ],
    [
      "a record without its key",
      [replace("/Sale", { Heading: "X" }), replace("/Category", {})],
      {},
    ],
    ["a removed link", [remove("/Sale")], { Sale: { SaleId: 0 } }],
    ["a removed key", [remove("/Sale/SaleId")], { Sale: { SaleId: 0 } }],
    ["a link that there never was", [remove("/Person")], { Person: { PersonId: 0 } }],
    ["a key of null", [replace("/Sale", { SaleId: null })], { Sale: { SaleId: 0 } }],
    [
      "automatic assignment",
      [replace("/OwnedBy/AssociateId", 2_147_483_647)],
      { OwnedBy: { AssociateId: 2_147_483_647 } },
    ],

    [
      "an item at the end",
      [add("/Tags/-", { id: 3, ToolTip: "x" })],
      { Tags: [vip, hardware, { Id: 3 }] },
    ],
    ["an item by index", [add("/Tags/1", { Id: 3 })], { Tags: [vip, { Id: 3 }, hardware] }],
    ["an item behind the last", [add("/Tags/2", { Id: 3 })], { Tags: [vip, hardware, { Id: 3 }] }],
    [
      "an item by name",
      [add("/Tags/-", { Name: "new" })],
      { Tags: [vip, hardware, { Id: 0, Name: "new" }] },
    ],
    ["an item without index", [add("/Tags", { Id: 3 })], { Tags: [vip, hardware, { Id: 3 }] }],
    [
      "items without index",
      [add("/Tags", [{ Id: 3 }, null, { Id: 4 }])],
      { Tags: [vip, hardware, { Id: 3 }, { Id: 4 }] },
    ],
    ["no item", [add("/Tags/-", null), add("/Tags", null), add("/Tags", [])], {}],
    ["a replaced item", [replace("/Tags/0", { Id: 3 })], { Tags: [{ Id: 3 }, hardware] }],
    ["a replaced key of an item", [replace("/Tags/0/Id", "3")], { Tags: [{ Id: "3" }, hardware] }],
    ["a removed item", [remove("/Tags/0")], { Tags: [hardware] }],
    [
      "null for a removed item",
      [replace("/SecondaryPersons/1", null)],
      { SecondaryPersons: [{ PersonId: 11 }] },
    ],
    ["a removed list", [remove("/Tags")], { Tags: [] }],
    ["a replaced list", [replace("/Tags", [{ Id: 3 }, null])], { Tags: [{ Id: 3 }] }],
    ["one item for a list", [replace("/Tags", { Id: 3 })], { Tags: [{ Id: 3 }] }],

    [
      "a key",
      [replace("/CustomFields/SuperOffice:1", "[I:8]")],
      { CustomFields: { "SuperOffice:1": "[I:8]" } },
    ],
    [
      "a key in another case",
      [replace("/customfields/X_NOTE", "new")],
      { CustomFields: { x_note: "new" } },
    ],
    ["a cleared key", [remove("/CustomFields/x_note")], { CustomFields: { x_note: "" } }],
    ["a new key", [add("/ExtraFields/x_new", 1)], { ExtraFields: { x_new: 1 } }],
    ["a key with / and ~", [add("/ExtraFields/a~1b~0c~01", 1)], { ExtraFields: { "a/b~c~1": 1 } }],
    ["the empty key", [add("/ExtraFields/", "x")], { ExtraFields: { "": "x" } }],
    ["a key that comes and goes", [add("/ExtraFields/x_new", 1), remove("/ExtraFields/X_New")], {}],
    [
      "keys into a dictionary",
      [replace("/CustomFields", { X_note: "new", x_seats: null, x_gone: null })],
      { CustomFields: { x_note: "new", x_seats: "" } },
    ],
    [
      "keys added to a dictionary",
      [add("/CustomFields", { x_new: "a" })],
      { CustomFields: { x_new: "a" } },
    ],
    [
      "a cleared dictionary, companions left alone",
      [remove("/CustomFields")],
      { CustomFields: { "SuperOffice:1": "", x_note: "", x_seats: "" } },
    ],

    [
      "computed members",
      [
        replace("/Messages", []),
        add("/Messages/99/Author", 1),
        remove("/NumMessages"),
        remove("/Messages/0/Author"),
        replace("/TableRight", { mask: 3 }),
        replace("/FormSubmission/Status", 1),
      ],
      {},
    ],
    ["the same key", [replace("/TicketId", "5"), test("/ticketid", 5)], {}],
  ])("takes %s", (_what, patch, body) => {
    expect(patched(...patch)).toEqual(body);
  });

  it("shows each operation what those before it did", () => {
    expect(
      patched(
        test("/Tags/1/Id", 2),
        remove("/Tags/0"),
        test("/Tags/0/Id", 2),
        add("/Tags/0", { Id: 7 }),
        replace("/Tags/1/Id", 8),
        test("/Tags", [{ Id: 7 }, { Id: 8 }]),
        add("/ExtraFields/x_new", "a"),
        replace("/ExtraFields/X_NEW", "b"),
        test("/ExtraFields/x_new", "b"),
        replace("/Title", "New"),
        test("/Title", "New"),
        remove("/Title"),
        test("/Title", ""),
        test("/Title", null),
      ),
    ).toEqual({ Tags: [{ Id: 7 }, { Id: 8 }], ExtraFields: { x_new: "b" }, Title: "" });
  });

  it("knows an item by the name it was added with", () => {
    const added = add("/Tags/-", { Name: "new" });
    expect(patched(added, test("/Tags/2", { name: "new" }))).toHaveProperty("Tags");
    expect(patched(added, test("/Tags/2", { Id: 0 }))).toEqual(["testFailed Tags/2"]);
    expect(patched(added, test("/Tags/2", { Id: 1 }))).toEqual(["testFailed Tags/2"]);
  });

  it("computes nothing that is computed", () => {
    expect(
      patched(
        add("/NumMessages", 9),
        replace("/NumMessages", 9),
        remove("/NumMessages"),
        test("/NumMessages", 1),
        add("/Messages/-", {}),
        test("/Messages/0/Author", "ola"),
      ),
    ).toEqual({});
  });

  it("guards the key even where no request could set it", () => {
    const message = { TicketMessageId: 9, Author: "ola" };
    const withKey = (id: number) => applyPatch(TicketMessage, message, { TicketMessageId: id }).ok;
    expect([withKey(9), withKey(8)]).toEqual([true, false]);
  });

  it("leaves what it was given alone", () => {
    const item = Object.freeze({ Id: 3, Name: "c" });
    const patch = Object.freeze([
      add("/Tags/-", item),
      replace("/Tags/2/Id", 4),
      remove("/Tags/0"),
    ]);
    const before = JSON.stringify(publishedTicket);
    expect(patched(...patch)).toEqual({ Tags: [hardware, { Id: 4 }] });
    expect(JSON.stringify(publishedTicket)).toBe(before);
    expect(item).toEqual({ Id: 3, Name: "c" });
  });
});

describe("test", () => {
  it.each<[string, BodyTree]>([
    ["/Title", "Printer"],
    ["/TicketId", "5"],
    ["/Deadline", "2024-07-05T15:00:00Z"],
    ["/Deadline", "2024-07-05T17:00:00.0000000+02:00"],
    ["/Deadline", "2024-07-05 15:00"],
    ["/Activate", null],
    ["/Activate", "0000-12-31T23:06:32.000Z"],
    ["/Author", null],
    ["/Slevel", "external"],
    ["/Slevel", 2],
    ["/HasAttachment", "True"],
    ["/AlertLevel", "[I:1]"],
    ["/Person", null],
    ["/Person", { PersonId: -1 }],
    ["/Person/PersonId", 0],
    ["/Category", { ticketCategoryId: 2 }],
    ["/Category/TicketCategoryId", 2],
    ["/Sale", { SaleId: "70", Heading: "something else" }],
    ["/Tags", [{ Id: 1 }, null, { Id: 2, Name: "something else" }]],
    ["/Tags/0", { Name: "vip" }],
    ["/SecondaryPersons/1/PersonId", 12],
    ["/CustomFields/X_Note", "old"],
    ["/ExtraFields", { X_SEATS: "[I:4]", x_note: "old" }],
    ["/Messages/0/Author", "ola"],
    ["/Messages/0", { ...(publishedTicket["Messages"] as TreeObject[])[0] }],
    ["/TableRight", { mask: "full" }],
    ["/FormSubmission", null],
  ])("finds %s to be %j", (path, value) => {
    expect(patched(test(path, value))).toEqual({});
  });

  it.each<[string, BodyTree]>([
    ["/Title", "printer"],
    ["/Title", null],
    ["/Deadline", "2024-07-05T17:00:00Z"],
    ["/Deadline", null],
    ["/Slevel", "Internal"],
    ["/HasAttachment", false],
    ["/Person", { PersonId: 12 }],
    ["/Sale", null],
    ["/Sale", {}],
    ["/Category/TicketCategoryId", 3],
    ["/Tags", [{ Id: 2 }, { Id: 1 }]],
    ["/Tags", [{ Id: 1 }]],
    ["/Tags", [{ Id: 1 }, { Id: 2 }, { Id: 3 }]],
    ["/Tags", []],
    ["/Tags/0", { Name: "VIP" }],
    ["/Tags/0", { Id: 2, Name: "vip" }],
    ["/CustomFields/x_note", "Old"],
    ["/ExtraFields", { x_note: "old" }],
    ["/ExtraFields", { x_note: "old", X_NOTE: "old" }],
    ["/ExtraFields", { x_note: "old", x_seats: "[I:5]" }],
    ["/Messages/0", { Author: "ola" }],
    ["/Messages", []],
  ])("finds %s not to be %j", (path, value) => {
    expect(patched(replace("/Author", "x"), test(path, value))).toEqual([
      `testFailed ${path.slice(1)}`,
    ]);
  });

  it.each<[string, BodyTree, string]>([
    ["/Title", { a: 1 }, "Title"],
    ["/Deadline", "tomorrow", "Deadline"],
    ["/Slevel", "Glops", "Slevel"],
    ["/AlertLevel", 1.5, "AlertLevel"],
    ["/Person", 12, "Person"],
    ["/Tags", [{ Id: 1 }, 2], "Tags/1"],
    ["/CustomFields", [], "CustomFields"],
    ["/Messages/0", "x", "Messages/0"],
  ])("cannot compare %s with %j", (path, value, at) => {
    expect(patched(test(path, value))).toEqual([`invalid ${at}`]);
  });

  it("reads dates without an offset in the zone in force", () => {
    const patch = [test("/Deadline", "2024-07-05T17:00:00")];
    const inOslo = { zone: "Europe/Oslo", baseZone: "UTC" };
    expect(applyPatch(TicketEntity, publishedTicket, patch, inOslo).ok).toBe(true);
    expect(applyPatch(TicketEntity, publishedTicket, patch).ok).toBe(false);
  });
});

describe("a JSON patch is refused", () => {
  it.each<[string, BodyTree, string]>([
    ["an unknown member", replace("/Glops", 1), "Glops"],
    ["an unknown member to add", add("/Glops", 1), "Glops"],
    ["an inherited name", replace("/constructor/prototype/x", 1), "constructor/prototype/x"],
    ["a prototype", add("/__proto__/x", 1), "__proto__/x"],
    ["a way through a text", add("/title/x", 1), "Title/x"],
    ["a way through nothing", remove("/title/x/y"), "Title/x/y"],
    ["a missing index", remove("/Tags/2"), "Tags/2"],
    ["a missing index to replace", replace("/Tags/2", { Id: 3 }), "Tags/2"],
    ["an index too far", add("/Tags/3", { Id: 3 }), "Tags/3"],
    ["an index with zeros", add("/Tags/01", { Id: 3 }), "Tags/01"],
    ["a negative index", add("/Tags/-1", { Id: 3 }), "Tags/-1"],
    ["no index at all", add("/Tags/1e0", { Id: 3 }), "Tags/1e0"],
    ["the end, where nothing is", remove("/Tags/-"), "Tags/-"],
    ["a missing key", remove("/CustomFields/x_gone"), "CustomFields/x_gone"],
    ["a missing key to replace", replace("/CustomFields/x_gone", 1), "CustomFields/x_gone"],
    ["a missing message", test("/Messages/1/Author", "x"), "Messages/1/Author"],
    ["a missing message to remove", remove("/Messages/1"), "Messages/1"],
    ["another record", replace("/person/firstname", "X"), "Person/Firstname"],
    ["another record's member to test", test("/Category/Name", "Support"), "Category/Name"],
    ["a tag's name", replace("/Tags/0/Name", "X"), "Tags/0/Name"],
    ["another key", replace("/TicketId", 6), "TicketId"],
    ["an unreadable key", replace("/TicketId", "six"), "TicketId"],
    ["no key", remove("/TicketId"), "TicketId"],
    ["a bare number for a record", replace("/Person", 12), "Person"],
    ["a bare number for an item", add("/Tags/-", 12), "Tags/-"],
    ["a bare number among items", replace("/Tags", [{ Id: 1 }, 12]), "Tags/1"],
    ["a text for a dictionary", replace("/CustomFields", "x"), "CustomFields"],
    ["a list for a dictionary", add("/CustomFields", []), "CustomFields"],
    ["move", { op: "move", from: "/Title", path: "/Author" }, "Author"],
    ["copy", { op: "copy", from: "/Title", path: "/author" }, "author"],
    ["another operation", { op: "spam", path: "/Title", value: 1 }, "Title"],
    ["no operation", { path: "/Title", value: 1 }, "Title"],
    ["no path", { op: "remove" }, "0"],
    ["a path that is no text", { op: "remove", path: 5 }, "0"],
    ["a path with a stray ~", remove("/a~2"), "0"],
    ["a path with 64 steps", remove("/a".repeat(64)), "a/".repeat(63) + "a"],
    ["a path with 65 steps", remove("/a".repeat(65)), "0"],
    ["the longest path", remove("x".repeat(4096)), `${"x".repeat(200)}…`],
    ["a longer path", remove("x".repeat(4097)), "0"],
    ["the whole record", replace("", {}), "0"],
    ["no value", { op: "add", path: "/Title" }, "Title"],
    ["no value to test", { op: "test", path: "/Title" }, "Title"],
    ["no object", "remove", "0"],
    ["null", null, "0"],
    ["a list", [], "0"],
  ])("for %s", (_what, operation, path) => {
    expect(patched(operation)).toEqual([`invalid ${path}`]);
  });

  it("tells all operations that cannot be read, and runs none", () => {
    expect(patched({ op: "move", path: "/Title" }, remove("/Glops"), 5)).toEqual([
      "invalid Title",
      "invalid 2",
    ]);
  });

  it("tells one fault for each member, and every test that fails", () => {
    expect(
      patched(
        remove("/Tags/5"),
        test("/tags/0/Id", 9),
        remove("/Person/Firstname"),
        test("/Title", "a"),
        test("/Title", "b"),
        replace("/Author", "x"),
      ),
    ).toEqual([
      "invalid Tags/5",
      "invalid Person/Firstname",
      "testFailed Title",
      "testFailed Title",
    ]);
  });

  it("with words that name the operation, and nothing that the caller sent but the path", () => {
    const outcome = applyPatch(TicketEntity, publishedTicket, [test("/Title", "secret words")]);
    const [fault] = outcome.ok ? [] : outcome.faults;
    expect(fault && wordsOf(fault.text, null)).toBe(
      "Operation 1: The value is not the expected one. Read the record again before you change it.",
    );
  });

  it("allows 1,000 operations and refuses one more", () => {
    const patch = Array.from({ length: 1000 }, () => test("/Title", "Printer"));
    expect(patched(...patch)).toEqual({});
    expect(patched(...patch, test("/Title", "Printer"))).toEqual(["invalid "]);
  });

  it("when it is neither a list nor an object", () => {
    for (const patch of [null, true, 5, "x"]) {
      expect(applyPatch(TicketEntity, publishedTicket, patch)).toMatchObject({
        ok: false,
        faults: [{ path: "", kind: "invalid" }],
      });
    }
  });
});

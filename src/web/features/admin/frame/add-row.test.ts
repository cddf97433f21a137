import { expect, test } from "vitest";
import type { Api } from "../../../lib/api/api.ts";
import { addRow } from "./add-row.ts";
import type { AreaField, AreaStore } from "./area.ts";

interface Row {
  readonly Id: number;
  readonly Name: string;
  readonly Hours: string;
}

const field = (member: keyof Row): AreaField<Row> => ({
  id: member,
  label: "admin.properties",
  members: [member],
  valueOf: (row) => row[member],
  carry: (from) => ({ [member]: from[member] }),
  Control: () => null,
  Value: () => null,
});

const sections = [{ title: "admin.properties", fields: [field("Name"), field("Hours")] }] as const;

/** A server of rows that refuses hours called "wrong", after it has stored the row. */
function rowServer() {
  const rows: Row[] = [];
  const putHours = (hours: string): void => {
    if (hours === "wrong") throw new Error("refused");
    rows[0] = { Id: 1, Name: rows[0]?.Name ?? "", Hours: hours };
  };
  const store: AreaStore<Row> = {
    list: async () => rows,
    blank: async () => ({ Id: 0, Name: "", Hours: "" }),
    add: async (_api, draft) => {
      rows.push({ ...draft, Id: rows.length + 1, Hours: "" });
      return { ...draft, Id: rows.length };
    },
    addParts: async (_api, _made, { Hours }) => putHours(Hours),
    read: async (_api, row) => ({ row, tag: null }),
    change: async (_api, { row }, changes) => {
      if (changes.Name !== undefined) rows[0] = { Id: 1, Hours: "", Name: changes.Name };
      if (changes.Hours !== undefined) putHours(changes.Hours);
      return { ...row, ...changes };
    },
  };
  return { rows, store };
}

const api: Api = { base: "", call: () => Promise.reject(new Error("not asked")) } as unknown as Api;

test("saving again after the second half was refused makes no second row", async () => {
  const { rows, store } = rowServer();
  let made: Row | null = null;
  const onMade = (row: Row): void => void (made = row);
  const area = { store, sections };
  const draft = { Id: 0, Name: "Urgent", Hours: "wrong" };
  await expect(addRow(area, api, { draft, made, onMade })).rejects.toThrow("refused");
  expect(rows).toHaveLength(1);
  const mended = { Id: 0, Name: "Very urgent", Hours: "8-16" };
  const saved = await addRow(area, api, { draft: mended, made, onMade });
  expect(rows).toEqual([{ Id: 1, Name: "Very urgent", Hours: "8-16" }]);
  expect(saved.Id).toBe(1);
});

test("the same parts again are stored too, once they are accepted", async () => {
  const { rows, store } = rowServer();
  const draft = { Id: 0, Name: "Urgent", Hours: "8-16" };
  const made = await store.add(api, draft);
  await addRow({ store, sections }, api, { draft, made, onMade: () => undefined });
  expect(rows).toEqual([{ Id: 1, Name: "Urgent", Hours: "8-16" }]);
});

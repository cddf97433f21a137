import { beforeAll, expect, it } from "vitest";
import { fieldInfoVariants } from "../../../src/contract/carriers/field-info/field-info-variants.ts";
import { callResource } from "../../support/call-resource.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";

type Field = Readonly<Record<string, unknown>> & { readonly FieldName: string };

/** Key, published number of the type, stored default, and what is told of it beside the common members. */
const fields: readonly (readonly [string, number, unknown, object])[] = [
  ["x_int", 1, 7, { DefaultValue: 7 }],
  ["x_short", 2, "a", { DefaultValue: "a", TextLength: 40, FormatMask: "", IsHtml: false }],
  ["x_long", 3, null, { DefaultValue: "", IsHtml: false, UseTextArea: true, NumRows: 5 }],
  ["x_date", 4, "2026-07-01", { DefaultValue: "2026-07-01T00:00:00", IsDefaultNow: false }],
  ["x_blob", 5, null, {}],
  ["x_check", 6, true, { DefaultValue: true }],
  ["x_list", 7, 2, { DefaultValue: 2, MdoListName: "" }],
  ["x_dec", 8, 1.5, { DefaultValue: 1.5, Precision: 2 }],
  ["x_at", 9, null, { DefaultValue: "0001-01-01T00:00:00", IsDefaultNow: false }],
  ["x_time", 10, 510, { DefaultValue: "2001-01-01T08:30:00", IsDefaultNow: false }],
  [
    "x_span",
    11,
    3659,
    { DefaultValue: 60, UseDays: true, UseHours: true, UseMinutes: true, MaxNum: 0 },
  ],
  [
    "x_rel",
    12,
    null,
    { DefaultValue: 0, TargetTable: "", TargetLabel: "", UseDropDown: false, MdoListName: "" },
  ],
  ["x_file", 13, null, { DefaultValue: 0 }],
  ["x_link", 14, "https://a.b", { LinkName: "Label x_link", LinkValue: "https://a.b" }],
  ["x_choice", 15, "Rød", { DefaultValue: "Rød", TextLength: 40, Choices: ["Rød", "Blå"] }],
];
const types = Object.keys(fieldInfoVariants);

describeOneDatabase("what is told of custom fields", (database) => {
  const api = testApi(database);
  const headers = { "so-timezone": "NO", "so-language": "no" };
  const list = (query = "") =>
    callResource<Field[]>(api, `GET /Ticket/CustomField${query}`, { headers });

  beforeAll(async () => {
    for (const [rank, [key, type, value]] of fields.entries()) {
      await database.db.query(
        `insert into custom_field (key, label, type, mandatory, read_only, external,
                                   default_value, max_length, options, rank)
         values ($1, $2, $3, $4, $5, true, $6::jsonb, 40, $7::jsonb, $8)`,
        [
          key,
          `US:"x";NO:"Label ${key}"`,
          type,
          rank === 0,
          rank === 1,
          JSON.stringify(value),
          JSON.stringify([
            { id: 1, label: 'US:"Red";NO:"Rød"' },
            { id: 2, label: "Blå" },
          ]),
          rank,
        ],
      );
    }
  });

  it("is by their type more than what is told of all", async () => {
    const { status, json } = await list();
    expect(status).toBe(200);
    expect(json).toEqual(
      fields.map(([FieldName, type, , own], Rank) => ({
        FieldType: types[type - 1],
        FieldName,
        DisplayName: `Label ${FieldName}`,
        Description: "",
        ShortLabel: "",
        HideLabel: false,
        HideField: false,
        IsIndexed: false,
        IsMandatory: Rank === 0,
        IsReadOnly: Rank === 1,
        IsExternal: true,
        IsDisplayField: false,
        Rank,
        TemplateVariableName: null,
        ...own,
      })),
    );
  });

  it("is the same of one, by its name in any case", async () => {
    const { json: all } = await list();
    for (const name of ["x_date", "X_DATE"]) {
      const one = await callResource(api, `GET /Ticket/CustomField/${name}`, { headers });
      expect([one.status, one.json]).toEqual([200, all[3]]);
    }
    for (const name of ["x_dat", "date", "%20", "constructor"]) {
      expect((await callResource(api, `GET /Ticket/CustomField/${name}`)).status).toBe(404);
    }
  });

  it("keeps its form when only a part of it is wanted", async () => {
    const { json } = await list("?$select=FieldName,DefaultValue");
    expect(json[0]).toMatchObject({ FieldName: "x_int", FieldType: null, DefaultValue: 7 });
    expect(json[4]).not.toHaveProperty("DefaultValue");
  });

  it("is written in full as XML, too", async () => {
    const response = await fetch(`${api.url}/api/v1/Ticket/CustomField`, {
      headers: {
        ...headers,
        accept: "application/xml",
        authorization: `Basic ${btoa(api.administrator)}`,
      },
    });
    const xml = await response.text();
    expect(xml).toContain("<ArrayOfFieldInfoBase");
    expect(xml.match(/<FieldInfoBase>/g)).toHaveLength(fields.length);
    expect(xml).toContain("<Choices><string>Rød</string><string>Blå</string></Choices>");
  });

  it("is described by the type of field", async () => {
    const response = await fetch(`${api.url}/api/openapi/v1.json`);
    const { components } = (await response.json()) as {
      components: { schemas: Record<string, { anyOf?: unknown[]; discriminator?: object }> };
    };
    expect(components.schemas["FieldInfoBase"]).toMatchObject({
      discriminator: {
        propertyName: "FieldType",
        mapping: { Checkbox: "#/components/schemas/FieldInfoBool" },
      },
    });
    expect(components.schemas["FieldInfoBase"]?.anyOf).toHaveLength(types.length);
    expect(components.schemas["FieldInfoListText"]).toHaveProperty("properties.Choices");
  });
});

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { carriers } from "../../src/contract/carriers.ts";
import { enums } from "../../src/contract/enums.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { checkContract } from "./check-contract.ts";
import { declaredDescriptions } from "./declared-descriptions.ts";
import type { MeantDifference } from "./meant-differences.ts";
import { publishedCarriers, publishedEnums } from "./published-form.ts";

/** A description that tests may change. */
type Editable<T> = T extends readonly (infer Item)[]
  ? Editable<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Editable<T[K]> }
    : T;
type Published = Editable<ReturnType<typeof declaredDescriptions>>;

const save = "/api/v1/Agents/Ticket/SaveTicketEntity";
const read = "/api/v1/Agents/Ticket/GetTicketEntity";
const ticket = "SuperOffice.CRM.Services.TicketEntity";

const implemented = Object.values(declaredDescriptions().paths).flatMap(Object.keys).length;

describe("the contract check of descriptions", () => {
  it("finds no difference between the descriptions and themselves", async () => {
    const { code, lines } = await check(() => {});
    expect(lines).toEqual([
      `${implemented} operations implemented, 0 absent, 0 differences, 0 more that are meant.`,
    ]);
    expect(code).toBe(0);
  });

  it.each<[string, (published: Published) => void, string]>([
    [
      "an address",
      ({ paths }) => {
        delete paths[save];
      },
      `POST ${save}: described, not published`,
    ],
    [
      "the name of a path parameter",
      ({ paths }) => {
        paths["/api/v1/Ticket/{id}/Explain"] = paths["/api/v1/Ticket/{ticketId}/Explain"]!;
        delete paths["/api/v1/Ticket/{ticketId}/Explain"];
      },
      "GET /api/v1/Ticket/{ticketId}/Explain: published as /api/v1/Ticket/{id}/Explain",
    ],
    [
      "a method",
      ({ paths }) => {
        paths[save] = { put: paths[save]!["post"]! };
      },
      `POST ${save}: described, not published`,
    ],
    [
      "an operation id",
      ({ paths }) => {
        paths[save]!["post"]!.operationId = "Save";
      },
      `POST ${save}: operationId is described as v1TicketAgent_SaveTicketEntity, published as Save`,
    ],
    [
      "a tag",
      ({ paths }) => {
        paths[save]!["post"]!.tags = ["Ticket"];
      },
      `POST ${save}: tags is described as Ticket_Agent, published as Ticket`,
    ],
    [
      "the name of a parameter's place",
      ({ paths }) => {
        parameterOf(paths, read, "ticketEntityId").in = "header";
      },
      `POST ${read}: query parameter ticketEntityId is described, not published`,
    ],
    [
      "the type of a parameter",
      ({ paths }) => {
        parameterOf(paths, read, "ticketEntityId").format = "int64";
      },
      `POST ${read}: query parameter ticketEntityId is described as integer int32, required, published as integer int64, required`,
    ],
    [
      "whether a parameter is required",
      ({ paths }) => {
        parameterOf(paths, read, "ticketEntityId").required = false;
      },
      `POST ${read}: query parameter ticketEntityId is described as integer int32, required, published as integer int32`,
    ],
    [
      "the type of a request",
      ({ paths }) => {
        parameterOf(paths, save, "ticketEntity").schema = { type: "string" };
      },
      `POST ${save}: body parameter ticketEntity is described as ${ticket}, required, published as string, required`,
    ],
    [
      "the type of an answer",
      ({ paths }) => {
        paths[save]!["post"]!.responses["200"]!.schema = { type: "integer" };
      },
      `POST ${save}: answer 200 is described as ${ticket}, published as integer`,
    ],
    [
      "a status",
      ({ paths }) => {
        paths[save]!["post"]!.responses["201"] = {};
      },
      `POST ${save}: answer 201 is published, not described`,
    ],
    [
      "a media type",
      ({ paths }) => {
        paths[save]!["post"]!.consumes.push("application/yaml");
      },
      "consumes: application/yaml is published, not described",
    ],
    [
      "the names of an enumeration",
      ({ definitions }) => {
        definitions[ticket]!.properties!["Slevel"]!.enum = ["Internal"];
      },
      `${ticket}: Slevel is described as string (Unknown, Internal, External), published as string (Internal)`,
    ],
    [
      "the items of a list",
      ({ definitions }) => {
        definitions[ticket]!.properties!["Tags"]!.items = { type: "string" };
      },
      `${ticket}: Tags is described as array of SuperOffice.CRM.Services.Tag, published as array of string`,
    ],
    [
      "the values of a dictionary",
      ({ definitions }) => {
        definitions[ticket]!.properties!["CustomFields"]!.additionalProperties = { type: "object" };
      },
      `${ticket}: CustomFields is described as dictionary of string, published as dictionary of object`,
    ],
    [
      "a member",
      ({ definitions }) => {
        delete definitions[ticket]!.properties!["Title"];
      },
      `${ticket}: Title is described, not published`,
    ],
    [
      "a type",
      ({ definitions }) => {
        delete definitions[ticket];
      },
      `${ticket}: described, not published`,
    ],
  ])("finds a difference in %s", async (_what, plant, difference) => {
    const { code, lines } = await check(plant);
    expect(lines).toContain(difference);
    expect(code).toBe(1);
  });

  it("counts what is published and not declared without calling it a difference", async () => {
    const { code, lines } = await check(({ paths }) => {
      paths["/api/v1/Sale/{id}"] = { get: paths[read]!["post"]!, put: paths[save]!["post"]! };
    });
    expect(lines).toEqual([
      `${implemented} operations implemented, 2 absent, 0 differences, 0 more that are meant.`,
    ]);
    expect(code).toBe(0);
  });

  it("lets a difference pass that is meant, and only as long as there is one", async () => {
    const meant = [
      { difference: `POST ${save}: answer 201 is published, not described`, reason: "" },
    ];
    const plant = ({ paths }: Published) => {
      paths[save]!["post"]!.responses["201"] = {};
    };
    expect(await check(plant, { meant })).toMatchObject({
      code: 0,
      lines: [expect.stringContaining("0 differences, 1 more that are meant.")],
    });
    expect(await check(() => {}, { meant })).toMatchObject({
      code: 1,
      lines: [
        `no difference any more: ${meant[0]?.difference}`,
        expect.stringContaining("1 difference, 0 more that are meant."),
      ],
    });
  });

  it.each([
    [[], `POST ${save}: published, not listed`],
    [
      ["POST /api/v1/Agents/Ticket/Invented"],
      "POST /api/v1/Agents/Ticket/Invented: listed, not published",
    ],
    [["GET /api/v1/Invented"], "GET /api/v1/Invented: listed, not published"],
  ])("finds lists of names that are not the published ones: %j", async (listed, difference) => {
    const { code, lines } = await check(() => {}, { listed });
    expect(lines).toContain(difference);
    expect(code).toBe(1);
  });

  it("lets names pass that the official client knows, and patches", async () => {
    const elsewhere = ["POST /api/v1/Agents/List/GetCountry", "PATCH /api/v1/Contact/{id}"];
    const { code } = await check(() => {}, { alsoListed: elsewhere });
    expect(code).toBe(0);
  });

  it("says which description cannot be read", async () => {
    const folder = await dataFolder("[]");
    const lines: string[] = [];
    expect(await checkContract([folder], (line) => lines.push(line))).toBe(2);
    expect(lines.at(-1)).toContain("does not hold a description with paths and definitions");
  });
});

function parameterOf(paths: Published["paths"], path: string, name: string) {
  return paths[path]!["post"]!.parameters.find((parameter) => parameter.name === name)!;
}

async function check(
  plant: (published: Published) => void,
  {
    alsoListed = [],
    ...knowledge
  }: {
    readonly meant?: readonly MeantDifference[];
    readonly listed?: readonly string[];
    readonly alsoListed?: readonly string[];
  } = {},
): Promise<{ code: number; lines: readonly string[] }> {
  const published = declaredDescriptions() as Published;
  plant(published);
  const listed = Object.entries(published.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const folder = await dataFolder(JSON.stringify(published));
  const lines: string[] = [];
  const code = await checkContract([folder], (line) => lines.push(line), {
    meant: [],
    listed: [...listed, ...alsoListed],
    ...knowledge,
  });
  // The first line is about carriers and enumerations.
  return { code, lines: lines.slice(1) };
}

async function dataFolder(description: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "carriers.json"), JSON.stringify(publishedCarriers(carriers)));
  await writeFile(join(folder, "enums.json"), JSON.stringify(publishedEnums(enums)));
  await mkdir(join(folder, "openapi", "agent"), { recursive: true });
  await writeFile(join(folder, "openapi", "agent", "all.json"), description);
  return folder;
}

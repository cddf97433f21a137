import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { carriers } from "../../src/contract/carriers.ts";
import { enums } from "../../src/contract/enums.ts";
import { checkContract } from "./check-contract.ts";
import { publishedCarriers, publishedEnums } from "./published-form.ts";

type Editable<T> = Record<string, Record<string, T>>;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "contract-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("the contract check", () => {
  it("finds no difference between the declarations and themselves", async () => {
    const { code, lines } = await check();
    expect(lines).toEqual([
      `${carriers.length} carriers and ${enums.length} enumerations declared, 0 differences.`,
      expect.stringContaining("operations were not compared"),
    ]);
    expect(code).toBe(0);
  });

  it.each<[string, (data: Data) => void, string]>([
    [
      "a length",
      ({ carriers: { TicketEntity } }) => {
        TicketEntity!["Title"]!["maxLength"] = 100;
      },
      "TicketEntity.Title: maxLength is declared 255, published 100",
    ],
    [
      "nullability",
      ({ carriers: { Person } }) => {
        Person!["Firstname"]!["nullable"] = false;
      },
      "Person.Firstname: nullable is declared true, published false",
    ],
    [
      "a type",
      ({ carriers: { TicketEntity } }) => {
        TicketEntity!["Messages"]!["type"] = "TicketMessageEntity[]";
      },
      "TicketEntity.Messages: type is declared TicketMessage[], published TicketMessageEntity[]",
    ],
    [
      "an enumeration",
      ({ carriers: { TicketEntity } }) => {
        TicketEntity!["Slevel"]!["enum"] = "TicketOrigin";
      },
      "TicketEntity.Slevel: enum is declared TicketSecurityLevel, published TicketOrigin",
    ],
    [
      "access",
      ({ carriers: { TicketEntity } }) => {
        delete TicketEntity!["CreatedAt"]!["createOnly"];
      },
      "TicketEntity.CreatedAt: createOnly is declared true, published false",
    ],
    [
      "the profile",
      ({ carriers: { TicketMessage } }) => {
        delete TicketMessage!["Badge"]!["postSeed"];
      },
      "TicketMessage.Badge: postSeed is declared true, published false",
    ],
    [
      "an aspect nobody knows",
      ({ carriers: { Tag } }) => {
        Tag!["Name"]!["encrypted"] = true;
      },
      "Tag.Name: encrypted is declared false, published true",
    ],
    [
      "a member that is not declared",
      ({ carriers: { Tag } }) => {
        Tag!["Colour"] = { type: "string", nullable: true };
      },
      "Tag.Colour: published, not declared",
    ],
    [
      "a member that is not published",
      ({ carriers: { Tag } }) => {
        delete Tag!["ToolTip"];
      },
      "Tag.ToolTip: declared, not published",
    ],
    [
      "the order of members",
      (data) => {
        const { Id, Name, ...rest } = data.carriers["Tag"]!;
        data.carriers["Tag"] = { Name: Name!, Id: Id!, ...rest };
      },
      "Tag: Id is declared where Name is published",
    ],
    [
      "a carrier that is not published",
      (data) => {
        delete data.carriers["Tag"];
      },
      "Tag: no such carrier is published",
    ],
    [
      "a number",
      ({ enums: { TicketOrigin } }) => {
        TicketOrigin!["Chat"] = 99;
      },
      "TicketOrigin.Chat: declared 11, published 99",
    ],
    [
      "a name",
      ({ enums: { TicketOrigin } }) => {
        TicketOrigin!["Fax2"] = 99;
      },
      "TicketOrigin.Fax2: published, not declared",
    ],
  ])("finds a difference in %s", async (_what, plant, difference) => {
    const { code, lines } = await check(plant);
    expect(lines.slice(0, 2)).toEqual([difference, expect.stringContaining(", 1 difference.")]);
    expect(code).toBe(1);
  });

  it("lists what is not declared yet without calling it a difference", async () => {
    const { code, lines } = await check((data) => {
      data.carriers["Invoice"] = {};
      data.enums["InvoiceState"] = { Unknown: 0 };
    });
    expect(lines.slice(0, 2)).toEqual([
      "Carriers published but not declared yet: Invoice.",
      "Enumerations published but not declared yet: InvoiceState.",
    ]);
    expect(code).toBe(0);
  });

  it.each([[["--loud"]], [["a", "b"]]])("explains wrong use: %j", async (argv) => {
    const { code, lines } = await run(argv);
    expect(code).toBe(2);
    expect(lines.join("\n")).toContain("Usage: npm run check:contract -- <folder>");
  });

  it.each([[[]], [["/nowhere/at/all"]]])(
    "says that it has nothing to compare: %j",
    async (argv) => {
      const { code, lines } = await run(argv);
      expect(code).toBe(0);
      expect(lines).toEqual([expect.stringContaining("Nothing was compared.")]);
    },
  );

  it("explains itself on request", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0 });
  });

  it("says which data cannot be read", async () => {
    expect(await run([folder])).toMatchObject({
      code: 2,
      lines: [expect.stringContaining("carriers.json")],
    });
    await writeFile(join(folder, "carriers.json"), "[]");
    expect(await run([folder])).toMatchObject({
      code: 2,
      lines: [expect.stringContaining("does not hold an object of objects")],
    });
  });
});

interface Data {
  readonly carriers: Editable<Record<string, string | number | boolean>>;
  readonly enums: Editable<number>;
}

async function check(plant: (data: Data) => void = () => {}): ReturnType<typeof run> {
  const data = structuredClone({
    carriers: publishedCarriers(carriers),
    enums: publishedEnums(enums),
  }) as Data;
  plant(data);
  await writeFile(join(folder, "carriers.json"), JSON.stringify(data.carriers));
  await writeFile(join(folder, "enums.json"), JSON.stringify(data.enums));
  return run([folder]);
}

async function run(argv: readonly string[]): Promise<{ code: number; lines: readonly string[] }> {
  const lines: string[] = [];
  const code = await checkContract(argv, (text) => lines.push(text));
  return { code, lines };
}

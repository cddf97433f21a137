import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFolder, runTool } from "../support/run-tool.ts";
import { createFolder, removeFolder } from "../support/temporary-folder.ts";

interface RoomRules {
  /** Where a file of the room stands. */
  readonly folder: string;
  /** What it may import, and what it may not. */
  readonly welcome: readonly string[];
  readonly forbidden: readonly string[];
  /** It reads the time and throws dice itself; the other rooms are given both. */
  readonly asksTheWorld?: boolean;
}

const rooms = {
  contract: {
    folder: "src/contract/carriers",
    welcome: ["../member.ts"],
    forbidden: [
      "../../domain/instant.ts",
      "../../server/errors.ts",
      "../../web/main.tsx",
      "node:fs",
      "pg",
      "fastify",
      "kysely",
    ],
  },
  domain: {
    folder: "src/domain/ticket/save",
    welcome: ["../ticket.ts", "temporal-polyfill"],
    forbidden: [
      "../../../contract/wire.ts",
      "../../../server/errors.ts",
      "../../../web/main.tsx",
      "node:crypto",
      "pg",
      "fastify",
      "kysely",
    ],
  },
  storage: {
    folder: "src/server/storage/tickets",
    welcome: ["../database.ts", "../../../domain/ticket/ticket.ts", "pg", "node:fs"],
    forbidden: [
      "../../../contract/wire.ts",
      "../../usecases/save-ticket.ts",
      "../../http/build-server.ts",
      "../../cli/serve.ts",
      "../../../web/main.tsx",
      "fastify",
    ],
  },
  usecases: {
    folder: "src/server/usecases",
    welcome: ["../storage/database.ts", "../../domain/ticket/ticket.ts"],
    forbidden: [
      "../../contract/wire.ts",
      "../http/build-server.ts",
      "../cli/serve.ts",
      "../../web/main.tsx",
      "fastify",
      "pg",
      "kysely",
    ],
  },
  importing: {
    folder: "src/server/importing/phases",
    welcome: ["../../../contract/wire.ts", "../../usecases/save-ticket.ts"],
    forbidden: [
      "../../storage/database.ts",
      "../../cli/serve.ts",
      "../../../web/main.tsx",
      "pg",
      "kysely",
      "fastify",
    ],
  },
  http: {
    folder: "src/server/http/agents/ticket",
    welcome: ["../../../../contract/wire.ts", "../../../usecases/save-ticket.ts", "fastify"],
    forbidden: [
      "../../../storage/database.ts",
      "../../../cli/serve.ts",
      "../../../../web/main.tsx",
      "pg",
      "kysely",
    ],
  },
  cli: {
    folder: "src/server/cli",
    welcome: ["../main.ts", "../storage/database.ts", "node:fs"],
    forbidden: ["../../web/main.tsx"],
    asksTheWorld: true,
  },
  web: {
    folder: "src/web/features/queue",
    welcome: ["../../../contract/wire.ts", "../../components/button.tsx", "react"],
    forbidden: [
      "../../../domain/ticket/ticket.ts",
      "../../../server/errors.ts",
      "node:fs",
      "pg",
      "fastify",
      "kysely",
    ],
    asksTheWorld: true,
  },
} as const satisfies Record<string, RoomRules>;

type Room = keyof typeof rooms;

/** What the domain may not even name, because it reaches the outside world. */
const worldly = ["new Date()", "fetch('')", "setTimeout(() => {}, 1)", "crypto.randomUUID()"];

const planted = new Map<string, string>();
let complaints: ReadonlyMap<string, readonly string[]> = new Map();

/** Plants code in a room and returns what finds the rules it broke. All plants are linted in one go. */
function plant(room: Room, code: string): () => readonly string[] {
  const path = join(rooms[room].folder, `planted-${planted.size}.ts`);
  planted.set(path, code);
  return () => complaints.get(path) ?? [];
}

function use(expression: string): string {
  return `export const planted = (): unknown => ${expression};\n`;
}

/** Rules broken in each file. */
async function lintAll(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  await copyFile(join(projectFolder, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  for (const [path, code] of planted) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), code);
  }
  const { code: exitCode, output } = await runTool("oxlint", ["--format", "json", "src"], folder);
  expect(exitCode).toBe(1);
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { filename: string; code: string }[];
  };
  const rules = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) {
    rules.set(filename, [...(rules.get(filename) ?? []), code]);
  }
  return rules;
}

describe.each(Object.keys(rooms) as Room[])("the room %s", (room) => {
  const { welcome, forbidden, asksTheWorld = false }: RoomRules = rooms[room];

  describe.each(welcome)("may import %s", (module) => {
    const broken = plant(room, `import { thing } from "${module}";\n\n${use("thing")}`);
    test("without a complaint", () => expect(broken()).toEqual([]));
  });

  describe.each(forbidden)("may not import %s", (module) => {
    const plants = [
      plant(room, `import { thing } from "${module}";\n\n${use("thing")}`),
      plant(room, `import type { Thing } from "${module}";\n\nexport type Planted = Thing;\n`),
      plant(room, `export { thing } from "${module}";\n`),
    ];
    test("nor its types, nor pass it on", () => {
      for (const broken of plants) expect(broken()).toEqual(["eslint(no-restricted-imports)"]);
    });
  });

  describe.each(asksTheWorld ? [] : ["Date.now()", "Math.random()"])(
    "may not ask %s",
    (expression) => {
      const broken = plant(room, use(expression));
      test("but only what it is given", () =>
        expect(broken()).toContainEqual(expect.stringMatching(/no-restricted/)));
    },
  );

  const harmless = plant(room, use("Math.max(1, 2)"));
  test("may calculate", () => expect(harmless()).toEqual([]));
});

describe.each(worldly)("%s", (expression) => {
  const inDomain = plant("domain", use(expression));
  const inStorage = plant("storage", use(expression));
  test("is forbidden in the domain and nowhere else", () => {
    expect(inDomain()).toEqual(["eslint(no-restricted-globals)"]);
    expect(inStorage()).toEqual([]);
  });
});

beforeAll(async () => {
  const folder = await createFolder();
  afterAll(() => removeFolder(folder));
  complaints = await lintAll(folder);
});

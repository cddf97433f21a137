import { describe, expect, test } from "vitest";
import { judgeLicences } from "../../scripts/support/judge-licences.mjs";
import { keepShipped } from "../../scripts/support/keep-shipped.mjs";
import { bundledPackages, installedPackages } from "../../scripts/support/shipped-packages.mjs";

const one = (licence: string | undefined) => [
  { name: "thing", version: "1.2.3", licence, how: "installed" },
];

const component = (ref: string, isTool: boolean) => ({
  "bom-ref": ref,
  properties: isTool ? [{ name: "cdx:npm:package:development", value: "true" }] : [],
});

describe("a licence", () => {
  test.each([
    "MIT",
    "(MIT OR EUPL-1.1+)",
    "GPL-3.0-only OR BSD-2-Clause",
    "(MIT AND Zlib)",
    "MIT-0",
  ])("%s may ship", (licence) => {
    expect(judgeLicences(one(licence))).toEqual([]);
  });

  test.each([
    "GPL-3.0-only",
    "AGPL-3.0",
    "MPL-2.0",
    "(MIT AND GPL-2.0)",
    "MIT AND GPL-2.0 OR GPL-3.0",
    "UNLICENSED",
    "SEE LICENSE IN terms.txt",
    "",
  ])("%s may not", (licence) => {
    expect(judgeLicences(one(licence))).toEqual([
      `thing 1.2.3 (installed) stands under ${licence}`,
    ]);
  });

  test("has to be named", () => {
    expect(judgeLicences(one(undefined))).toEqual([
      "thing 1.2.3 (installed) stands under no licence that it names",
    ]);
  });
});

describe("what ships", () => {
  const lock = {
    packages: {
      "": { name: "counterfoil" },
      "node_modules/kept": { version: "1.0.0", license: "MIT" },
      "node_modules/kept/node_modules/@scope/inner": { version: "2.0.0", license: "ISC" },
      "node_modules/alias": { name: "real", version: "3.0.0", license: "MIT" },
      "node_modules/for-mac": { version: "4.0.0", license: "MIT", optional: true },
      "node_modules/tool": { version: "5.0.0", license: "GPL-3.0", dev: true },
    },
  };

  test("is installed on any platform, without tools", () => {
    expect(installedPackages(lock).map(({ name, version }) => `${name}@${version}`)).toEqual([
      "kept@1.0.0",
      "@scope/inner@2.0.0",
      "real@3.0.0",
      "for-mac@4.0.0",
    ]);
  });

  test("is described with what the workspace contains", () => {
    const bill = {
      metadata: { component: { "bom-ref": "own@1" } },
      components: [
        component("kept@1.0.0", false),
        component("tool@5.0.0", true),
        component("ui@6.0.0", true),
      ],
      dependencies: [
        { ref: "own@1", dependsOn: ["kept@1.0.0", "tool@5.0.0", "ui@6.0.0"] },
        { ref: "kept@1.0.0" },
        { ref: "tool@5.0.0", dependsOn: ["kept@1.0.0"] },
      ],
    };
    const bundled = bundledPackages([{ name: "ui", version: "6.0.0", identifier: "MIT" }]);
    const shipped = keepShipped(bill, [...installedPackages(lock), ...bundled]);
    expect(shipped.components).toEqual([
      { "bom-ref": "kept@1.0.0", properties: [] },
      {
        "bom-ref": "ui@6.0.0",
        scope: "required",
        properties: [{ name: "counterfoil:bundled", value: "true" }],
      },
    ]);
    expect(shipped.dependencies).toEqual([
      { ref: "own@1", dependsOn: ["kept@1.0.0", "ui@6.0.0"] },
      { ref: "kept@1.0.0", dependsOn: [] },
    ]);
  });
});

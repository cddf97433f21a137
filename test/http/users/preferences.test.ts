import { beforeAll, expect, it } from "vitest";
import type { Preference } from "../../../src/contract/carriers/preference.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, type CallOptions } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";

type PreferenceOrError = JsonOf<typeof Preference> & ErrorBody;

const spec = (Key: string, Section = "Test") => ({ Section, Key });

describeEachDatabase("preferences", (database) => {
  const api = testApi(database);
  let member = "";
  let other = "";
  beforeAll(async () => {
    member = await api.addUser("member", "Agent");
    other = await api.addUser("other", "Agent");
    await database.db.query(`
      insert into user_group (group_id, name) values (1, 'Group');
      update app_user set group_id = 1 where login_name in ('member', 'tje0')`);
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
  });
  const call = <Json = PreferenceOrError>(
    operation: string,
    body: object,
    options: CallOptions = {},
  ) => api.call<Json>(operation, { agent: "Preference", body, ...options });
  const save = async (wish: object, options: CallOptions = {}) =>
    call("SavePreference", { Preference: wish }, options);
  const byName = async (PrefKey: string, PrefLevel: string, as: string) =>
    (
      await call<PreferenceOrError | null>(
        "GetPreferenceByName",
        { PrefSection: "test", PrefKey, PrefLevel },
        { as },
      )
    ).json;
  const effective = async (key: string, as: string) =>
    (await call<PreferenceOrError[]>("GetPreferences", { Specifications: [spec(key)] }, { as }))
      .json[0]?.RawValue;
  const stored = async () =>
    (await database.db.query("select * from preference order by preference_id")).rows;

  it("hold at the nearest level", async () => {
    const levels = ["SystemWide", "Database", "Group"] as const;
    const seen: unknown[] = [];
    for (const Level of levels) {
      expect((await save({ Level, RawValue: Level, Specification: spec("Near") })).status).toBe(
        204,
      );
      seen.push([await effective("Near", member), await effective("near", other)]);
    }
    expect(
      (await save({ RawValue: "mine", Specification: spec("near", "TEST") }, { as: member }))
        .status,
    ).toBe(204);
    seen.push([await effective("Near", member), await effective("Near", other)]);
    expect(seen).toEqual([
      ["SystemWide", "SystemWide"],
      ["Database", "Database"],
      ["Group", "Database"],
      ["mine", "Database"],
    ]);
    expect(await byName("NEAR", "Group", member)).toMatchObject({
      Level: "Group",
      RawValue: "Group",
      TargetId: 1,
      Specification: { Section: "Test", Key: "Near" },
    });
    expect(await byName("Near", "Undefined", member)).toMatchObject({
      Level: "Individual",
      RawValue: "mine",
    });
    expect(await byName("Near", "Individual", other)).toBeNull();
    expect(await byName("Near", "PC", member)).toBeNull();
    expect(await byName("Near", "HardDefault", member)).toBeNull();
  });

  it("replace what was kept before, and are read by id", async () => {
    await save(
      { Level: "Individual", RawValue: "1", Specification: spec("Again") },
      { as: member },
    );
    await save(
      { Level: "Individual", RawValue: "2", Specification: spec("again") },
      { as: member },
    );
    const preference = await byName("Again", "Individual", member);
    expect(preference?.RawValue).toBe("2");
    const Id = preference?.UserPreferenceId;
    expect((await call("GetPreference", { Id }, { as: member })).json).toEqual(preference);
    expect((await call("GetPreference", { Id }, { as: other })).text).toBe("null");
    expect((await call("GetPreference", { Id: 0 }, { as: member })).text).toBe("null");
  });

  it("of the desk itself are off at first", async () => {
    const { json } = await call<PreferenceOrError[]>("GetPreferences", {
      Specifications: [
        spec("includeOwnTicketsInGetNext", "request"),
        spec("nothing"),
        spec("ø"),
        {},
      ],
    });
    expect(json).toMatchObject([{ Level: "HardDefault", RawValue: "0", UserPreferenceId: 0 }]);
  });

  it("are saved for oneself in one go, whatever level they name", async () => {
    const Preferences = [
      { Level: "SystemWide", TargetId: 99, RawValue: "a", Specification: spec("One") },
      { RawValue: "b", Specification: spec("Two") },
      { RawValue: "c", Specification: spec("two") },
    ];
    expect((await call("SavePreferences", { Preferences }, { as: other })).status).toBe(204);
    expect([await effective("One", other), await effective("Two", other)]).toEqual(["a", "c"]);
    expect(await effective("One", member)).toBeUndefined();
    expect((await call("SavePreferences", { Preferences: [] }, { as: other })).status).toBe(204);
  });

  it.each<[string, Record<string, unknown>, number, readonly string[]]>([
    [
      "without a name",
      { RawValue: "1" },
      400,
      ["Preference/Specification/Section", "Preference/Specification/Key"],
    ],
    [
      "without a key",
      { RawValue: "1", Specification: { Section: "S" } },
      400,
      ["Preference/Specification/Key"],
    ],
    [
      "with a long key",
      { Specification: spec("k".repeat(101)) },
      400,
      ["Preference/Specification/Key"],
    ],
    ["with a foreign letter", { Specification: spec("ø") }, 400, ["Preference/Specification/Key"]],
    [
      "with a long value",
      { RawValue: "v".repeat(4001), Specification: spec("k") },
      400,
      ["Preference/RawValue"],
    ],
    [
      "with a null character",
      { RawValue: "\0", Specification: spec("k") },
      400,
      ["Preference/RawValue"],
    ],
    [
      "for a group that he is not in",
      { Level: "Group", Specification: spec("k") },
      400,
      ["Preference/Level"],
    ],
    [
      "at a level where none is kept",
      { Level: "PC", Specification: spec("k") },
      400,
      ["Preference/Level"],
    ],
    ["for everybody", { Level: "Database", Specification: spec("k") }, 403, []],
    ["for the system", { Level: "SystemWide", Specification: spec("k") }, 403, []],
  ])("are not saved by a user %s", async (_, wish, status, paths) => {
    const before = await stored();
    const answer = await save(wish, { as: other });
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.json.ValidationErrors ?? {})).toEqual(paths);
    expect(await stored()).toEqual(before);
  });

  it("are all saved or none", async () => {
    const before = await stored();
    const Preferences = [{ RawValue: "1", Specification: spec("Fine") }, { RawValue: "1" }];
    const { status, json } = await call("SavePreferences", { Preferences });
    expect([status, Object.keys(json.ValidationErrors ?? {})]).toEqual([
      400,
      ["Preferences/1/Specification/Section", "Preferences/1/Specification/Key"],
    ]);
    expect(await stored()).toEqual(before);
    const many = Array.from({ length: 501 }, (_, n) => ({ Specification: spec(`k${n}`) }));
    expect((await call("SavePreferences", { Preferences: many })).status).toBe(400);
    expect((await call("SavePreferences", { Preferences: many.slice(1) })).status).toBe(204);
  });

  it("of one name saved at once are kept once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        save({ RawValue: `${n}`, Specification: spec(n % 2 ? "RACE" : "race") }, { as: other }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 204));
    const { rows } = await database.db.query("select from preference where lower(key) = 'race'");
    expect(rows).toHaveLength(1);
  });
});

describeEachDatabase("rights and configuration", (database) => {
  const api = testApi(database);

  const ask = async (operation: string, agent = "Configuration") =>
    (await api.call(operation, { agent, body: {} })).text;

  it("are told to whoever asks", async () => {
    const as = await api.addUser("agent", "Agent");
    const rights = await api.call<string[]>("GetFunctionRights", { agent: "Sentry", as });
    expect(rights.json).toEqual(
      [
        "ListAllRequests",
        "ReadAllRequests",
        "EditRequestsInOwnCategories",
        "MarkRequestsAsSpam",
        "CreateTags",
        "KnowledgeBase",
      ].toSorted((one, other) => rights.json.indexOf(one) - rights.json.indexOf(other)),
    );
    const has = async (FunctionRight: string) =>
      (
        await api.call<boolean>("HasFunctionRight", {
          agent: "Sentry",
          as,
          body: { FunctionRight },
        })
      ).json;
    expect([
      await has("createtags"),
      await has("EditAllRequests"),
      await has("nothing"),
      await has(""),
    ]).toEqual([true, false, false, false]);
    const newRow = async (TableName: string, by = as) =>
      (
        await api.call<{ Mask: string; Reason: string }>("GetNewTableRight", {
          agent: "Sentry",
          as: by,
          body: { TableName },
        })
      ).json;
    expect(await newRow("Ticket")).toEqual({ Mask: "URI", Reason: "" });
    expect(await newRow("person")).toEqual({ Mask: "URI", Reason: "" });
    expect((await newRow("associate")).Mask).toBe("Select");
    expect((await newRow("associate", api.administrator)).Mask).toBe("URI");
    expect((await newRow("constructor")).Mask).toBe("None");
  });

  it("say what there is not", async () => {
    expect(
      await Promise.all(
        [
          "GetWwwUrl",
          "GetCRMUrl",
          "GetEmailNumberOfDays",
          "GetCustomerUrl",
          "GetAllFeatureToggles",
        ].map((name) => ask(name)),
      ),
    ).toEqual(['""', '""', "0", '""', "{}"]);
    expect(
      await ask("GetUserDefinedFieldInfo?userDefinedFieldInfoId=1", "UserDefinedFieldInfo"),
    ).toBe("null");
    expect(await ask("GetUserDefinedFieldList", "UserDefinedFieldInfo")).toBe("[]");
  });
});

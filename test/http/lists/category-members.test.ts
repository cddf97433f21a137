import { beforeAll, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { listDesk, type RowJson } from "./list-desk.ts";

const ANNA = 2;
const BEN = 3;
const GROUP = 9;
const MEMBERS = "/../counterfoil/v1/categories/1/members";
const GROUPS = "/../counterfoil/v1/categories/1/user-groups";

describeEachDatabase("members of categories", (database) => {
  const api = testApi(database);
  const { call } = listDesk(api, database);

  beforeAll(async () => {
    await api.addUser("anna", "Agent");
    await api.addUser("ben", "Agent");
    await database.db.query(
      `insert into user_group (group_id, name) values (${GROUP}, 'Second line')`,
    );
    await database.db.query(`update app_user set group_id = ${GROUP} where user_id = ${BEN}`);
  });

  const put = (body: unknown, target = MEMBERS) =>
    callResource<RowJson>(api, `PUT ${target}`, { body });
  const membersOnDesk = () =>
    api.context.desk
      .current()
      .categories.get(1)
      ?.members.map(({ userId, weight, definedByGroup }) => [userId, weight, definedByGroup]);

  it("are replaced with their weights, and heard of at once", async () => {
    const wish = [
      { AssociateId: ANNA, Weight: 32_767 },
      { AssociateId: BEN, Weight: 0 },
    ];
    const { status, json } = await put(wish);
    expect(status).toBe(200);
    expect(json).toMatchObject([{ ...wish[0], FullName: "Full anna" }, wish[1]]);
    expect((await callResource(api, `GET ${MEMBERS}`)).json).toEqual(json);
    expect(membersOnDesk()).toEqual([
      [ANNA, 32_767, false],
      [BEN, 0, false],
    ]);
    await put([{ AssociateId: ANNA }]);
    expect(membersOnDesk()).toEqual([[ANNA, 0, false]]);
  });

  it("are refused with every fault at its place", async () => {
    const { status, json } = await put([
      { AssociateId: ANNA, Weight: -1 },
      { AssociateId: 987_654 },
      { AssociateId: ANNA, Weight: 32_768 },
    ]);
    expect(status).toBe(400);
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual([
      "0/Weight",
      "1/AssociateId",
      "2/AssociateId",
      "2/Weight",
    ]);
    expect(membersOnDesk()).toEqual([[ANNA, 0, false]]);
    expect((await put([], "/../counterfoil/v1/categories/987654/members")).status).toBe(404);
  });

  it("come with user groups, without a weight", async () => {
    await put([{ AssociateId: ANNA, Weight: 4 }]);
    const set = { UserGroupId: GROUP, CategoryIds: [1] };
    expect((await call("SetTicketCategoriesForUserGroup", set)).status).toBe(204);
    expect(membersOnDesk()).toEqual([
      [ANNA, 4, false],
      [BEN, 0, true],
    ]);
    const items = await call("GetTicketCategoriesForUserGroups", { UserGroupIds: [GROUP] });
    expect(items.json).toMatchObject([
      { Id: 1, Name: "Support", ExtraInfo: "parentId=0&replyTemplateId=-1" },
    ]);
    expect((await callResource(api, `GET ${GROUPS}`)).json).toEqual([GROUP]);
    expect((await put([], GROUPS)).status).toBe(204);
    expect(membersOnDesk()).toEqual([[ANNA, 4, false]]);
    expect((await put([GROUP], GROUPS)).status).toBe(204);
    await put([{ AssociateId: BEN, Weight: 2 }]);
    // His own entry counts before that of his group.
    expect(membersOnDesk()).toEqual([[BEN, 2, false]]);
  });

  it("know no other groups and categories", async () => {
    const group = await call("SetTicketCategoriesForUserGroup", { UserGroupId: 987_654 });
    expect(group.status).toBe(404);
    const category = await call("SetTicketCategoriesForUserGroup", {
      UserGroupId: GROUP,
      CategoryIds: [1, 987_654],
    });
    expect(Object.keys(category.json.ValidationErrors ?? {})).toEqual(["CategoryIds/1"]);
    const { json } = await put([GROUP, 987_654], GROUPS);
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual(["1"]);
  });
});

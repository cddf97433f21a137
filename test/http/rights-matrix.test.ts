import { beforeAll, describe, expect, it } from "vitest";
import { describeEachDatabase } from "../support/test-database.ts";
import { testApi } from "../support/test-api.ts";

const roles = ["Administrator", "Team lead", "Agent", "Agent, own categories", "Reader"] as const;
type RoleName = (typeof roles)[number];

/** Categories of the desk: one of which every user is a member, one of nobody, one for members only. */
const categories = { shared: 20, foreign: 21, secret: 22 } as const;
const MEMBERS_ONLY = 128;

type Where = keyof typeof categories | "own";
type Access = "edit" | "read" | "none";

/** `own`: owned by the caller, in the secret category. */
const expected: Readonly<Record<RoleName, Readonly<Record<Where, Access>>>> = {
  Administrator: { own: "edit", shared: "edit", foreign: "edit", secret: "edit" },
  "Team lead": { own: "edit", shared: "edit", foreign: "edit", secret: "none" },
  Agent: { own: "edit", shared: "edit", foreign: "read", secret: "none" },
  "Agent, own categories": { own: "edit", shared: "edit", foreign: "none", secret: "none" },
  Reader: { own: "edit", shared: "read", foreign: "read", secret: "none" },
};

const cells = roles.flatMap((role) =>
  (["own", "shared", "foreign", "secret"] as const).map(
    (where) => [role, where, expected[role][where]] as const,
  ),
);

describeEachDatabase("what a role may do", (database) => {
  const api = testApi(database);
  const callers = new Map<RoleName, string>();
  const loginOf = (role: RoleName): string => `user-${roles.indexOf(role)}`;

  beforeAll(async () => {
    for (const role of roles) callers.set(role, await api.addUser(loginOf(role), role));
    await database.db.query(
      `insert into category (category_id, name, full_name, flags, assignment_method) values
         (${categories.shared}, 'Shared', 'Shared', 0, 4),
         (${categories.foreign}, 'Foreign', 'Foreign', 0, 4),
         (${categories.secret}, 'Secret', 'Secret', ${MEMBERS_ONLY}, 4)`,
    );
    await database.db.query(
      `insert into category_member (category_id, user_id)
       select ${categories.shared}, user_id from app_user`,
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  const userIdOf = (role: RoleName): number => {
    const users = [...api.context.desk.current().users.values()];
    return users.find((user) => user.loginName === loginOf(role))?.userId ?? 0;
  };
  const createTicket = async (role: RoleName, where: Where): Promise<number> => {
    const categoryId = categories[where === "own" ? "secret" : where];
    const { json } = await api.call("SaveTicketEntity", {
      body: {
        Title: "Whose?",
        Category: { TicketCategoryId: categoryId },
        OwnedBy: { AssociateId: where === "own" ? userIdOf(role) : 0 },
      },
    });
    return json.TicketId;
  };
  const explain = (ticketId: number, as: string) =>
    fetch(`${api.url}/api/v1/Ticket/${ticketId}/Explain`, {
      headers: { authorization: `Basic ${btoa(as)}` },
    });

  describe.each(cells)("%s on a ticket that is %s", (role, where, access) => {
    let ticketId = 0;
    let as = "";
    beforeAll(async () => {
      as = callers.get(role) ?? "";
      ticketId = await createTicket(role, where);
    });

    it.each(["GetTicketEntity?ticketEntityId", "GetTicket?ticketId"])(
      `%s: ${access === "none" ? "as if it did not exist" : "shows it"}`,
      async (operation) => {
        const { status, json } = await api.call(`${operation}=${ticketId}`, { as, body: "null" });
        expect(status).toBe(200);
        const shown = json as { readonly TicketId: number } | null;
        expect(shown?.TicketId).toBe(access === "none" ? undefined : ticketId);
      },
    );

    it(`Explain: ${access === "none" ? "as if it did not exist" : "tells"}`, async () => {
      expect((await explain(ticketId, as)).status).toBe(access === "none" ? 404 : 200);
    });

    it(`SaveTicketEntity: ${access === "edit" ? "changes it" : "is forbidden, and changes nothing"}`, async () => {
      const body = { TicketId: ticketId, Title: "Changed" };
      const { status, json } = await api.call("SaveTicketEntity", { as, body });
      const stored = await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`);
      const { ErrorType } = json;
      expect({ status, ErrorType, Title: stored.json.Title }).toEqual(
        access === "edit"
          ? { status: 200, ErrorType: undefined, Title: "Changed" }
          : { status: 403, ErrorType: "SoSentryException", Title: "Whose?" },
      );
    });

    it("promises in its rights what the save would do", async () => {
      const { json } = await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`, { as });
      const mask = access === "none" ? undefined : json.FieldProperties["Title"]?.FieldRight?.Mask;
      expect(mask).toBe({ edit: "Update, UIHintMandatory", read: "Read", none: undefined }[access]);
    });
  });

  it.each(roles)(
    "lets %s register a ticket anywhere but among strangers' secrets",
    async (role) => {
      const save = async (where: keyof typeof categories): Promise<number> => {
        const Category = { TicketCategoryId: categories[where] };
        const as = callers.get(role) ?? "";
        return (await api.call("SaveTicketEntity", { as, body: { Title: "New", Category } }))
          .status;
      };
      expect(await save("shared")).toBe(200);
      expect(await save("foreign")).toBe(200);
      expect(await save("secret")).toBe(role === "Administrator" ? 200 : 403);
    },
  );

  it.each([
    "CreateDefaultTicketEntity",
    "GetTicketEntity?ticketEntityId=1",
    "SaveTicketEntity",
    "GetTicket?ticketId=1",
    "ResolveTicketId",
    "GetNextInQueue",
  ])("lets nobody in without signing in: %s", async (operation) => {
    expect((await api.call(operation, { as: null, body: {} })).status).toBe(401);
  });
});

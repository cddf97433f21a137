import { describe, expect, it } from "vitest";
import { buildDesk } from "../../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../../test/support/build-user.ts";
import type { AccessLevel } from "../../../domain/access/access-to-ticket.ts";
import { callerOf } from "../../../domain/access/caller.ts";
import type { TicketState } from "../../../domain/access/save-permission.ts";
import { ticketTableRight } from "../../../domain/access/table-right.ts";
import { ticketFieldRights } from "../../../domain/access/ticket-field-rights.ts";
import { localiseReason } from "./right-reasons.ts";

const agent = callerOf(
  buildUser(20, { roleId: 2 }),
  buildDesk({ roles: [buildRole(2, ["EditAllRequests"])] }),
);

const situations = (["none", "list", "read", "edit"] satisfies AccessLevel[]).flatMap((access) =>
  (["new", "stored", "merged"] satisfies TicketState[]).map((state) => ({ access, state })),
);

const reasons = new Set(
  situations
    .flatMap(({ access, state }) => [
      ticketTableRight(agent, access, state).reason,
      ...Object.values(ticketFieldRights(access, state)).map(({ reason }) => reason),
    ])
    .filter((reason) => reason !== ""),
);

describe("localiseReason", () => {
  it.each([...reasons])("has words for %j in other languages", (reason) => {
    expect(localiseReason(reason, null)).toBe(reason);
    expect(localiseReason(reason, "en")).toBe(reason);
    expect(localiseReason(reason, "fr")).toBe(reason);
    expect(localiseReason(reason, "no")).not.toBe(reason);
    expect(localiseReason(reason, "de")).not.toBe(reason);
  });

  it("leaves nothing and the unknown as they are", () => {
    expect(localiseReason("", "no")).toBe("");
    expect(localiseReason("Something else", "no")).toBe("Something else");
  });
});

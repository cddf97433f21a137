import { describe, expect, it } from "vitest";
import { buildDesk } from "../../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../../test/support/build-user.ts";
import { callerOf } from "../../../domain/access/caller.ts";
import { presentTicketRights } from "./present-ticket-rights.ts";

const caller = callerOf(buildUser(20, { roleId: 2 }), buildDesk({ roles: [buildRole(2, [])] }));

const fieldsIn = (language: string | null) =>
  presentTicketRights(caller, "read", "stored", language).fieldProperties;

describe("the rights of a ticket", () => {
  it.each([
    ["no", "Ingen redigeringsrettighet"],
    ["sv", "Ingen redigeringsrättighet"],
    ["de-ch", "Kein Bearbeitungsrecht"],
    ["fr", "No edit right"],
    [null, "No edit right"],
  ])("have their reasons in %s", (language, reason) => {
    expect(presentTicketRights(caller, "read", "stored", language).tableRight.Reason).toBe(reason);
    expect(fieldsIn(language)["Title"]?.FieldRight?.Reason).toBe(reason);
  });

  it("say nothing where nothing is missing", () => {
    const { fieldProperties } = presentTicketRights(caller, "edit", "stored", "no");
    expect(fieldProperties["Title"]?.FieldRight?.Reason).toBe("");
  });

  it("are made once for all languages that are spoken alike", () => {
    expect(fieldsIn("fr")).toBe(fieldsIn(null));
    expect(fieldsIn("no")).toBe(fieldsIn("no"));
    expect(fieldsIn("no")).not.toBe(fieldsIn(null));
  });
});

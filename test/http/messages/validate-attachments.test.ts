import { expect, it } from "vitest";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "./message-desk.ts";

const UNKNOWN_ID = 987_654;

interface Result {
  readonly AttachmentId: number;
  readonly IsValid: boolean;
  readonly ErrorMessage: string;
}

describeEachDatabase("attachments before they are sent", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  const validate = async (
    ids: readonly number[],
    headers: Record<string, string> = {},
    as?: string,
  ) =>
    (
      await api.call<Result[]>("ValidateAttachments", {
        body: { AttachmentIds: ids },
        headers,
        ...(as !== undefined && { as }),
      })
    ).json;

  const listOn = async (TicketEntityId: number) =>
    (
      await api.call<{ AttachmentId: number }[]>("GetTicketAttachments", {
        body: { TicketEntityId },
      })
    ).json.map(({ AttachmentId }) => AttachmentId);

  it("are told what stands against them, each in its place", async () => {
    const good = await desk.attach("x");
    const unsafe = await desk.attach("x", { Name: "run.EXE" });
    const { AttachmentId: empty } = (await desk.saveAttachment({ Name: "run.exe" })).json;
    const ids = [unsafe, good, UNKNOWN_ID, empty, good, 0, -1];
    expect(await validate(ids)).toEqual([
      {
        AttachmentId: unsafe,
        IsValid: false,
        ErrorMessage: expect.stringContaining("can do harm"),
      },
      { AttachmentId: good, IsValid: true, ErrorMessage: "" },
      { AttachmentId: UNKNOWN_ID, IsValid: false, ErrorMessage: "There is no attachment 987654." },
      { AttachmentId: empty, IsValid: false, ErrorMessage: expect.stringContaining("uploaded") },
      { AttachmentId: good, IsValid: true, ErrorMessage: "" },
      { AttachmentId: 0, IsValid: false, ErrorMessage: "There is no attachment 0." },
      { AttachmentId: -1, IsValid: false, ErrorMessage: "There is no attachment -1." },
    ]);
    expect(await validate([])).toEqual([]);
  });

  it("are told it in the language of the call", async () => {
    const [told] = await validate([UNKNOWN_ID], { "so-language": "no" });
    expect(told?.ErrorMessage).toBe("Vedlegg 987654 finnes ikke.");
  });

  it("of somebody else are as if they were not there", async () => {
    const stranger = await api.addUser("validator", "Agent, own categories");
    const id = await desk.attach("x");
    expect(await validate([id], {}, stranger)).toMatchObject([{ IsValid: false }]);
  });

  it("of a ticket are listed, each once", async () => {
    const ticketId = await desk.createTicket();
    expect(await listOn(ticketId)).toEqual([]);
    const [a, b] = [await desk.attach("a"), await desk.attach("b", { InlineImage: true })];
    await desk.connect(await desk.addMessage(ticketId), [b, a]);
    await desk.connect(await desk.addMessage(ticketId), [a]);
    await desk.connect(await desk.addMessage(await desk.createTicket()), [await desk.attach("c")]);
    expect(await listOn(ticketId)).toEqual([a, b]);
    expect(await listOn(UNKNOWN_ID)).toEqual([]);
  });

  it.each([
    ["CopyFromCRMDocument", { DocumentId: 1 }, "DocumentId"],
    ["CopyToTempFile", { Filename: "a.txt", AttachmentId: 1 }, "Filename"],
  ])("cannot be copied with documents: %s", async (operation, body, member) => {
    const { status, json } = await api.call<ErrorBody>(operation, { body });
    expect([status, json.ErrorType]).toEqual([400, "SoValidationException"]);
    expect(json.ValidationErrors?.[member]).toContain("no document archive");
  });
});

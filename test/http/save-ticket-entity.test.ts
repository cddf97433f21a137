import { expect, it } from "vitest";
import { describeEachDatabase } from "../support/test-database.ts";
import { testApi } from "../support/test-api.ts";

describeEachDatabase("SaveTicketEntity", (database) => {
  const api = testApi(database);

  it("creates a ticket from a title alone", async () => {
    const { status, json, text } = await api.call("SaveTicketEntity", { body: { Title: "Printer on fire" } });
    console.log(text.slice(0, 3000));
    expect(status).toBe(200);
    expect(json.Title).toBe("Printer on fire");
  });
});

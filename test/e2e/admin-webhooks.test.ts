import { describe, expect, it } from "vitest";
import { createWebhookDeliverer } from "../../src/server/webhooks/webhook-deliverer.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { webhookReceiver } from "../support/webhook-receiver.ts";
import { workspacePages } from "./support/workspace-pages.ts";

describe("administering webhooks", () => {
  const api = testApi(testDatabase());
  const pages = workspacePages(api);
  const receiver = webhookReceiver();
  const deliver = () => createWebhookDeliverer(api.context).deliverDue();

  it("shows a secret once, what was delivered and how it was answered, and sends it once more", async () => {
    const page = await pages.open("admin/webhooks?item=new", { as: api.administrator });
    await page.getByLabel("Name", { exact: true }).fill("Warehouse");
    await page.getByLabel("Address to call").fill(`${receiver.url}/200`);
    const secret = await page.getByLabel("Secret").inputValue();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Calls are signed with a secret that is not shown.").waitFor();
    expect(await page.content()).not.toContain(secret);

    await api.call("SaveTicketEntity", { body: { Title: "Deliver me" } });
    await deliver();
    const log = page.getByRole("region", { name: "Deliveries" });
    const delivery = log.getByRole("group").filter({ hasText: "ticket.created" });
    await delivery.getByText("ticket.created", { exact: true }).click();
    await delivery.getByText(/200, \d+ ms, 1 attempt/).waitFor();
    expect(await delivery.getByRole("textbox", { name: "What was sent" }).inputValue()).toContain(
      '"Entity": "ticket"',
    );
    const before = receiver.calls.length;
    await delivery.getByRole("button", { name: "Send it once more" }).click();
    await log.getByText("Waiting").waitFor();
    await deliver();
    await log.getByText("Waiting").waitFor({ state: "detached" });
    expect(receiver.calls.length).toBe(before + 1);
  });
});

import { describe, expect, it } from "vitest";
import { webhookNotices } from "./webhook-notices.ts";

const webhook = {
  webhookId: 7,
  errorEmails: ["anna@example.com"],
  errorUserIds: [3, 4],
  notifyVia: 3,
  notifyWhen: 3,
};
const told = (wishes: Partial<typeof webhook>) =>
  webhookNotices({ ...webhook, ...wishes }, "Disabling").map(({ channel, recipients }) => [
    channel,
    recipients,
  ]);

describe("webhookNotices", () => {
  it("are one mail to everybody and a pop-up for each user", () => {
    expect(told({})).toEqual([
      ["Email", [{ address: "anna@example.com" }, { userId: 3 }, { userId: 4 }]],
      ["PopUp", [{ userId: 3 }]],
      ["PopUp", [{ userId: 4 }]],
    ]);
    expect(webhookNotices(webhook, "Disabling")[0]).toMatchObject({ webhookId: 7, ticketId: 0 });
  });

  it.each([
    [{ notifyVia: 0 }, []],
    [{ notifyVia: 1 }, ["Email"]],
    [{ notifyVia: 2 }, ["PopUp", "PopUp"]],
    [{ notifyWhen: 0 }, []],
    [{ notifyWhen: 1 }, []],
    [{ notifyWhen: 2, notifyVia: 1 }, ["Email"]],
    [{ errorEmails: [], errorUserIds: [] }, []],
    [{ errorEmails: [], notifyVia: 2 }, ["PopUp", "PopUp"]],
  ])("as wished by %j: %j", (wishes, channels) => {
    expect(told(wishes).map(([channel]) => channel)).toEqual(channels);
  });

  it("tell of the first failure only who wants to hear of it", () => {
    expect(webhookNotices({ ...webhook, notifyWhen: 2 }, "FirstFailure")).toEqual([]);
    expect(webhookNotices({ ...webhook, notifyWhen: 1 }, "FirstFailure")).toHaveLength(3);
  });
});

import { describe, expect, it } from "vitest";
import { webhookNotices } from "./webhook-notices.ts";

const webhook = {
  webhookId: 7,
  errorEmails: ["anna@example.com"],
  errorUserIds: [3, 4],
  notifyVia: 3,
  notifyWhen: 3,
};
const told = (wishes: Partial<typeof webhook>) => {
  const { messages, popUps } = webhookNotices({ ...webhook, ...wishes }, "Disabling", 100);
  return [
    ...messages.map(({ channel, recipients }) => [channel, recipients]),
    ...popUps.map(({ userId }) => ["PopUp", userId]),
  ];
};
const firstFailure = (notifyWhen: number) =>
  webhookNotices({ ...webhook, notifyWhen }, "FirstFailure", 100);

describe("webhookNotices", () => {
  it("are one mail to everybody and a pop-up for each user", () => {
    expect(told({})).toEqual([
      ["Email", [{ address: "anna@example.com" }, { userId: 3 }, { userId: 4 }]],
      ["PopUp", 3],
      ["PopUp", 4],
    ]);
    const { messages, popUps } = webhookNotices(webhook, "Disabling", 100);
    expect(messages[0]).toMatchObject({ webhookId: 7, ticketId: 0 });
    expect(popUps[0]).toMatchObject({ webhookId: 7, ticketId: 0, expiresAt: 100 });
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
    expect(firstFailure(2)).toEqual({ messages: [], popUps: [] });
    expect(firstFailure(1)).toMatchObject({ messages: [{}], popUps: [{}, {}] });
  });
});

import { expect, test } from "vitest";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildUser } from "../../../test/support/build-user.ts";
import { hotlistHearers } from "./hotlist-hearers.ts";

const HOTLIST = 512;
const desk = buildDesk({
  users: [
    buildUser(1),
    buildUser(2),
    buildUser(3, { deleted: true }),
    buildUser(4, { status: "Deleted" }),
    buildUser(5),
  ],
});
const masks = (Email: number) => ({ PopUp: 0, Email, Sms: 4095 });
const audience = {
  wishes: new Map([
    [1, masks(HOTLIST | 3)],
    [2, masks(HOTLIST | 1)],
    [3, masks(4095)],
    [4, masks(4095)],
    [5, masks(3)],
    [6, masks(4095)],
  ]),
  hotlistUserIds: [1, 2, 3, 4, 5, 6, 7],
};

test.each([
  { bits: 1, channel: "Email", skippedUserIds: [], userIds: [1, 2] },
  { bits: 2, channel: "Email", skippedUserIds: [], userIds: [1] },
  { bits: 3, channel: "Email", skippedUserIds: [], userIds: [1] },
  { bits: 0, channel: "Email", skippedUserIds: [], userIds: [1, 2] },
  { bits: 1, channel: "Email", skippedUserIds: [1, 9], userIds: [2] },
  { bits: 1, channel: "PopUp", skippedUserIds: [], userIds: [] },
  { bits: 4096, channel: "Sms", skippedUserIds: [], userIds: [] },
] as const)("of events $bits by $channel hear $userIds", ({ userIds, ...question }) => {
  expect(hotlistHearers(audience, desk, question)).toEqual(userIds);
});

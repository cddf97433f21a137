import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCategory } from "../../../test/support/build-category.ts";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import { buildTicket } from "../../../test/support/build-ticket.ts";
import type { Channel } from "../jobs/outbox-message.ts";
import type { NotificationMasks } from "./audience.ts";
import { notify } from "./notify.ts";
import {
  activated,
  assigned,
  escalated,
  newMessage,
  newTicket,
  takenOver,
  type Occasion,
} from "./occasions.ts";

const NOW = 1_000_000;
const CATEGORY = 5;
const OWNER = 20;
const WATCHER = 21;
const FORMER = 22;
const MEMBER = 23;
const GONE = 24;
const DELETED_ACCOUNT = 25;
const STRANGER = 26;
const READS_ALL = 2;
const NO_RIGHTS = 3;
const HOTLIST = 512;
const ALL = 4095;

const desk = buildDesk({
  users: [
    ...[OWNER, WATCHER, FORMER, MEMBER].map((userId) => buildUser(userId, { roleId: READS_ALL })),
    buildUser(GONE, { roleId: READS_ALL, deleted: true }),
    buildUser(DELETED_ACCOUNT, { roleId: READS_ALL, status: "Deleted" }),
    buildUser(STRANGER, { roleId: NO_RIGHTS }),
  ],
  roles: [buildRole(READS_ALL, ["ReadAllRequests"]), buildRole(NO_RIGHTS)],
  categories: [
    buildCategory(CATEGORY, {
      flags: ["NotifyMembers"],
      members: [MEMBER, OWNER, GONE],
      notificationEmail: " a@b.example,, c@d.example ,",
    }),
  ],
  settings: { notificationSeconds: 60 },
});
const ticket = buildTicket({ ticketId: 900, ownerId: OWNER, categoryId: CATEGORY });

interface Wishes {
  readonly [userId: number]: Partial<NotificationMasks>;
}

function tell(
  occasions: readonly Occasion[],
  wishes: Wishes,
  {
    hotlistUserIds = [],
    actingUserId = 0,
  }: { hotlistUserIds?: number[]; actingUserId?: number } = {},
) {
  const masks = Object.entries(wishes).map(
    ([userId, wish]) => [Number(userId), { PopUp: 0, Email: 0, Sms: 0, ...wish }] as const,
  );
  const audience = { wishes: new Map(masks), hotlistUserIds };
  return notify(occasions, { audience, desk, actingUserId, now: NOW });
}

/** Every event with its bit and the templates for whoever it concerns and for favourites. */
const events = [
  { occasion: newTicket(ticket, desk), bit: 1, template: 8, hotlist: null, concerned: OWNER },
  { occasion: assigned(ticket), bit: 1, template: 8, hotlist: null, concerned: OWNER },
  { occasion: newMessage(ticket), bit: 2, template: 5, hotlist: 14, concerned: OWNER },
  { occasion: escalated(ticket, 7), bit: 4, template: 7, hotlist: 16, concerned: OWNER },
  { occasion: activated(ticket), bit: 8, template: 6, hotlist: 15, concerned: OWNER },
  {
    occasion: takenOver(FORMER, ticket)[0] ?? newMessage(ticket),
    bit: 64,
    template: 9,
    hotlist: 17,
    concerned: FORMER,
  },
];

describe.each(events)(
  "$occasion.notification",
  ({ occasion, bit, template, hotlist, concerned }) => {
    const channels: readonly Channel[] = ["PopUp", "Email", "Sms"];

    test.each(channels)("is told by %s to whom it concerns, if the mask says so", (channel) => {
      const told = (mask: number) => tell([occasion], { [concerned]: { [channel]: mask } });
      const { popUps, messages } = told(bit);
      expect(popUps).toEqual(
        channel === "PopUp"
          ? [
              {
                userId: concerned,
                notification: occasion.notification,
                ticketId: 900,
                webhookId: 0,
                causedById: 0,
                expiresAt: NOW + 60,
              },
            ]
          : [],
      );
      expect(messages).toEqual(
        channel === "PopUp"
          ? []
          : [
              {
                channel,
                recipients: [{ userId: concerned }],
                templateId: template,
                ticketId: 900,
                notification: occasion.notification,
                escalationLevelId: occasion.escalationLevelId,
                listedTicketIds: [],
              },
            ],
      );
      expect(told(ALL - bit)).toEqual({ popUps: [], messages: [] });
    });

    test("is told of a favourite if the mask has both bits", () => {
      const rows = [
        { mask: bit | HOTLIST, told: hotlist === null ? [] : [hotlist] },
        { mask: bit, told: [] },
        { mask: HOTLIST, told: [] },
        { mask: ALL - bit, told: [] },
      ];
      for (const { mask, told } of rows) {
        const wishes = { [WATCHER]: { Email: mask } };
        const { messages } = tell([occasion], wishes, { hotlistUserIds: [WATCHER] });
        expect(messages.map(({ templateId }) => templateId)).toEqual(told);
      }
    });

    test("is told once to somebody whom it concerns and who has it as a favourite", () => {
      const { messages } = tell(
        [occasion],
        { [concerned]: { Email: ALL } },
        { hotlistUserIds: [concerned] },
      );
      expect(messages.map(({ templateId }) => templateId)).toEqual([template]);
    });

    test("is not told to whoever did it", () => {
      const everybody = { [concerned]: { PopUp: ALL }, [WATCHER]: { PopUp: ALL } };
      const options = { hotlistUserIds: [WATCHER], actingUserId: concerned };
      const told = tell([occasion], everybody, options).popUps;
      expect(told.map(({ userId }) => userId)).toEqual(hotlist === null ? [] : [WATCHER]);
      expect(told.every(({ causedById }) => causedById === concerned)).toBe(true);
    });

    test("is not told to those who have left, may not read the ticket, or do not exist", () => {
      const wishes = Object.fromEntries(
        [0, GONE, DELETED_ACCOUNT, STRANGER, 99].map((userId) => [userId, { PopUp: ALL }]),
      );
      const hotlistUserIds = [0, GONE, DELETED_ACCOUNT, STRANGER, 99];
      expect(tell([occasion], wishes, { hotlistUserIds }).popUps).toEqual([]);
    });
  },
);

describe("a new ticket", () => {
  test("is told to the members of a category that says so, the owner once", () => {
    const wishes = { [OWNER]: { PopUp: ALL }, [MEMBER]: { PopUp: ALL }, [GONE]: { PopUp: ALL } };
    const { popUps } = tell([newTicket(ticket, desk)], wishes);
    expect(popUps.map(({ userId }) => userId)).toEqual([OWNER, MEMBER]);
  });

  test("is told to the addresses of its category when nobody owns it", () => {
    const { messages } = tell([newTicket({ ...ticket, ownerId: 0 }, desk)], {});
    expect(messages).toMatchObject([
      {
        channel: "Email",
        templateId: 8,
        recipients: [{ address: "a@b.example" }, { address: "c@d.example" }],
      },
    ]);
    expect(tell([newTicket(ticket, desk)], {}).messages).toEqual([]);
  });
});

test.each([
  [0, OWNER],
  [FORMER, 0],
  [OWNER, OWNER],
  [0, 0],
])("nothing is taken over from %i to %i", (former, ownerId) => {
  expect(takenOver(former, { ...ticket, ownerId })).toEqual([]);
});

test("nobody hears of the same event twice on one channel, and nobody who did it", () => {
  const userId = fc.constantFrom(OWNER, WATCHER, FORMER, MEMBER, GONE, STRANGER, 0);
  const mask = fc.integer({ min: 0, max: ALL });
  fc.assert(
    fc.property(
      fc.constantFrom(...events.map(({ occasion }) => occasion)),
      fc.dictionary(userId.map(String), fc.record({ PopUp: mask, Email: mask, Sms: mask })),
      fc.uniqueArray(userId),
      userId,
      (occasion, wishes, hotlistUserIds, actingUserId) => {
        const { popUps, messages } = tell([occasion], wishes, { hotlistUserIds, actingUserId });
        const told = [
          ...popUps.map((popUp) => `PopUp ${popUp.userId}`),
          ...messages.map(({ channel, recipients }) => `${channel} ${JSON.stringify(recipients)}`),
        ];
        expect(new Set(told).size).toBe(told.length);
        expect(popUps.map((popUp) => popUp.userId)).not.toContain(actingUserId);
        expect(JSON.stringify(messages)).not.toContain(`"userId":${actingUserId}}`);
      },
    ),
  );
});

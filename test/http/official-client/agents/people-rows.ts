import { expect } from "vitest";
import { NO_ANSWER, refused, tells } from "../operations/outcome.ts";
import type { AgentRows } from "./agent-row.ts";
import { GROUP, type AgentStage } from "./agent-stage.ts";

const ADA = 70;
const NORDLYS = 80;
const ME = 1;

const newPerson = async ({ agents }: AgentStage) =>
  (await agents.Person.savePersonEntityAsync({ firstname: "Bo", lastname: "Berg" })).personId ?? 0;
const newContact = async ({ agents }: AgentStage) =>
  (await agents.Contact.saveContactEntityAsync({ name: "Empty House" })).contactId ?? 0;

export const personRows: AgentRows<"Person"> = {
  getPersonAsync: {
    call: () => [ADA],
    look: (person) => {
      expect(person).toMatchObject({ personId: ADA, fullName: "Ada Lovelace" });
    },
    nothing: refused(400, "personId"),
  },
  createDefaultPersonEntityAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ personId: 0, firstname: "" });
    },
    nothing: tells(expect.objectContaining({ personId: 0 })),
  },
  savePersonEntityAsync: {
    call: () => [{ firstname: "Grace", lastname: "Hopper", contact: { contactId: NORDLYS } }],
    look: async (saved, { agents }) => {
      expect(saved).toMatchObject({ firstname: "Grace", contact: { name: "Nordlys AS" } });
      expect(await agents.Person.getPersonEntityAsync(saved.personId ?? 0)).toEqual(saved);
    },
    nothing: refused(400),
  },
  deletePersonEntityAsync: {
    call: async (stage) => [await newPerson(stage)],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agents.Person.getPersonListAsync([id])).toEqual([]);
    },
    nothing: refused(400, "personEntityId"),
  },
  getPersonEntityAsync: {
    call: () => [ADA],
    look: (person) => {
      expect(person).toMatchObject({ personId: ADA, lastname: "Lovelace" });
    },
    nothing: refused(400, "personEntityId"),
  },
  getMyPersonAsync: {
    call: () => [],
    look: (person) => {
      expect(person).toMatchObject({ personId: ADA });
    },
    nothing: tells(expect.objectContaining({ personId: ADA })),
  },
  validatePersonEntityAsync: {
    call: () => [{ lastname: "Berg", emails: [{ value: "nowhere" }] }],
    look: (faults) => {
      expect(Object.keys(faults)).toEqual(["Emails/0"]);
    },
    nothing: tells(expect.any(Object)),
  },
  getPersonListAsync: {
    call: async (stage) => [[await newPerson(stage), ADA]],
    look: (people, _stage, [ids]) => {
      expect(people.map(({ personId }) => personId)).toEqual(ids);
    },
    nothing: tells([]),
  },
  getPersonsFromContactAsync: {
    call: () => [NORDLYS],
    look: (people) => {
      expect(people).toContainEqual(expect.objectContaining({ personId: ADA }));
    },
    nothing: tells([]),
  },
};

export const contactRows: AgentRows<"Contact"> = {
  getContactAsync: {
    call: () => [NORDLYS],
    look: (contact) => {
      expect(contact).toMatchObject({ contactId: NORDLYS, name: "Nordlys AS" });
    },
    nothing: refused(400, "contactId"),
  },
  createDefaultContactEntityAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ contactId: 0, name: "" });
    },
    nothing: tells(expect.objectContaining({ contactId: 0 })),
  },
  saveContactEntityAsync: {
    call: () => [{ name: "Full House", department: "Attic" }],
    look: async (saved, { agents }) => {
      expect(saved).toMatchObject({ name: "Full House", department: "Attic" });
      expect(await agents.Contact.getContactEntityAsync(saved.contactId ?? 0)).toEqual(saved);
    },
    nothing: refused(400),
  },
  deleteContactEntityAsync: {
    call: async (stage) => [await newContact(stage)],
    look: async (answer, { agents }, [id]) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agents.Contact.getContactListAsync([id])).toEqual([]);
    },
    nothing: refused(400, "contactEntityId"),
  },
  getContactEntityAsync: {
    call: () => [NORDLYS],
    look: (contact) => {
      expect(contact).toMatchObject({ contactId: NORDLYS, name: "Nordlys AS" });
    },
    nothing: refused(400, "contactEntityId"),
  },
  getMyContactAsync: {
    call: () => [],
    look: (contact) => {
      expect(contact).toMatchObject({ contactId: NORDLYS });
    },
    nothing: tells(expect.objectContaining({ contactId: NORDLYS })),
  },
  validateContactEntityAsync: {
    call: () => [{ department: "Attic" }],
    look: (faults) => {
      expect(Object.keys(faults)).toEqual(["Name"]);
    },
    nothing: tells(expect.any(Object)),
  },
  getContactListAsync: {
    call: async (stage) => [[await newContact(stage), NORDLYS]],
    look: (contacts, _stage, [ids]) => {
      expect(contacts.map(({ contactId }) => contactId)).toEqual(ids);
    },
    nothing: tells([]),
  },
};

export const userRows: AgentRows<"User"> = {
  getAccessTokenAsync: {
    call: () => ["", false],
    look: (token) => {
      expect(token).toMatch(/^8A:/);
    },
    nothing: { told: expect.stringMatching(/^8A:/), stores: true },
  },
  createDefaultUserAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ associateId: 0 });
    },
    nothing: tells(expect.objectContaining({ associateId: 0 })),
  },
  saveUserAsync: {
    call: () => [{ associateId: ME, requestSignature: "Yours" }],
    look: async (saved, { agents }) => {
      expect(saved).toMatchObject({ associateId: ME, requestSignature: "Yours" });
      expect(await agents.User.getUserAsync(ME)).toMatchObject({ requestSignature: "Yours" });
    },
    nothing: refused(400),
  },
  getUserAsync: {
    call: () => [ME],
    look: (user) => {
      expect(user).toMatchObject({ associateId: ME, userName: "tje0" });
    },
    nothing: refused(400, "userId"),
  },
  getUserFromNameAsync: {
    call: () => ["tje0"],
    look: (user) => {
      expect(user).toMatchObject({ associateId: ME, userName: "tje0" });
    },
    nothing: tells(null),
  },
};

export const associateRows: AgentRows<"Associate"> = {
  getAssociateAsync: {
    call: () => [ME],
    look: (associate) => {
      expect(associate).toMatchObject({ associateId: ME, userName: "tje0", personId: ADA });
    },
    nothing: refused(400, "associateId"),
  },
  getAssociateByPersonIdAsync: {
    call: () => [ADA],
    look: (associate) => {
      expect(associate).toMatchObject({ associateId: ME });
    },
    nothing: tells(null),
  },
  getAssociateListAsync: {
    call: () => [[ME, 987_654]],
    look: (associates) => {
      expect(associates).toMatchObject([{ associateId: ME }]);
    },
    nothing: tells([]),
  },
  getAssociatesByGroupAsync: {
    call: () => [GROUP, 1],
    look: (associates) => {
      expect(associates).toMatchObject([{ associateId: ME }]);
    },
    nothing: tells(expect.any(Array)),
  },
};

const VIEW = { section: "Desk", key: "View" };
/** The level of users. */
const INDIVIDUAL = "Individual" as never;

export const preferenceRows: AgentRows<"Preference"> = {
  savePreferenceAsync: {
    call: () => [{ specification: VIEW, level: INDIVIDUAL, rawValue: "dark" }],
    look: async (answer, { agents }) => {
      expect(answer).toBe(NO_ANSWER);
      const { Preference } = agents;
      expect(await Preference.getPreferencesAsync([VIEW])).toMatchObject([{ rawValue: "dark" }]);
    },
    nothing: refused(400, "Preference/Specification/Key", "Preference/Specification/Section"),
  },
  savePreferencesAsync: {
    call: () => [
      [
        { specification: VIEW, level: INDIVIDUAL, rawValue: "light" },
        { specification: { section: "Desk", key: "Size" }, level: INDIVIDUAL, rawValue: "9" },
      ],
    ],
    look: async (answer, { agents }) => {
      expect(answer).toBe(NO_ANSWER);
      const { Preference } = agents;
      expect(await Preference.getPreferencesAsync([VIEW])).toMatchObject([{ rawValue: "light" }]);
    },
    nothing: tells(NO_ANSWER),
  },
  getPreferenceAsync: {
    call: async ({ agents, query }) => {
      await agents.Preference.savePreferenceAsync({
        specification: VIEW,
        level: INDIVIDUAL,
        rawValue: "grey",
      });
      const [row] = await query("select preference_id from preference order by 1 limit 1");
      return [Number(row?.["preference_id"])];
    },
    look: (preference, _stage, [id]) => {
      expect(preference).toMatchObject({ userPreferenceId: id });
    },
    nothing: tells(null),
  },
  getPreferenceByNameAsync: {
    call: async ({ agents }) => {
      await agents.Preference.savePreferenceAsync({
        specification: VIEW,
        level: INDIVIDUAL,
        rawValue: "green",
      });
      return ["Desk", "View", INDIVIDUAL];
    },
    look: (preference) => {
      expect(preference).toMatchObject({ rawValue: "green", specification: VIEW });
    },
    nothing: tells(null),
  },
  getPreferencesAsync: {
    call: () => [[VIEW]],
    look: (preferences) => {
      expect(preferences).toMatchObject([{ specification: VIEW }]);
    },
    nothing: tells([]),
  },
  getXsrfValueAsync: {
    call: () => [],
    look: (value) => {
      // Whoever signs in anew with each call has no page to send one.
      expect(value).toMatchObject({ value: null });
    },
    nothing: tells(expect.objectContaining({ value: null })),
  },
};

import { Associate } from "../../../contract/carriers/associate.ts";
import { Person } from "../../../contract/carriers/person.ts";
import { Tag } from "../../../contract/carriers/tag.ts";
import { TicketCategoryEntity } from "../../../contract/carriers/ticket-category-entity.ts";
import { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import { TicketPriorityEntity } from "../../../contract/carriers/ticket-priority-entity.ts";
import { TicketStatusEntity } from "../../../contract/carriers/ticket-status-entity.ts";
import type { Profile } from "../../../contract/profile.ts";
import { sampleAnswer } from "./blank-answer.ts";

/** A new ticket as a caller writes it: what is left out takes its default. */
export const saveTicketRequest = {
  TicketId: 0,
  Title: "The printer on the second floor prints blank pages",
  OwnedBy: { AssociateId: 2_147_483_647 },
  Category: { TicketCategoryId: 3 },
  Priority: { TicketPriorityId: 2 },
  BaseStatus: "Active",
  Slevel: "External",
  Origin: "Phone",
  Person: { PersonId: 27 },
  SecondaryPersons: [{ PersonId: 31 }],
  Tags: [{ Id: 0, Name: "printer" }],
} as const;

/** A change to a ticket: what is left out stays as it is. */
export const changeTicketRequest = {
  Title: "The printer on the second floor prints blank pages again",
  Priority: { TicketPriorityId: 2 },
  Tags: [{ Id: 0, Name: "printer" }],
} as const;

/** What such a save answers: the whole ticket as it is stored. */
export function saveTicketAnswer(profile: Profile): Readonly<Record<string, unknown>> {
  const sample = peopleOf(profile);
  return sampleAnswer(TicketEntity, profile, {
    TicketId: 1251,
    Title: saveTicketRequest.Title,
    CreatedAt: "2026-03-02T10:00:00+01:00",
    LastChanged: "2026-03-02T10:00:00+01:00",
    Deadline: "2026-03-03T10:00:00+01:00",
    CreatedBy: sample.tora,
    Author: "Tora Jensen",
    OwnedBy: sample.milan,
    Category: sampleAnswer(TicketCategoryEntity, profile, {
      TicketCategoryId: 3,
      ParentId: -1,
      Name: "Hardware",
      Fullname: "Hardware",
      DelegateMethod: "Even",
      ClosingStatus: "Active",
      MsgClosingStatus: "Active",
    }),
    Slevel: "External",
    Priority: sampleAnswer(TicketPriorityEntity, profile, {
      TicketPriorityId: 2,
      Name: "Medium",
      Status: "Normal",
      SortOrder: 2,
      Deadline: 480,
      TicketRead: "Continue",
      ChangedOwner: "Continue",
      TicketNewinfo: "Restart",
      TicketClosed: "Stop",
      TicketChangedPriority: "Restart",
      TicketNew: "Restart",
    }),
    BaseStatus: "Active",
    Status: sampleAnswer(TicketStatusEntity, profile, {
      TicketStatusId: 1,
      Name: "Open",
      Status: "Active",
      TimeCounter: "Internally",
      IsDefault: true,
    }),
    Origin: "Phone",
    Person: sample.anna,
    SecondaryPersons: [sample.bo],
    ReadStatus: "Red",
    Tags: [sampleAnswer(Tag, profile, { Id: 12, Name: "printer" })],
    TableRight: { Mask: "FULL", Reason: "" },
    FieldProperties: {
      Title: {
        FieldRight: { Mask: "Update", Reason: "" },
        FieldType: "System.String",
        FieldLength: 255,
      },
    },
  });
}

function peopleOf(profile: Profile) {
  const associate = (AssociateId: number, FullName: string) =>
    sampleAnswer(Associate, profile, {
      AssociateId,
      Name: FullName.slice(0, 2).toUpperCase(),
      Type: "InternalAssociate",
      FullName,
      EjUserId: AssociateId + 1,
    });
  const person = (PersonId: number, Firstname: string, Lastname: string) =>
    sampleAnswer(Person, profile, {
      PersonId,
      Firstname,
      Lastname,
      FullName: `${Firstname} ${Lastname}`,
      Email: `${Firstname.toLowerCase()}@customer.example`,
      ContactId: 9,
      ContactName: "Customer Example",
    });
  return {
    tora: associate(1, "Tora Jensen"),
    milan: associate(4, "Milan de Vries"),
    anna: person(27, "Anna", "Lindqvist"),
    bo: person(31, "Bo", "Madsen"),
  };
}

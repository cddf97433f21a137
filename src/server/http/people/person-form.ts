import { PersonEntity } from "../../../contract/carriers/person-entity.ts";
import type { PersonFields, PersonRecord } from "../../../domain/people/person-record.ts";
import { noPerson } from "../../usecases/people/customer-errors.ts";
import { getPerson, type PersonView } from "../../usecases/people/get-person.ts";
import { savePerson } from "../../usecases/people/save-person.ts";
import type { CustomerForm } from "./customer-form.ts";
import { presentPersonEntity } from "../presenters/present-person-entity.ts";
import { personMembers, personWishOf } from "../translate/person-input.ts";

/** How people are sent and answered. */
export const personForm: CustomerForm<typeof PersonEntity, PersonFields, PersonRecord, PersonView> =
  {
    carrier: PersonEntity,
    resource: "Person",
    idMember: "PersonId",
    idOf: ({ PersonId }) => PersonId,
    wishOf: personWishOf,
    members: personMembers,
    find: getPerson,
    save: savePerson,
    missing: noPerson,
    recordOf: ({ person }) => person,
    // A record that nobody wrote down yet has been as it is since the beginning.
    stateOf: ({ personId, version, updatedAt }) => ({
      recordId: personId,
      version,
      changedAt: updatedAt ?? 0,
    }),
    present: presentPersonEntity,
  };

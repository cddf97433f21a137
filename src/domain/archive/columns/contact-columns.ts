import { bool, choiceOf, number, reference, text, type ColumnValues } from "./column.ts";
import { defineColumns, part, type RecordShape } from "./define-columns.ts";
import {
  activities,
  addresses,
  email,
  phones,
  saint,
  userDefined,
  webAddresses,
} from "./shared-columns.ts";
import { userShape } from "./user-columns.ts";

export const contactValues = {
  contactId: reference,
  name: text,
  department: text,
  nameDepartment: text,
  associateId: choiceOf("userShortName"),
  category: text,
  countryId: number,
  orgnr: text,
  contactDeleted: bool,
  "phone/formattedNumber": text,
  "contactPhone/formattedNumber": text,
  "contactFax/formattedNumber": text,
} as const satisfies ColumnValues;

const own = defineColumns(
  `contactId:int name:stringorPK department:string nameDepartment:string hasInfoText:bool
   hasInterests:bool associateId:associate category:listAny categoryGroup:listAny companyCategoryRank:int
   business:listAny country:listAny countryId:int number:string code:string orgnr:string stop:bool
   contactNoMail:bool updatedBy:associate updatedByFullName:associate updatedDate:date
   registeredBy:associate registeredByFullName:associate registeredDate:date contactSource:listAny
   contactDeleted:bool phone/formattedNumber:string! activeErpLinks:bool deletedDate:datetime!
   mainContact:- forceCompany:bool! ${phones("contactPhone", "contactFax", "searchPhone")} ${email}`,
  contactValues,
);

/** Fields of one published sample desk; other desks have other ones. */
const extra = defineColumns(
  `x_contact_integer:int x_contact_hidden_integer:int x_contact_default_integer:int
   x_contact_float:decimal x_contact_longtext:string x_contact_dropdown:listAny x_contact_date:date
   x_contact_datetime:datetime x_contact_time:- x_contact_boolean:bool x_contact_timespan:timeSpan
   x_contact_shorttext:string x_contact_short_dropdown:listAny x_contact_contact_relation:stringorPK
   x_contact_request_relation:stringorPK x_contact_contact:stringorPK y_organization/x_name:string`,
  {},
);

const counts = defineColumns(
  `${activities} NumberOfTickets:int! NumberOfTicketsInPeriod:int! NumberOfNotCompletedTickets:int!
   NumberOfNotCompletedTicketsInPeriod:int! LastTicket:date! LastCompletedTicket:date!
   LastDoByTicket:date! SaintStatus1:saintStatus! SaintStatus2:saintStatus! ${saint}`,
  {},
);

/** A company. */
export const contactShape: RecordShape = {
  kind: "contact",
  columns: [
    ...own,
    ...addresses("postAddress", "streetAddress", "restrictionAddress"),
    ...webAddresses("url"),
    ...defineColumns("contactInterestIds:listInterest!", {}),
    ...userDefined(
      "contactUdef",
      "string string int date unlimitedDate bool listAny decimal string string string listAny listAny",
    ),
    ...part("contactExtra", extra),
    ...counts,
  ],
  references: { contactAssociate: userShape },
};

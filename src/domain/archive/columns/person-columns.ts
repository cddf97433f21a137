import { bool, choiceOf, number, reference, text, type ColumnValues } from "./column.ts";
import { defineColumns, part, type RecordShape } from "./define-columns.ts";
import { addresses, email, phones, userDefined, webAddresses } from "./shared-columns.ts";
import { userShape } from "./user-columns.ts";

export const plainPersonValues = {
  personId: reference,
  firstName: text,
  lastName: text,
  middleName: text,
  fullName: text,
  contactId: reference,
  mrMrs: text,
  position: text,
  personNumber: text,
  title: text,
  personCountryId: number,
  rank: number,
  useAsMailingAddress: bool,
  retired: bool,
  kanaFirstName: text,
  kanaLastName: text,
  ticketPriority: choiceOf("priority"),
  supportAssociate: choiceOf("userShortName"),
  supportAssociateFullName: choiceOf("user"),
  hasCompany: bool,
} as const satisfies ColumnValues;

export const morePersonValues = {
  "phone/formattedNumber": text,
  "personDirectPhone/formattedNumber": text,
  "personMobilePhone/formattedNumber": text,
  "personDirectFax/formattedNumber": text,
  "personInfo/infoText": text,
  "email/emailAddress": text,
} as const satisfies ColumnValues;

const plain = defineColumns(
  `personId:int firstName:string lastName:string middleName:string fullName:string contactId:int
   hasInfoText:bool hasInterests:bool personHasInterests:bool mrMrs:string position:listAny
   personNumber:string title:string personCountry:listAny personCountryId:int personNoMail:bool rank:int
   birthdate:-! associateType:-! useAsMailingAddress:bool personSource:listAny retired:bool birthYear:int
   birthMonth:int birthDay:int kanaFirstName:string kanaLastName:string personUpdatedBy:associate
   personUpdatedByFullName:associate personUpdatedDate:date personRegisteredBy:associate
   personRegisteredByFullName:associate personRegisteredDate:date portraitThumbnail:-!
   personActiveErpLinks:bool ticketPriority:listAny supportLanguage:listAny supportAssociate:associate
   supportAssociateFullName:associate personAssociateId:associate personAssociateFullName:associate
   personCategory:listAny personCategoryGroup:listAny personCategoryRank:int personBusiness:listAny
   leadStatus:listAny leadstatusRank:int personDeletedDate:datetime! hasCompany:bool isProjectMember:bool
   isStakeholder:bool updatedByWorkflow:listAny whenUpdatedByWorkflow:datetime createdByForm:listAny`,
  plainPersonValues,
);

const more = defineColumns(
  `phone/formattedNumber:string! ${phones("personDirectPhone", "personMobilePhone", "personPrivate")}
   ${phones("personPager", "personDirectFax", "searchPhone")} personInfo/textId:int
   personInfo/infoText:positiveString ${email}`,
  morePersonValues,
);

/** Fields of one published sample desk; other desks have other ones. */
const extra = defineColumns(
  `x_person_integer:int x_person_hidden_integer:int x_person_float:decimal x_person_longtext:string
   x_person_date:date x_person_datetime:datetime x_person_time:- x_person_boolean:bool
   x_person_timespan:timeSpan x_person_shorttext:string x_person_shorttext_list:listAny
   x_person_user_relation:associate x_person_category_relation:listAny x_person_priority_relation:listAny
   x_person_request_relation:stringorPK x_person_appointment_relation:stringorPK
   x_person_contact_relation:stringorPK y_rental/id:int y_rental/x_start:date y_rental/x_end:date
   y_rental/x_amount:int y_rental/x_contact:stringorPK y_rental/y_equipment/x_name:string y_car/id:int`,
  {},
);

const consents = defineColumns(
  `isMailingRecipient:bool hasStoreConsent:bool! withdrawnStoreConsent:bool! hasEmarketingConsent:bool!
   withdrawnEmarketingConsent:bool! subscription:listAny legalBaseStore:listAny
   legalBaseEmarketing:listAny consentSourceStore:listAny consentSourceEmarketing:listAny`,
  {},
);

/** Somebody, without what belongs to him. */
export const plainPersonShape: RecordShape = { kind: "person", columns: plain, references: {} };

/** Somebody, with all that is known of him. */
export const personShape: RecordShape = {
  kind: "person",
  columns: [
    ...plain,
    ...more,
    ...webAddresses("personUrl"),
    ...addresses("personAddress", "restrictionAddress"),
    ...defineColumns("personInterestIds:listInterest!", {}),
    ...userDefined(
      "personUdef",
      "string string int date unlimitedDate bool listAny decimal string string string",
    ),
    ...part("personExtra", extra),
    ...consents,
  ],
  references: { personAssociate: userShape, correspondingAssociate: userShape },
};

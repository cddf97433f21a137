import {
  bool,
  choiceOf,
  day,
  decimal,
  named,
  number,
  reference,
  text,
  type ColumnValues,
} from "./column.ts";
import { defineColumns, part, type RecordShape } from "./define-columns.ts";
import { activities, publication, saint, userDefined } from "./shared-columns.ts";
import { userShape } from "./user-columns.ts";

export const saleValues = {
  completed: bool,
  date: day,
  type: text,
  associateId: choiceOf("userShortName"),
  contactId: named,
  personId: named,
  projectId: named,
  saleId: reference,
  currency: text,
  heading: text,
  amount: decimal,
  amountWeighted: decimal,
  earning: decimal,
  earningPercent: decimal,
  probPercent: number,
  saleStatus: choiceOf("saleStatus"),
  saleType: text,
  nextDueDate: day,
  saleNumber: text,
  description: text,
} as const satisfies ColumnValues;

/** A sale. */
export const saleShape: RecordShape = {
  kind: "sale",
  columns: [
    ...defineColumns(
      `completed:bool icon:listAny date:date time:-! type:listAny recordType:string text:positiveString
       associateId:associate contactId:listAny personId:listAny projectId:listAny saleId:int
       userGroup:userGroup who:-! updatedBy:associate updatedByFullName:associate updatedDate:date
       registeredBy:associate registeredByFullName:associate registeredDate:date currencyId:int
       currency:listAny credited:listAny lossReason:listAny source:listAny competitor:listAny
       heading:stringorPK amount:decimal amountWeighted:decimal earning:decimal earningPercent:decimal
       probPercent:int originalStage:listAny stage:listAny stageName:- saleStatus:listAny stageRank:-
       saleType:listAny saleTypeId:- stageId:- nextDueDate:date reopenDate:date stalledComment:listAny
       saleTypeCategory:listAny soldReason:listAny saleNumber:string hasStakeholders:bool
       stakeholdersEnabled:bool hasQuote:bool hasGuide:bool description:string! activeErpLinks:bool
       createdByWorkflow:listAny amountInBaseCurrency:- amountWeightedInBaseCurrency:- daysInStage:int
       saleCycle:int visibleFor:listAny! sale/textId:int sale/description:positiveString`,
      saleValues,
    ),
    ...part("salePublish", publication),
    ...userDefined("saleUdef", "string string int date unlimitedDate bool listAny decimal"),
  ],
  references: { associate: userShape },
};

export const projectValues = {
  completed: bool,
  projectId: reference,
  name: text,
  number: text,
  type: text,
  status: text,
  associateId: choiceOf("userShortName"),
  text,
  description: text,
  updatedDate: day,
  "projectPublish/isPublished": bool,
  "projectPublish/publishedFrom": day,
  "projectPublish/publishedTo": day,
  "projectUrl/URLAddress": text,
  "projectUrl/URLDescription": text,
} as const satisfies ColumnValues;

/** A project. */
export const projectShape: RecordShape = {
  kind: "project",
  columns: [
    ...defineColumns(
      `completed:bool projectId:int name:stringorPK number:string type:listAny status:listAny statusRank:-
       associateId:associate hasInfoText:bool icon:- text:string description:string updatedBy:associate
       updatedByFullName:associate updatedDate:date registeredBy:associate
       registeredByFullName:associate registeredDate:date hasGuide:bool nextMilestone:date endDate:date
       imageThumbnail:-! activeErpLinks:bool eventId:int startDate:date projectPublish/isPublished:bool
       projectPublish/publishedFrom:date projectPublish/publishedTo:date projectPublish/publishedBy:-!
       projectEvent/isExternalEvent:bool projectEvent/eventDate:date projectEvent/hasSignOn:bool
       projectEvent/hasSignOff:bool projectUrl/URLAddress:string projectUrl/URLDescription:string
       ${activities} SaintStatus3:saintStatus! ${saint} project/textId:int project/infoText:positiveString`,
      projectValues,
    ),
    ...userDefined(
      "projectUdef",
      "string string int date unlimitedDate bool listAny decimal int int",
    ),
  ],
  references: { projectAssociate: userShape },
};

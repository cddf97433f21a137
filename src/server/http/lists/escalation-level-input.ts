import type { TicketPriorityEntity } from "../../../contract/carriers/ticket-priority-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { EscalationLevel, Priority } from "../../../domain/desk/priority.ts";
import { idGiven } from "./given.ts";
import type { InputReading } from "./save-row.ts";
import { userOfServiceId } from "./user-of-service-id.ts";

type LevelBodies = NonNullable<Input<typeof TicketPriorityEntity>["EscalationLevels"]>;
type LevelBody = LevelBodies[number];

const blankLevel: EscalationLevel = {
  escalationLevelId: 0,
  level: 0,
  afterMinutes: 0,
  action: 0,
  delegateToUserId: 0,
  scriptId: 0,
  emailTo: "",
  smsTo: "",
  replyTemplateIds: {
    customerEmail: 0,
    userEmail: 0,
    categoryMasterEmail: 0,
    othersEmail: 0,
    customerSms: 0,
    userSms: 0,
    categoryMasterSms: 0,
    othersSms: 0,
  },
};

/**
 * The levels that a body lists; they take the place of all there are. One that names a stored level keeps
 * what it does not say; a new one without a number comes after the one before it.
 */
export function levelsOfBody(
  bodies: LevelBodies | null | undefined,
  { stored, desk, faults }: InputReading<Priority>,
): readonly EscalationLevel[] | undefined {
  if (bodies === null || bodies === undefined) return undefined;
  const levels: EscalationLevel[] = [];
  for (const [place, body] of bodies.entries()) {
    const id = idGiven(body.TicketAlertId) ?? 0;
    const known = stored?.escalationLevels.find(
      ({ escalationLevelId }) => escalationLevelId === id,
    );
    const next = { ...blankLevel, level: (levels.at(-1)?.level ?? 0) + 1 };
    const before = { ...(known ?? next), escalationLevelId: id };
    const delegate = userOfServiceId(body.DelegateTo, desk, (fault) =>
      faults.set(`EscalationLevels/${place}/DelegateTo`, fault),
    );
    levels.push(levelOf(body, before, delegate));
  }
  return levels;
}

function levelOf(
  body: LevelBody,
  before: EscalationLevel,
  delegate: number | undefined,
): EscalationLevel {
  const { replyTemplateIds: templates } = before;
  return {
    escalationLevelId: before.escalationLevelId,
    level: body.AlertLevel || before.level,
    afterMinutes: body.AlertTimeout ?? before.afterMinutes,
    action: body.Action ?? before.action,
    delegateToUserId: delegate ?? before.delegateToUserId,
    scriptId: idGiven(body.ScriptId) ?? before.scriptId,
    emailTo: body.EmailTo?.trim() ?? before.emailTo,
    smsTo: body.SmsTo?.trim() ?? before.smsTo,
    replyTemplateIds: {
      customerEmail: template(body.ReplyTemplateIdCustomer, templates.customerEmail),
      userEmail: template(body.ReplyTemplateIdUser, templates.userEmail),
      categoryMasterEmail: template(body.ReplyTemplateIdCatmast, templates.categoryMasterEmail),
      othersEmail: template(body.ReplyTemplateIdEmail, templates.othersEmail),
      customerSms: template(body.RtiCustomerSms, templates.customerSms),
      userSms: template(body.ReplyTemplateIdUserSms, templates.userSms),
      categoryMasterSms: template(body.ReplyTemplateIdCatmastSms, templates.categoryMasterSms),
      othersSms: template(body.ReplyTemplateIdSms, templates.othersSms),
    },
  };
}

function template(sent: number | null | undefined, stored: number): number {
  return idGiven(sent) ?? stored;
}

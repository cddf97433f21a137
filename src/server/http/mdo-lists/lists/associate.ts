import type { Desk } from "../../../../domain/desk/desk.ts";
import { isAssignable, type User } from "../../../../domain/desk/user.ts";
import { assignmentTexts } from "../../../texts/assignment-texts.ts";
import { say, wordsOf } from "../../../texts/text.ts";
import { AUTOMATIC_ASSOCIATE_ID } from "../../presenters/present-associate.ts";
import { byName } from "../compare-names.ts";
import type { ListItem, ListQuestion, MdoList } from "../mdo-list.ts";

/** Everybody who works here. */
export const associate: MdoList = {
  name: "associate",
  listId: 1,
  kind: "whole",
  load: ({ presentation: { desk, language } }) =>
    itemsOf(desk, ({ type, deleted }) => type === "InternalAssociate" && !deleted).toSorted(
      byName(language),
    ),
};

/** Those who can own tickets; on request with the owners that are no user. */
export const serviceAssociate: MdoList = {
  name: "serviceassociate",
  listId: 2,
  kind: "whole",
  load: (question) => {
    const { attributes, presentation } = question;
    const { desk, language } = presentation;
    const users = itemsOf(desk, isAssignable)
      .map((item) => (attributes.isOn("AddNotPresentStatus") ? withAbsence(item, question) : item))
      .toSorted(byName(language));
    return attributes.isOn("IncludeDefaultItems") ? withDefaults(users, question) : users;
  },
};

function itemsOf({ users }: Desk, isWanted: (user: User) => boolean): readonly ListItem[] {
  return [...users.values()].filter(isWanted).map((user) => ({
    id: user.userId,
    name: user.fullName,
    toolTip: user.absenceText,
    type: "Associate",
    extraInfo: `person_id=${user.personId}&contact_id=0`,
    searched: [user.fullName, user.loginName],
  }));
}

function withAbsence(item: ListItem, { presentation }: ListQuestion): ListItem {
  const { desk, language } = presentation;
  const user = desk.users.get(item.id);
  if (user?.status !== "NotAvailable") return item;
  const absence = user.absenceText || wordsOf(say(assignmentTexts.notPresent), language);
  return { ...item, name: `${item.name} (${absence})` };
}

/** The caller himself, then the owners that are no user; nobody stands there twice. */
function withDefaults(
  users: readonly ListItem[],
  { caller, presentation: { language } }: ListQuestion,
): readonly ListItem[] {
  const own = users.filter(({ id }) => id === caller.user.userId);
  const others = users.filter(({ id }) => id !== caller.user.userId);
  return [
    ...own,
    { id: AUTOMATIC_ASSOCIATE_ID, name: wordsOf(say(assignmentTexts.automatic), language) },
    { id: 0, name: wordsOf(say(assignmentTexts.unassigned), language) },
    ...others,
  ];
}

import { CredentialType } from "../../../contract/carriers/credential-type.ts";
import { UserWithLinks } from "../../../contract/carriers/user-with-links.ts";
import { User as UserCarrier } from "../../../contract/carriers/user.ts";
import { UserType } from "../../../contract/enums/user.ts";
import { bool, dictionary, embedded, int32, list, oneOf, text } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { User } from "../../../domain/desk/user.ts";
import { customerTexts } from "../../texts/customer-texts.ts";
import { say } from "../../texts/text.ts";
import { listPersons } from "../../usecases/people/list-persons.ts";
import { deleteUser } from "../../usecases/users/delete-user.ts";
import { getUser, isNamed, type UserView } from "../../usecases/users/get-user.ts";
import { noUser } from "../../usecases/users/user-errors.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { noCustomFields } from "../people/no-custom-fields.ts";
import { presentDefaultUser, presentUser } from "../presenters/present-user.ts";
import { noRights } from "../presenters/presentation.ts";
import { requireAddressedId, requireNoId } from "../resources/require-addressed-id.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { refuseMember } from "../tickets/refuse-member.ts";
import { userState } from "./user-state.ts";
import { saveUserWish, validateUser } from "./user-wish.ts";

const path = "/api/v1/User";
const tag = "User";
const none = { kind: "none" } as const;
const user = { kind: "carrier", carrier: UserCarrier } as const;
const linked = { kind: "carrier", carrier: UserWithLinks } as const;
const entity = { kind: "entity", carrier: UserCarrier } as const;
const ofOne = {
  path: `${path}/{id}`,
  tag,
  pathParameters: { id: { member: text(), description: "Id of the user, or his login name." } },
  failures: ["notFound"],
} as const;
const fk = {
  fk: { member: bool(), description: "There are no foreign keys to be added." },
} as const;

/** The published resource of users: everybody reads it, general administrators change it. */
export const userRecordResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/current`,
    tag,
    name: "User.current",
    operationId: "v1User_GetCurrentUser",
    summary: "Tells who is calling, as administrators see him.",
    body: none,
    answer: user,
    run: async (call) => {
      const { caller, presentation } = call;
      const view = await find(call, ({ userId }) => userId === caller.user.userId);
      return presentUser(view, presentation.language);
    },
  }),
  defineRoute({
    method: "GET",
    path: `${path}/Default`,
    tag,
    name: "User.Default",
    operationId: "v1User_CreateDefaultUserFromUserTypeAndPersonId",
    summary: "Makes an unsaved user, perhaps of a person.",
    query: {
      userType: { member: oneOf(UserType), description: "InternalAssociate; others do not exist." },
      personId: { member: int32(), description: "The person that the user is." },
    },
    body: none,
    answer: user,
    run: async ({ context, caller, presentation: { language }, query: { personId } }) => {
      const [person = null] = await listPersons(context, [personId ?? 0]);
      if ((personId ?? 0) > 0 && person === null) {
        throw refuseMember("personId", say(customerTexts.unknownPerson, { id: personId ?? 0 }));
      }
      return presentDefaultUser({ desk: context.desk.current(), caller }, { person, language });
    },
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "User.Post",
    operationId: "v1User_PostUser",
    summary: "Creates a user, who cannot sign in until he has a password.",
    body: entity,
    bodyName: "newEntity",
    answer: linked,
    selection: "published",
    run: async (call) => {
      const { body, problems } = call;
      requireNoId({ member: "AssociateId", named: body.AssociateId, problems });
      return withLinks(await saveUserWish(call, { userId: 0, body, problems }), call);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    name: "User.Get",
    conditional: true,
    operationId: "v1User_GetUser",
    summary: "Gets a user in full, by id or login name.",
    query: fk,
    body: none,
    answer: linked,
    selection: "published",
    run: async (call) => withLinks(await find(call, addressed(call)), call),
  }),
  defineRoute({
    method: "PUT",
    ...ofOne,
    name: "User.Put",
    conditional: true,
    operationId: "v1User_PutUser",
    summary: "Changes what the body names of a user; what it leaves out stays as it is.",
    body: entity,
    answer: linked,
    selection: "published",
    run: async (call) => {
      const { body, problems, conditions } = call;
      const { userId } = (await find(call, addressed(call))).user;
      requireAddressedId(userId, { member: "AssociateId", named: body.AssociateId, problems });
      return withLinks(await saveUserWish(call, { userId, body, problems, conditions }), call);
    },
  }),
  defineRoute({
    method: "DELETE",
    ...ofOne,
    name: "User.Delete",
    operationId: "v1User_DeleteUser",
    summary: "Deletes a user, who is signed out. Tickets go on naming him.",
    body: none,
    answer: none,
    failures: ["notFound", "conflict"],
    run: async (call) => {
      if (!(await deleteUser(call.context, call.caller, addressed(call)))) throw noUser();
    },
  }),
  defineRoute({
    method: "GET",
    path: `${path}/{id}/ForeignKey`,
    tag,
    pathParameters: { id: { member: int32(), description: "Id of the user." } },
    failures: ["notFound"],
    name: "User.ForeignKey",
    operationId: "v1User_GetAllForeignKeysOnEntity",
    summary: "Lists the foreign keys of a user, of which there are none.",
    body: none,
    answer: { kind: "value", member: dictionary(text()) },
    run: async (call) => {
      await find(call, ({ userId }) => userId === call.recordId);
      return {};
    },
  }),
  defineRoute({
    method: "POST",
    path: `${path}/Validate`,
    tag,
    name: "User.Validate",
    operationId: "v1User_ValidateUser",
    summary: "Tells what a save of the user would complain of, by member. Stores nothing.",
    scope: "read",
    body: entity,
    bodyName: "user",
    answer: { kind: "value", member: dictionary(text()) },
    failures: ["notFound"],
    run: async ({ body, problems, presentation, ...call }) =>
      validateUser(call, { userId: body.AssociateId ?? 0, body, problems }, presentation.language),
  }),
  defineRoute({
    method: "GET",
    path: `${path}/CredentialTypes`,
    tag,
    name: "User.CredentialTypes",
    operationId: "v1User_GetCredentialTypes",
    summary: "Lists the ways in which users show who they are.",
    body: none,
    answer: { kind: "value", member: list(embedded(CredentialType)) },
    run: async () => [
      {
        DisplayType: "Password",
        Type: "SuperOffice",
        Description: "",
        ValueControl: "Password" as const,
        CanCreatePerson: false,
        IsUserNameSupported: true,
        ...noRights,
      },
    ],
  }),
  ...noCustomFields(tag, "User"),
];

/** What is a number is an id, anything else a login name. */
function addressed({ path: texts }: Pick<ResourceCall, "path">): (user: User) => boolean {
  const meant = texts["id"] ?? "";
  return /^-?\d{1,10}$/.test(meant) ? ({ userId }) => userId === Number(meant) : isNamed(meant);
}

async function find(
  { context, caller }: Pick<ResourceCall, "context" | "caller">,
  isMeant: (user: User) => boolean,
): Promise<UserView> {
  const view = await getUser(context, caller, isMeant);
  if (view === null) throw noUser();
  return view;
}

function withLinks(
  view: UserView,
  { linkBase, presentation }: Pick<ResourceCall, "linkBase" | "presentation">,
): StoredAnswer<Wire<typeof UserWithLinks>> {
  const value = presentUser(view, presentation.language);
  const api = `${linkBase}/api/v1`;
  const _Links = {
    Self: `${api}/User/${value.AssociateId}`,
    Archive: `${api}/User`,
    "Person.List": `${api}/MDOList/person_new`,
  };
  return new StoredAnswer({ ...value, _Links }, userState(view));
}

import type { RouteCalls } from "../route-call.ts";
import { administrators, agent, changes, everybody } from "../usual-calls.ts";

/** Everybody here works on tickets, so everybody writes; nobody is there to be found. */
const writes = { changes, outcome: "404" } as const;
const removes = { administrators: "404", others: "403" } as const;
const noId = () => [9999] as const;

function recordCalls(resource: "Person" | "Contact", name: string): RouteCalls {
  const entity = `${resource}Entity`;
  const id = `${entity.charAt(0).toLowerCase()}${entity.slice(1)}Id`;
  const path = `/api/v1/${resource}`;
  return [
    agent(`${resource}/CreateDefault${entity}`, everybody),
    agent(`${resource}/Save${entity}`, {
      body: () => ({ [name]: "New" }),
      changes,
      outcome: "200",
    }),
    agent(`${resource}/Delete${entity}`, {
      query: () => `${id}=9999`,
      changes,
      outcome: { administrators: "204", others: "403" },
    }),
    agent(`${resource}/Get${entity}`, { query: () => `${id}=9999`, outcome: "200 null" }),
    agent(`${resource}/Validate${entity}`, everybody),
    agent(`${resource}/Get${resource}`, {
      query: () => `${resource.toLowerCase()}Id=9999`,
      outcome: "200 null",
    }),
    agent(`${resource}/GetMy${resource}`, { outcome: "200 null" }),
    agent(`${resource}/Get${resource}List`, { body: () => [], outcome: "200 []" }),
    [`GET ${path}/default`, everybody],
    [`POST ${path}`, { body: () => ({ [name]: "New" }), changes, outcome: "200" }],
    [`GET ${path}/:id`, { ids: noId, outcome: "404" }],
    [`PUT ${path}/:id`, { ids: noId, body: () => ({ [name]: "New" }), ...writes }],
    [`PATCH ${path}/:id`, { ids: noId, body: () => ({ [name]: "New" }), ...writes }],
    [`DELETE ${path}/:id`, { ids: noId, changes, outcome: removes }],
    [`GET ${path}/:id/Simple`, { ids: noId, outcome: "404" }],
    [`GET ${path}/:id/ForeignKey`, { ids: noId, outcome: "404" }],
    [`POST ${path}/Validate`, { body: () => ({ [name]: "New" }), outcome: "200" }],
    [`GET ${path}/CustomField`, { outcome: "200 []" }],
    [`GET ${path}/CustomField/:fieldName`, { ids: () => ["x_none"], outcome: "404" }],
  ];
}

const user = { UserName: "new" };
const oneself = { administrators: "404", others: "403" } as const;

export const peopleCalls: RouteCalls = [
  ...recordCalls("Person", "Lastname"),
  ...recordCalls("Contact", "Name"),
  agent("Person/GetPersonsFromContact", { outcome: "200 []" }),
  agent("Associate/GetAssociateByPersonId", { outcome: "200 null" }),
  agent("Associate/GetAssociateList", { body: () => [1], outcome: "200" }),
  agent("Associate/GetAssociatesByGroup", { outcome: "200 []" }),
  agent("User/CreateDefaultUser", everybody),
  agent("User/SaveUser", {
    body: () => user,
    changes,
    outcome: { administrators: "400", others: "403" },
  }),
  agent("User/GetUser", { query: () => "userId=1", outcome: "200" }),
  agent("User/GetUserFromName", { outcome: "200 null" }),
  ["GET /api/v1/User/current", everybody],
  ["GET /api/v1/User/Default", everybody],
  [
    "POST /api/v1/User",
    { body: () => user, changes, outcome: { administrators: "400", others: "403" } },
  ],
  ["GET /api/v1/User/:id", { ids: () => [1], outcome: "200" }],
  ["PUT /api/v1/User/:id", { ids: () => [1], body: () => ({}), changes, outcome: administrators }],
  ["DELETE /api/v1/User/:id", { ids: noId, changes, outcome: oneself }],
  ["GET /api/v1/User/:id/ForeignKey", { ids: () => [1], outcome: "200" }],
  ["POST /api/v1/User/Validate", { body: () => user, outcome: administrators }],
  ["GET /api/v1/User/CredentialTypes", everybody],
  ["GET /api/v1/User/CustomField", { outcome: "200 []" }],
  ["GET /api/v1/User/CustomField/:fieldName", { ids: () => ["x_none"], outcome: "404" }],
  ["GET /api/v1/User/:associateId/UserPresenceStatus", { ids: () => [1], outcome: "200" }],
  [
    "PUT /api/v1/User/:associateId/UserPresenceStatus",
    { ids: noId, body: () => ({ Status: "StatusNormal" }), changes, outcome: oneself },
  ],
  [
    "PUT /api/counterfoil/v1/users/:id/password",
    { ids: noId, body: () => ({ Password: "Correct horse battery" }), changes, outcome: oneself },
  ],
  agent("Sentry/GetNewTableRight", everybody),
  agent("Sentry/HasFunctionRight", everybody),
  agent("Sentry/GetFunctionRights", {
    outcome: { administrators: "200", others: "200", noRights: "200 []" },
  }),
  agent("Preference/SavePreference", {
    body: () => ({ Preference: { Specification: { Section: "S", Key: "K" } } }),
    changes,
    outcome: "204",
  }),
  agent("Preference/SavePreferences", { changes, outcome: "204" }),
  agent("Preference/GetPreference", { outcome: "200 null" }),
  agent("Preference/GetPreferenceByName", { outcome: "200 null" }),
  agent("Preference/GetPreferences", { outcome: "200 []" }),
  agent("Configuration/GetWwwUrl", everybody),
  agent("Configuration/GetCRMUrl", everybody),
  agent("Configuration/GetEmailNumberOfDays", { outcome: "200 0" }),
  agent("Configuration/GetCustomerUrl", everybody),
  agent("Configuration/GetAllFeatureToggles", everybody),
  agent("UserDefinedFieldInfo/GetUserDefinedFieldInfo", {
    query: () => "userDefinedFieldInfoId=1",
    outcome: "200 null",
  }),
  agent("UserDefinedFieldInfo/GetUserDefinedFieldList", { outcome: "200 []" }),
];

import { bool, dictionary, int32, text } from "../../../../contract/member.ts";
import { defineOperation, type AgentOperation } from "../agent-operation.ts";

const agent = "Configuration";
const none = { kind: "none" } as const;

/** The page that a client shows behind its logo. The desk has none of its own. */
const getWwwUrl = defineOperation({
  agent,
  name: "GetWwwUrl",
  summary: "Gets the address behind the logo, which is empty here.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Client: text() } },
  answer: { kind: "value", member: text() },
  run: async () => "",
});

/** Where a record opens in the client that people look at. */
const getCrmUrl = defineOperation({
  agent,
  name: "GetCRMUrl",
  summary: "Gets the address at which a client opens a protocol text; empty without a client.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { SoProtocol: text(), Currents: text(), Frameless: bool() },
  },
  answer: { kind: "value", member: text() },
  run: async () => "",
});

/** For how many days clients look back in mailboxes. This desk reads its mail itself. */
const getEmailNumberOfDays = defineOperation({
  agent,
  name: "GetEmailNumberOfDays",
  summary: "Gets for how many days mail is looked back on: not at all, as the desk reads its own.",
  readsOnly: true,
  query: {},
  body: none,
  answer: { kind: "value", member: int32() },
  run: async () => 0,
});

/** Where customers look after their tickets themselves. */
const getCustomerUrl = defineOperation({
  agent,
  name: "GetCustomerUrl",
  summary: "Gets the address of the customer centre, which is empty: there is none.",
  readsOnly: true,
  query: {},
  body: none,
  answer: { kind: "value", member: text() },
  run: async () => "",
});

/** Features that are being tried. What this desk has is on. */
const getAllFeatureToggles = defineOperation({
  agent,
  name: "GetAllFeatureToggles",
  summary: "Gets the feature toggles with their states: there are none.",
  readsOnly: true,
  query: {},
  body: none,
  answer: { kind: "value", member: dictionary(bool()) },
  run: async () => ({}),
});

/** Operations of the Configuration agent. */
export const configurationOperations: readonly AgentOperation[] = [
  getWwwUrl,
  getCrmUrl,
  getEmailNumberOfDays,
  getCustomerUrl,
  getAllFeatureToggles,
];

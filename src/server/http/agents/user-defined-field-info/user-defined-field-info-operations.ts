import { UserDefinedFieldInfo } from "../../../../contract/carriers/user-defined-field-info.ts";
import { UDefType } from "../../../../contract/enums/user-defined-field.ts";
import { embedded, int32, list, oneOf } from "../../../../contract/member.ts";
import { defineOperation, type AgentOperation } from "../agent-operation.ts";

/** Fields of this kind belong to companies, people, sales and projects; the desk defines fields of tickets. */
const getUserDefinedFieldInfo = defineOperation({
  agent: "UserDefinedFieldInfo",
  name: "GetUserDefinedFieldInfo",
  summary:
    "Gets a user-defined field. Null: the desk defines fields of tickets, which are of another kind.",
  readsOnly: true,
  query: { userDefinedFieldInfoId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: UserDefinedFieldInfo },
  run: async () => null,
});

const getUserDefinedFieldList = defineOperation({
  agent: "UserDefinedFieldInfo",
  name: "GetUserDefinedFieldList",
  summary:
    "Lists the user-defined fields of companies, people, sales or projects, of which there are none.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { OwnerType: oneOf(UDefType) } },
  answer: { kind: "value", member: list(embedded(UserDefinedFieldInfo)) },
  run: async () => [],
});

/** Operations of the UserDefinedFieldInfo agent. */
export const userDefinedFieldInfoOperations: readonly AgentOperation[] = [
  getUserDefinedFieldInfo,
  getUserDefinedFieldList,
];

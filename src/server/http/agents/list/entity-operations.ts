import { keyNameOf } from "../../../../contract/carrier.ts";
import { int32 } from "../../../../contract/member.ts";
import { listTexts } from "../../../texts/list-texts.ts";
import { say } from "../../../texts/text.ts";
import type { AdministeredList } from "../../lists/administered-list.ts";
import { storedRow } from "../../lists/stored-row.ts";
import { refuseMember } from "../../tickets/refuse-member.ts";
import { defineOperation, type AgentOperation } from "../agent-operation.ts";

/** What the agent does to single rows of a list: a blank one, saving, reading, deleting. */
export function entityOperations(list: AdministeredList): readonly AgentOperation[] {
  const { carrier, noun } = list;
  const { name } = carrier;
  const key = keyNameOf(carrier);
  const idName = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}Id`;
  const ofOne = { agent: "List", query: { [idName]: int32() }, body: { kind: "none" } } as const;
  return [
    defineOperation({
      agent: "List",
      name: `CreateDefault${name}`,
      summary: `Makes an unsaved ${noun}.`,
      readsOnly: true,
      query: {},
      body: { kind: "none" },
      answer: { kind: "carrier", carrier },
      run: async (call) => list.blank(call),
    }),
    defineOperation({
      agent: "List",
      name: `Save${name}`,
      summary: `Updates the existing ${noun}, or creates a new one if the id is empty.`,
      query: {},
      conditional: true,
      body: { kind: "entity", carrier },
      answer: { kind: "carrier", carrier },
      run: async ({ body, problems, ...call }) => {
        const id = Number(body[key] ?? 0);
        if (id < 0) throw refuseMember(key, say(listTexts.negativeId), problems);
        return list.save(call, { id, body, problems, conditions: call.conditions });
      },
    }),
    defineOperation({
      ...ofOne,
      name: `Delete${name}`,
      conditional: true,
      summary: `Deletes a ${noun}. One that is not there is deleted already.`,
      answer: { kind: "none" },
      run: async ({ query, ...call }) => {
        await list.remove(call, query[idName] ?? 0, call.conditions);
      },
    }),
    defineOperation({
      ...ofOne,
      name: `Get${name}`,
      summary: `Gets a ${noun}. Null when there is none.`,
      readsOnly: true,
      answer: { kind: "carrier", carrier },
      run: async ({ query, ...call }) => storedRow(list, call, query[idName] ?? 0),
    }),
  ];
}

import { CustomFieldDefinition } from "../../../contract/additions/custom-field-definition.ts";
import type { Input } from "../../../contract/input.ts";
import { bool, embedded, list, text } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { CustomField } from "../../../domain/desk/custom-field.ts";
import type { Text } from "../../texts/text.ts";
import {
  deleteCustomField,
  saveCustomField,
  unknownField,
} from "../../usecases/lists/save-custom-field.ts";
import type { Conditions } from "../conditions/conditions.ts";
import { rowState } from "../conditions/row-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { customFieldInputOf, presentCustomField } from "./custom-field-definition.ts";
import { expectedBy } from "./expected-by.ts";
import type { ListCall } from "./list-call.ts";
import { orListError } from "./list-error.ts";

const path = "/api/counterfoil/v1/custom-fields";
const tag = "CustomFields";
const none = { kind: "none" } as const;
const definition = { kind: "entity", carrier: CustomFieldDefinition } as const;
const answer = { kind: "carrier", carrier: CustomFieldDefinition } as const;
const ofField = {
  path: `${path}/{key}`,
  tag,
  pathParameters: { key: { member: text(), description: "Key of the custom field." } },
  failures: ["notFound"],
} as const;

/** The custom fields of tickets. */
export const customFieldResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    tag,
    name: "CustomFields.List",
    operationId: "CustomFields_List",
    summary: "Lists the custom fields of tickets, by rank.",
    body: none,
    answer: { kind: "value", member: list(embedded(CustomFieldDefinition)) },
    run: async ({ presentation }) =>
      [...presentation.desk.customFields.values()].map((field) =>
        presentCustomField(field, presentation),
      ),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "CustomFields.Add",
    operationId: "CustomFields_Add",
    summary: "Makes a custom field of tickets.",
    body: definition,
    bodyName: "definition",
    answer,
    run: async (call) => save(call, { key: call.body.Key?.trim() ?? "", isNew: true }),
  }),
  defineRoute({
    method: "GET",
    ...ofField,
    name: "CustomFields.Get",
    conditional: true,
    operationId: "CustomFields_Get",
    summary: "Gets a custom field.",
    body: none,
    answer,
    run: async ({ path: { key = "" }, presentation }) =>
      present(presentation.desk.customFields.get(key), presentation),
  }),
  defineRoute({
    method: "PUT",
    ...ofField,
    name: "CustomFields.Put",
    conditional: true,
    operationId: "CustomFields_Put",
    summary: "Changes what the body names of a custom field. Its key stays.",
    body: definition,
    bodyName: "definition",
    answer,
    run: async (call) => save(call, { key: call.path["key"] ?? "", isNew: false }),
  }),
  defineRoute({
    method: "DELETE",
    ...ofField,
    name: "CustomFields.Delete",
    conditional: true,
    operationId: "CustomFields_Delete",
    summary: "Deletes a custom field that no ticket has a value of, or its values along with it.",
    query: {
      discardValues: { member: bool(), description: "Removes the values of tickets as well." },
    },
    body: none,
    answer: none,
    run: async ({ context, caller, path: { key = "" }, query, conditions }) => {
      const isExpected = expectedBy(conditions, key);
      const wish = { key, discardsValues: query.discardValues === true, isExpected };
      await orListError(deleteCustomField(context, caller, wish), memberNames);
    },
  }),
];

const memberNames = {
  key: "Key",
  label: "Label",
  type: "Type",
  maxLength: "MaxLength",
  defaultValue: "DefaultValue",
  options: "Options",
  id: "Id",
  rank: "Rank",
} as const;

interface DefinitionCall extends ListCall {
  readonly body: Input<typeof CustomFieldDefinition>;
  readonly problems: ReadonlyMap<string, Text>;
  readonly conditions: Conditions;
}

async function save(
  { context, caller, presentation, body, problems, conditions }: DefinitionCall,
  which: { readonly key: string; readonly isNew: boolean },
): Promise<StoredAnswer<Wire<typeof CustomFieldDefinition>>> {
  const faults = new Map(problems);
  const { zone } = presentation;
  const saving = saveCustomField(context, caller, {
    ...which,
    input: (stored) => customFieldInputOf(body, { stored, faults, zone }),
    isFaulty: () => faults.size > 0,
    isExpected: expectedBy(conditions, which.key),
  });
  const { desk } = await orListError(saving, memberNames, faults);
  return present(desk.customFields.get(which.key), presentation);
}

function present(
  field: CustomField | undefined,
  presentation: ListCall["presentation"],
): StoredAnswer<Wire<typeof CustomFieldDefinition>> {
  if (field === undefined) throw unknownField();
  return new StoredAnswer(presentCustomField(field, presentation), rowState(field.key, field));
}

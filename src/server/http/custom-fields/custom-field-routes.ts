import { FieldInfoBase } from "../../../contract/carriers/field-info/field-info-base.ts";
import { embedded, list, text } from "../../../contract/member.ts";
import type { CustomField } from "../../../domain/desk/custom-field.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { AppError } from "../../errors.ts";
import { customFieldTexts } from "../../texts/custom-field-texts.ts";
import { say } from "../../texts/text.ts";
import { presentFieldInfo } from "../presenters/custom-fields/present-field-info.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

/** Which custom fields there are of a kind of records. */
interface CustomFieldOwner {
  /** Of the resource: `Ticket`. */
  readonly tag: string;
  /** What its published ids of operations begin with. */
  readonly operationPrefix: string;
  readonly fieldsOf: (desk: Desk) => ReadonlyMap<string, CustomField>;
}

const fieldInfos = list(embedded(FieldInfoBase));

/** Where a resource tells which custom fields its records have: all of them, and one by its name. */
export function customFieldRoutes({
  tag,
  operationPrefix,
  fieldsOf,
}: CustomFieldOwner): readonly ResourceRoute[] {
  const path = `/api/v1/${tag}/CustomField`;
  return [
    defineRoute({
      method: "GET",
      path,
      tag,
      name: `${tag}.CustomFields`,
      operationId: `${operationPrefix}_GetCustomFieldInfoList`,
      summary: "Gets what is known of the custom fields, in the order of their rank.",
      body: { kind: "none" },
      answer: { kind: "value", member: fieldInfos },
      run: async ({ presentation: { desk, zone, language } }) =>
        [...fieldsOf(desk).values()].map((field) => presentFieldInfo(field, { zone, language })),
    }),
    defineRoute({
      method: "GET",
      path: `${path}/{fieldName}`,
      tag,
      name: `${tag}.CustomField`,
      operationId: `${operationPrefix}_GetCustomFieldInfo`,
      summary: "Gets what is known of one custom field.",
      pathParameters: { fieldName: { member: text(), description: "Name of the field." } },
      body: { kind: "none" },
      answer: { kind: "carrier", carrier: FieldInfoBase },
      failures: ["notFound"],
      run: async ({ path: { fieldName = "" }, presentation: { desk, zone, language } }) => {
        const field = findField(fieldsOf(desk), fieldName);
        if (field === null) throw new AppError("notFound", say(customFieldTexts.noSuchField));
        return presentFieldInfo(field, { zone, language });
      },
    }),
  ];
}

/** Under its very name, or else under the same name in another case. */
function findField(fields: ReadonlyMap<string, CustomField>, name: string): CustomField | null {
  const other = name.toLowerCase();
  return (
    fields.get(name) ?? [...fields.values()].find(({ key }) => key.toLowerCase() === other) ?? null
  );
}

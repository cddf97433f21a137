import { FieldInfoBase } from "../../../contract/carriers/field-info/field-info-base.ts";
import { embedded, list, text } from "../../../contract/member.ts";
import { AppError } from "../../errors.ts";
import { customFieldTexts } from "../../texts/custom-field-texts.ts";
import { say } from "../../texts/text.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

/** What there is to know of custom fields of people, companies and users: that the desk defines none. */
export function noCustomFields(tag: string, entity: string): readonly ResourceRoute[] {
  const path = `/api/v1/${tag}/CustomField`;
  return [
    defineRoute({
      method: "GET",
      path,
      name: `${tag}.CustomFields`,
      tag,
      operationId: `v1${entity}_GetCustomFieldInfoList`,
      summary: "Lists the custom fields. The desk defines them for tickets only.",
      body: { kind: "none" },
      answer: { kind: "value", member: list(embedded(FieldInfoBase)) },
      run: async () => [],
    }),
    defineRoute({
      method: "GET",
      path: `${path}/{fieldName}`,
      name: `${tag}.CustomField`,
      tag,
      operationId: `v1${entity}_GetCustomFieldInfo`,
      summary: "Gets one of the custom fields.",
      pathParameters: { fieldName: { member: text(), description: "Name of the field." } },
      body: { kind: "none" },
      answer: { kind: "carrier", carrier: FieldInfoBase },
      failures: ["notFound"],
      run: async () => {
        throw new AppError("notFound", say(customFieldTexts.noSuchField));
      },
    }),
  ];
}

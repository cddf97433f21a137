import { activityStatusCodes, saleStatusCodes } from "../../../domain/commerce/sale.ts";
import { timestampParameter } from "../../storage/value-types.ts";
import { localReference, type RecordForm } from "./record-form.ts";

export const projectForm: RecordForm<"project"> = {
  kind: "project",
  sourceId: ({ projectId }) => projectId,
  traits: null,
  row: (project, run) => ({
    name: project.name,
    number: project.number,
    description: project.description,
    url: project.url,
    url_name: project.urlName,
    type_id: project.typeId,
    type_name: project.typeName,
    status_id: project.statusId,
    status_name: project.statusName,
    text_id: project.textId,
    user_id: localReference(run, "user", project.userId),
    updated_at: timestampParameter(project.updatedAt),
    publish_from: timestampParameter(project.publishFrom),
    publish_to: timestampParameter(project.publishTo),
    published: project.published,
  }),
};

export const saleForm: RecordForm<"sale"> = {
  kind: "sale",
  sourceId: ({ saleId }) => saleId,
  traits: null,
  row: (sale, run) => ({
    heading: sale.heading,
    number: sale.number,
    description: sale.description,
    sale_date: timestampParameter(sale.saleAt),
    next_due_at: timestampParameter(sale.nextDueAt),
    status: saleStatusCodes[sale.status],
    completed: activityStatusCodes[sale.completed],
    probability_percent: sale.probabilityPercent,
    amount: sale.amount,
    earning: sale.earning,
    currency: sale.currency,
    sale_type_id: sale.saleTypeId,
    sale_type_name: sale.saleTypeName,
    contact_id: localReference(run, "contact", sale.contactId),
    person_id: localReference(run, "person", sale.personId),
    user_id: localReference(run, "user", sale.userId),
    project_id: localReference(run, "project", sale.projectId),
  }),
};

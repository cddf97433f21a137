import type { Project } from "../../../contract/carriers/project.ts";
import type { Sale } from "../../../contract/carriers/sale.ts";
import type { Wire } from "../../../contract/wire.ts";
import { activityStatusCodes, saleStatusCodes } from "../../../domain/commerce/sale.ts";
import type { SourceProject, SourceSale } from "../../../domain/import/source-records.ts";

export function translateSale(sale: Wire<typeof Sale>): SourceSale {
  return {
    saleId: sale.SaleId,
    heading: sale.Title ?? "",
    number: sale.Number ?? "",
    description: sale.Description ?? "",
    saleAt: sale.SaleDate,
    nextDueAt: sale.NextDueDate,
    status: knownName(saleStatusCodes, sale.Status),
    completed: knownName(activityStatusCodes, sale.Completed),
    probabilityPercent: sale.Probability,
    amount: sale.Amount,
    earning: sale.Earning,
    currency: sale.Currency ?? "",
    saleTypeId: sale.SaleTypeId,
    saleTypeName: sale.SaleTypeName ?? "",
    contactId: Math.max(0, sale.ContactId),
    personId: Math.max(0, sale.PersonId),
    userId: Math.max(0, sale.AssociateId),
    projectId: Math.max(0, sale.ProjectId),
  };
}

export function translateProject(project: Wire<typeof Project>): SourceProject {
  return {
    projectId: project.ProjectId,
    name: project.Name ?? "",
    number: project.ProjectNumber ?? "",
    description: project.Description ?? "",
    url: project.URL ?? "",
    urlName: project.URLName ?? "",
    typeId: project.TypeId,
    typeName: project.Type ?? "",
    statusId: project.StatusId,
    statusName: project.Status ?? "",
    textId: project.TextId,
    userId: Math.max(0, project.AssociateId),
    updatedAt: project.Updated,
    publishFrom: project.PublishFrom,
    publishTo: project.PublishTo,
    published: project.IsPublished,
  };
}

/** As much as a sale tells of its project. */
export function translateProjectOf(sale: Wire<typeof Sale>): SourceProject {
  return {
    projectId: sale.ProjectId,
    name: sale.ProjectName ?? "",
    number: "",
    description: "",
    url: "",
    urlName: "",
    typeId: 0,
    typeName: "",
    statusId: 0,
    statusName: "",
    textId: 0,
    userId: 0,
    updatedAt: null,
    publishFrom: null,
    publishTo: null,
    published: false,
  };
}

/** Names that stand for a choice and not for a state count as unknown. */
function knownName<Name extends string>(
  codes: Readonly<Record<Name | "Unknown", number>>,
  name: string,
): Name | "Unknown" {
  return Object.hasOwn(codes, name) ? (name as Name) : "Unknown";
}

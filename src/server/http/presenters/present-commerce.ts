import type { Project as ProjectCarrier } from "../../../contract/carriers/project.ts";
import type { Sale as SaleCarrier } from "../../../contract/carriers/sale.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Project } from "../../../domain/commerce/project.ts";
import type { Sale } from "../../../domain/commerce/sale.ts";
import { localise } from "../language.ts";
import { noRights, type Presentation } from "./presentation.ts";

export function presentSale(
  sale: Sale,
  { desk, language }: Presentation,
): Wire<typeof SaleCarrier> {
  return {
    ContactName: sale.contactName,
    SaleDate: sale.saleAt,
    SaleId: sale.saleId,
    Probability: sale.probabilityPercent,
    Title: sale.heading,
    Amount: sale.amount,
    Currency: sale.currency,
    ProjectName: sale.projectName,
    AssociateFullName: desk.users.get(sale.userId)?.fullName ?? "",
    Description: sale.description,
    Status: sale.status,
    WeightedAmount: (sale.amount * sale.probabilityPercent) / 100,
    ProjectId: sale.projectId,
    EarningPercent: sale.amount === 0 ? 0 : (sale.earning / sale.amount) * 100,
    Earning: sale.earning,
    ContactId: sale.contactId,
    AssociateId: sale.userId,
    PersonId: sale.personId,
    SaleTypeId: sale.saleTypeId,
    SaleTypeName: localise(sale.saleTypeName, language),
    PersonFullName: sale.personFullName,
    Completed: sale.completed,
    ActiveErpLinks: 0,
    NextDueDate: sale.nextDueAt,
    Number: sale.number,
    ...noRights,
  };
}

export function presentProject(
  project: Project,
  { desk, language }: Presentation,
): Wire<typeof ProjectCarrier> {
  return {
    ProjectId: project.projectId,
    Name: project.name,
    Description: project.description,
    URL: project.url,
    Type: localise(project.typeName, language),
    AssociateId: project.userId,
    AssociateFullName: desk.users.get(project.userId)?.fullName ?? "",
    TypeId: project.typeId,
    Updated: project.updatedAt,
    StatusId: project.statusId,
    Status: localise(project.statusName, language),
    TextId: project.textId,
    PublishTo: project.publishTo,
    PublishFrom: project.publishFrom,
    IsPublished: project.published,
    URLName: project.urlName,
    ProjectNumber: project.number,
    ActiveErpLinks: 0,
    EventId: 0,
    StartDate: null,
    ...noRights,
  };
}

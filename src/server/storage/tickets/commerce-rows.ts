import type { Project } from "../../../domain/commerce/project.ts";
import { activityStatusCodes, saleStatusCodes, type Sale } from "../../../domain/commerce/sale.ts";
import { personFullName } from "../../../domain/people/person.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "./column-codecs.ts";

interface SaleRow {
  sale_id: number;
  heading: string;
  number: string;
  description: string;
  sale_date: number | null;
  next_due_at: number | null;
  status: number;
  completed: number;
  probability_percent: number;
  amount: number;
  earning: number;
  currency: string;
  sale_type_id: number;
  sale_type_name: string;
  contact_id: number | null;
  contact_name: string | null;
  person_id: number | null;
  first_name: string | null;
  middle_name: string | null;
  last_name: string | null;
  user_id: number | null;
  project_id: number | null;
  project_name: string | null;
}

const selectSales = defineStatement<SaleRow>(`
  select s.sale_id, s.heading, s.number, s.description, s.sale_date, s.next_due_at, s.status,
         s.completed, s.probability_percent, s.amount, s.earning, s.currency, s.sale_type_id,
         s.sale_type_name, s.contact_id, c.name as contact_name, s.person_id, p.first_name,
         p.middle_name, p.last_name, s.user_id, s.project_id, r.name as project_name
    from sale s
    left join contact c on c.contact_id = s.contact_id
    left join person p on p.person_id = s.person_id
    left join project r on r.project_id = s.project_id
   where s.sale_id = any ($1::int[])`);

interface ProjectRow {
  project_id: number;
  name: string;
  number: string;
  description: string;
  url: string;
  url_name: string;
  type_id: number;
  type_name: string;
  status_id: number;
  status_name: string;
  text_id: number;
  user_id: number | null;
  updated_at: number | null;
  publish_from: number | null;
  publish_to: number | null;
  published: boolean;
}

const selectProjects = defineStatement<ProjectRow>(`
  select project_id, name, number, description, url, url_name, type_id, type_name, status_id,
         status_name, text_id, user_id, updated_at, publish_from, publish_to, published
    from project
   where project_id = any ($1::int[])`);

const saleStatus = code(saleStatusCodes);
const activityStatus = code(activityStatusCodes);

/** The sales that exist among `saleIds`, by id. */
export async function findSales(
  db: Queryable,
  saleIds: readonly number[],
): Promise<Map<number, Sale>> {
  if (saleIds.length === 0) return new Map();
  const { rows } = await db.query(selectSales, [saleIds]);
  return new Map(rows.map((row) => [row.sale_id, saleFromRow(row)]));
}

/** The projects that exist among `projectIds`, by id. */
export async function findProjects(
  db: Queryable,
  projectIds: readonly number[],
): Promise<Map<number, Project>> {
  if (projectIds.length === 0) return new Map();
  const { rows } = await db.query(selectProjects, [projectIds]);
  return new Map(rows.map((row) => [row.project_id, projectFromRow(row)]));
}

function saleFromRow(row: SaleRow): Sale {
  return {
    saleId: row.sale_id,
    heading: row.heading,
    number: row.number,
    description: row.description,
    saleAt: row.sale_date,
    nextDueAt: row.next_due_at,
    status: saleStatus.fromColumn(row.status),
    completed: activityStatus.fromColumn(row.completed),
    probabilityPercent: row.probability_percent,
    amount: row.amount,
    earning: row.earning,
    currency: row.currency,
    saleTypeId: row.sale_type_id,
    saleTypeName: row.sale_type_name,
    contactId: row.contact_id ?? 0,
    contactName: row.contact_name ?? "",
    personId: row.person_id ?? 0,
    personFullName: personFullName({
      firstName: row.first_name ?? "",
      middleName: row.middle_name ?? "",
      lastName: row.last_name ?? "",
    }),
    userId: row.user_id ?? 0,
    projectId: row.project_id ?? 0,
    projectName: row.project_name ?? "",
  };
}

function projectFromRow(row: ProjectRow): Project {
  return {
    projectId: row.project_id,
    name: row.name,
    number: row.number,
    description: row.description,
    url: row.url,
    urlName: row.url_name,
    typeId: row.type_id,
    typeName: row.type_name,
    statusId: row.status_id,
    statusName: row.status_name,
    textId: row.text_id,
    userId: row.user_id ?? 0,
    updatedAt: row.updated_at,
    publishFrom: row.publish_from,
    publishTo: row.publish_to,
    published: row.published,
  };
}

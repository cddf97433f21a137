import type {
  projectValues,
  saleValues,
} from "../../../../domain/archive/columns/commerce-columns.ts";
import { activityStatusCodes } from "../../../../domain/commerce/sale.ts";
import {
  computed,
  fullNameOf,
  stored,
  storedWithName,
  type Expressions,
} from "../sql-expression.ts";

const textOf = (column: string) => computed((alias) => `nullif(${alias}.${column}, '')`);

export const saleExpressions: Expressions<keyof typeof saleValues> = {
  completed: computed((sale) => `${sale}.completed = ${activityStatusCodes.Completed}`),
  date: stored("sale_date"),
  type: textOf("sale_type_name"),
  associateId: stored("user_id"),
  contactId: storedWithName(
    "contact_id",
    (sale) => `(select c.name from contact c where c.contact_id = ${sale}.contact_id)`,
  ),
  personId: storedWithName(
    "person_id",
    (sale) => `(select ${fullNameOf("p")} from person p where p.person_id = ${sale}.person_id)`,
  ),
  projectId: storedWithName(
    "project_id",
    (sale) => `(select j.name from project j where j.project_id = ${sale}.project_id)`,
  ),
  saleId: stored("sale_id"),
  currency: textOf("currency"),
  heading: textOf("heading"),
  amount: stored("amount"),
  amountWeighted: computed((sale) => `${sale}.amount * ${sale}.probability_percent / 100`),
  earning: stored("earning"),
  earningPercent: computed(
    (sale) => `case when ${sale}.amount = 0 then 0 else ${sale}.earning / ${sale}.amount * 100 end`,
  ),
  probPercent: stored("probability_percent"),
  saleStatus: stored("status"),
  saleType: textOf("sale_type_name"),
  nextDueDate: stored("next_due_at"),
  saleNumber: textOf("number"),
  description: textOf("description"),
};

export const projectExpressions: Expressions<keyof typeof projectValues> = {
  completed: stored("completed"),
  projectId: stored("project_id"),
  name: textOf("name"),
  number: textOf("number"),
  type: textOf("type_name"),
  status: textOf("status_name"),
  associateId: stored("user_id"),
  text: textOf("description"),
  description: textOf("description"),
  updatedDate: stored("updated_at"),
  "projectPublish/isPublished": stored("published"),
  "projectPublish/publishedFrom": stored("publish_from"),
  "projectPublish/publishedTo": stored("publish_to"),
  "projectUrl/URLAddress": textOf("url"),
  "projectUrl/URLDescription": textOf("url_name"),
};

import { associate, serviceAssociate } from "./lists/associate.ts";
import { ejCategory } from "./lists/ej-category.ts";
import { ejUser } from "./lists/ej-user.ts";
import { fixedLists } from "./lists/fixed-lists.ts";
import { person, personNew } from "./lists/persons.ts";
import { project, projectNew } from "./lists/projects.ts";
import { sale, saleNew } from "./lists/sales.ts";
import { tags } from "./lists/tags.ts";
import { ticket, ticketFreetextSearch } from "./lists/tickets.ts";
import { ticketPriority } from "./lists/ticket-priority.ts";
import {
  ticketStatus,
  ticketStatusWithoutPostpone,
  ticketStatusWithPostpone,
  ticketTicketStatus,
} from "./lists/ticket-statuses.ts";
import { ticketType } from "./lists/ticket-type.ts";
import type { MdoList } from "./mdo-list.ts";

/** Every pick list. A list that is not in here does not exist. */
export const mdoLists: readonly MdoList[] = [
  associate,
  serviceAssociate,
  ejUser,
  ejCategory,
  ticketPriority,
  ticketStatus,
  ticketTicketStatus,
  ticketStatusWithPostpone,
  ticketStatusWithoutPostpone,
  ticketType,
  tags,
  ...fixedLists,
  personNew,
  person,
  sale,
  saleNew,
  project,
  projectNew,
  ticket,
  ticketFreetextSearch,
];

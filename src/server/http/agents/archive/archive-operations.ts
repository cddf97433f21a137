import type { AgentOperation } from "../agent-operation.ts";
import {
  getArchiveListByColumns,
  getArchiveListByColumns2,
  getArchiveListByColumnsWithContext,
  getArchiveListByColumnsWithContext2,
} from "./get-archive-list-by-columns.ts";
import {
  getArchiveListByColumnsWithHeader,
  getArchiveListByColumnsWithHeader2,
  getArchiveListByColumnsWithHeaderWithContext,
} from "./get-archive-list-by-columns-with-header.ts";
import { getAvailableColumns } from "./get-available-columns.ts";
import { getAvailableEntities } from "./get-available-entities.ts";
import { getProviderNames } from "./get-provider-names.ts";

/** Operations of the Archive agent. */
export const archiveOperations: readonly AgentOperation[] = [
  getProviderNames,
  getAvailableColumns,
  getAvailableEntities,
  getArchiveListByColumns,
  getArchiveListByColumnsWithContext,
  getArchiveListByColumnsWithHeader,
  getArchiveListByColumnsWithHeaderWithContext,
  getArchiveListByColumns2,
  getArchiveListByColumnsWithContext2,
  getArchiveListByColumnsWithHeader2,
];

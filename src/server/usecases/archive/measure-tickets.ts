import type { Caller } from "../../../domain/access/caller.ts";
import type { Group } from "../../../domain/archive/grouping/grouping.ts";
import type { Context } from "../../context.ts";
import { binArchive, type Binning } from "../../storage/archive/bin-archive.ts";
import { groupArchive, type GroupingQuery } from "../../storage/archive/group-archive.ts";
import {
  measureArchive,
  type ArchiveMeasure,
  type MeasuredRows,
  type Measuring,
} from "../../storage/archive/measure-archive.ts";
import { readTogether } from "../../storage/read-together.ts";
import { currentCaller } from "../current-caller.ts";
import { archiveViewer } from "./archive-viewer.ts";

export type { ArchiveMeasure, Binning, MeasuredRows, Measuring };

export interface MeasuredTickets {
  /** In the order of what was asked. */
  readonly measured: readonly (readonly MeasuredRows[])[];
  readonly binned: readonly (readonly MeasuredRows[])[];
  readonly groups: readonly Group[];
}

/** Measures parts of lists as far as the caller may see them: one statement for each, in one round trip. */
export async function measureTickets(
  context: Context,
  caller: Caller,
  asked: {
    readonly parts: readonly Measuring[];
    readonly binnings: readonly Binning[];
    readonly grouping: GroupingQuery | null;
  },
): Promise<MeasuredTickets> {
  const desk = context.desk.current();
  const viewer = archiveViewer(context, currentCaller(caller, desk), desk);
  const { parts, binnings, grouping } = asked;
  return readTogether(context.database, async (reader) => {
    const [measured, binned, groups] = await Promise.all([
      Promise.all(parts.map((part) => measureArchive(reader, part, viewer))),
      Promise.all(binnings.map((binning) => binArchive(reader, binning, viewer))),
      grouping === null ? [] : groupArchive(reader, grouping, viewer),
    ]);
    return { measured, binned, groups };
  });
}

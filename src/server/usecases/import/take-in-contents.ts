import type { ImportRemark } from "../../../domain/import/import-tally.ts";
import type { SourceAttachment, SourceTicket } from "../../../domain/import/source-ticket.ts";
import { findLinks } from "../../storage/import/import-links.ts";
import { fingerprintOf } from "./fingerprint-of.ts";
import type { ImportRun } from "./import-run.ts";
import { IncompleteContent, takeInContent, type ReadContent } from "./take-in-content.ts";

/** What arrived of the contents of a ticket's attachments. */
export interface TakenContents {
  /** Hashes by the ids of attachments there; those that were here already are left out. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly remarks: readonly ImportRemark[];
}

const ATTEMPTS = 3;

/**
 * Fetches the contents that are not here yet, one after the other: they may be large. Throws
 * `IncompleteContent` when one is cut off again and again.
 */
export async function takeInContents(
  run: ImportRun,
  { messages }: SourceTicket,
  read: ReadContent,
): Promise<TakenContents> {
  const attachments = new Map(
    messages.flatMap((message) => message.attachments.map((one) => [one.attachmentId, one])),
  );
  const place = { importSourceId: run.importSourceId, kind: "attachment" } as const;
  const links = await findLinks(run.context.database, place, [...attachments.keys()]);
  const hashes = new Map<number, string>();
  const remarks: ImportRemark[] = [];
  for (const [attachmentId, attachment] of attachments) {
    const isHere = links.get(attachmentId)?.fingerprint === fingerprintOf(attachment);
    if (isHere || attachment.sizeBytes === 0) continue;
    const taken = await insist(() => takeInContent(run.context, attachment, read));
    if (taken.sha256 !== null) hashes.set(attachmentId, taken.sha256);
    else remarks.push(contentRemark(attachment, taken.reason));
  }
  return { hashes, remarks };
}

/** What was cut off on the way is asked for again. */
async function insist<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isCutOff = error instanceof IncompleteContent || isBrokenOff(error);
      if (!isCutOff) throw error;
      if (count === ATTEMPTS) {
        throw new IncompleteContent("a file of it did not arrive whole", { cause: error });
      }
    }
  }
}

/** A body that ends too early arrives as an error of the stream. */
function isBrokenOff(error: unknown): boolean {
  return error instanceof TypeError && error.message === "terminated";
}

function contentRemark({ attachmentId }: SourceAttachment, reason: string): ImportRemark {
  return { kind: "content", sourceId: attachmentId, reason };
}

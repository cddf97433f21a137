import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AttachmentLimits } from "../../../contract/additions/attachment-limits.ts";
import type { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";
import { useApi } from "../../lib/api/api-context.ts";
import { ApiError } from "../../lib/api/api-error.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import type { DraftFile } from "./draft-store.ts";
import { useFileSize } from "./use-file-size.ts";

export interface FailedUpload {
  readonly name: string;
  readonly reason: string;
}

export interface Uploads {
  /** How large a file may be; null = not known yet. */
  readonly maxBytes: number | null;
  readonly add: (files: readonly File[]) => void;
  /** Of those on their way. */
  readonly names: readonly string[];
  readonly failed: readonly FailedUpload[];
  readonly isBusy: boolean;
}

/** Brings files to the server as soon as they are chosen, so that sending does not wait for them. */
export function useUploads(onUploaded: (file: DraftFile) => void): Uploads {
  const api = useApi();
  const say = useText();
  const { data: maxBytes = null } = useQuery(attachmentLimitQuery(api));
  const size = useFileSize();
  const [names, setNames] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState<readonly FailedUpload[]>([]);

  const upload = async (file: File): Promise<void> => {
    setNames((before) => [...before, file.name]);
    try {
      onUploaded({ attachmentId: await uploadFile(api, file), name: file.name });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailed((before) => [...before, { name: file.name, reason: error.message }]);
    } finally {
      setNames((before) => before.filter((_, index) => index !== before.indexOf(file.name)));
    }
  };
  const tooLarge = (file: File): FailedUpload[] =>
    maxBytes === null || file.size <= maxBytes
      ? []
      : [
          {
            name: file.name,
            reason: say("files.tooLarge", { size: size(file.size), most: size(maxBytes) }),
          },
        ];
  const uploadAll = async (files: readonly File[]): Promise<void> => {
    for (const file of files) await upload(file);
  };
  return {
    maxBytes,
    add: (files) => {
      if (files.length === 0) return;
      setFailed(files.flatMap(tooLarge));
      void uploadAll(files.filter((file) => tooLarge(file).length === 0));
    },
    names,
    failed,
    isBusy: names.length > 0,
  };
}

/** How large a file may be, as the server says. */
const attachmentLimitQuery = (api: Api) =>
  queryOptions({
    queryKey: ["attachment-limits"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const path = "counterfoil/v1/attachment-limits";
      return (await api.call<JsonOf<typeof AttachmentLimits>>(path, { signal })).value.MaxBytes;
    },
  });

const UPLOAD_TIMEOUT_MS = 10 * 60_000;

async function uploadFile(api: Api, file: File): Promise<number> {
  const { value } = await api.call<JsonOf<typeof AttachmentEntity>>("v1/Attachment", {
    method: "POST",
    body: { Name: file.name, ContentType: file.type || "application/octet-stream" },
  });
  await api.agent(
    "Ticket/UploadAttachment",
    { AttachmentId: value.AttachmentId, Content: await base64Of(file) },
    { timeoutMs: UPLOAD_TIMEOUT_MS },
  );
  return value.AttachmentId;
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const address = typeof reader.result === "string" ? reader.result : "";
      resolve(address.slice(address.indexOf(",") + 1));
    });
    reader.addEventListener("error", () =>
      reject(reader.error ?? new Error("the file cannot be read")),
    );
    reader.readAsDataURL(file);
  });
}

import { useState } from "react";
import type { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";
import { useApi } from "../../lib/api/api-context.ts";
import { ApiError } from "../../lib/api/api-error.ts";
import type { DraftFile } from "./draft-store.ts";

export interface FailedUpload {
  readonly name: string;
  readonly reason: string;
}

export interface Uploads {
  readonly add: (files: readonly File[]) => void;
  /** Of those on their way. */
  readonly names: readonly string[];
  readonly failed: readonly FailedUpload[];
  readonly isBusy: boolean;
}

/** Brings files to the server as soon as they are chosen, so that sending does not wait for them. */
export function useUploads(onUploaded: (file: DraftFile) => void): Uploads {
  const api = useApi();
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
  const uploadAll = async (files: readonly File[]): Promise<void> => {
    for (const file of files) await upload(file);
  };
  return {
    add: (files) => {
      if (files.length === 0) return;
      setFailed([]);
      void uploadAll(files);
    },
    names,
    failed,
    isBusy: names.length > 0,
  };
}

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

import { Paperclip } from "lucide-react";
import { useMutation } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { Button } from "../../../components/button.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { saveFile } from "../../../lib/save-file.ts";
import type { Message } from "./message-queries.ts";
import { shownFileName } from "./shown-file-name.ts";

type File = Message["AttachmentsInfo"][number];

const KILOBYTE = 1024;

/** What came with a message; it is fetched when somebody wants it. */
export function FileList({ files }: { readonly files: readonly File[] }) {
  const say = useText();
  if (files.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2" aria-label={say("conversation.files")}>
      {files.map((file) => (
        <li key={file.AttachmentId} className="min-w-0">
          <FileButton file={file} />
        </li>
      ))}
    </ul>
  );
}

function FileButton({ file }: { readonly file: File }) {
  const say = useText();
  const intl = useIntl();
  const api = useApi();
  const name = shownFileName(file.Name ?? "");
  const download = useMutation({
    mutationFn: async () => {
      // As JSON, the content is text in base64.
      const content = await api.agent<string>("Ticket/GetAttachmentStream", {
        AttachmentId: file.AttachmentId,
      });
      saveFile(name, content);
    },
  });
  const size = intl.formatNumber(Math.max(1, Math.round(file.AttSize / KILOBYTE)), {
    style: "unit",
    unit: "kilobyte",
  });
  return (
    <>
      <Button
        isBusy={download.isPending}
        onClick={() => download.mutate()}
        aria-label={say("conversation.download", { name })}
        className="max-w-full font-normal"
      >
        <Paperclip size={16} aria-hidden className="shrink-0" />
        <span className="min-w-0 truncate">{name}</span>
        <span className="text-xs whitespace-nowrap text-muted">{size}</span>
      </Button>
      {!file.IsSafeFileExtension && (
        <p className="text-xs text-warn">{say("conversation.unsafeFile")}</p>
      )}
      {download.error !== null && (
        <p role="alert" className="text-xs text-bad">
          {download.error.message}
        </p>
      )}
    </>
  );
}

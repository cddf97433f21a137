import { Paperclip, X } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../components/button.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import type { DraftFile } from "./draft-store.ts";
import { useFileSize } from "./use-file-size.ts";
import type { Uploads } from "./use-uploads.ts";

interface FilePickerProps {
  readonly files: readonly DraftFile[];
  readonly uploads: Uploads;
  readonly onRemove: (attachmentId: number) => void;
}

/** The files of a message: chosen, or dropped here. */
export function FilePicker({ files, uploads, onRemove }: FilePickerProps) {
  const say = useText();
  const size = useFileSize();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className="flex flex-wrap items-center gap-2"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        uploads.add([...event.dataTransfer.files]);
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          uploads.add([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <Button look="quiet" onClick={() => input.current?.click()}>
        <Paperclip size={16} aria-hidden />
        {say("composer.addFiles")}
      </Button>
      {uploads.maxBytes !== null && (
        <span className="text-xs text-muted">
          {say("files.limit", { most: size(uploads.maxBytes) })}
        </span>
      )}
      {files.map(({ attachmentId, name }) => (
        <span
          key={attachmentId}
          className="inline-flex max-w-full items-center gap-1 rounded-md border border-line bg-raised pl-2"
        >
          <span className="min-w-0 truncate">{name}</span>
          <button
            type="button"
            aria-label={say("composer.removeFile", { name })}
            onClick={() => onRemove(attachmentId)}
            className="inline-flex size-(--target) shrink-0 cursor-pointer items-center justify-center rounded-sm hover:bg-surface"
          >
            <X size={16} aria-hidden />
          </button>
        </span>
      ))}
      <output className="text-xs text-muted">
        {uploads.names.map((name) => say("composer.uploading", { name })).join(" ")}
      </output>
      {uploads.failed.map(({ name, reason }) => (
        <p key={name} role="alert" className="w-full text-xs text-bad">
          {say("composer.fileFailed", { name, reason })}
        </p>
      ))}
    </div>
  );
}

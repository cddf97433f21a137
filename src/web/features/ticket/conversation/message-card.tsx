import { Flag, Lock } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../../components/error-state.tsx";
import { MessageFrame } from "../../../components/message-frame/message-frame.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useTimes } from "../use-times.ts";
import { FileList } from "./file-list.tsx";
import { isNote, moodOf, type ListedMessage } from "./filter-messages.ts";
import { messageQuery } from "./message-queries.ts";

interface MessageCardProps {
  readonly message: ListedMessage;
  readonly onFlag: (isImportant: boolean) => void;
}

/** One message: who, when and in which mood, and what was written. */
export function MessageCard({ message, onFlag }: MessageCardProps) {
  const say = useText();
  const times = useTimes();
  const isInternal = isNote(message);
  const author = message.PersonFullName || message.Author || "–";
  const time = times.moment(message.CreatedAt);
  const mood = moodOf(message);
  return (
    <article
      aria-label={say(isInternal ? "conversation.noteBy" : "conversation.messageBy", {
        author,
        time,
      })}
      className={`grid gap-2 rounded-lg border p-3 ${isInternal ? "border-note bg-note-soft" : "border-line bg-surface"}`}
    >
      <header className="flex items-start gap-x-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 self-center">
          <span className="font-semibold">{author}</span>
          <time dateTime={message.CreatedAt} className="text-xs text-muted">
            {time}
          </time>
          {isInternal && (
            <span className="inline-flex items-center gap-1 text-xs font-semibold">
              <Lock size={16} aria-hidden />
              {say("conversation.noteMark")}
            </span>
          )}
          {(message.Language ?? "") !== "" && (
            <span className="text-xs text-muted uppercase">{message.Language}</span>
          )}
          {mood !== null && (
            <span className={`text-xs ${mood === "negative" ? "text-bad" : "text-ok"}`}>
              {say(`conversation.${mood}`)}
            </span>
          )}
        </div>
        <FlagButton isImportant={message.Important} onFlag={onFlag} />
      </header>
      <MessageBody message={message} author={author} />
    </article>
  );
}

interface FlagButtonProps {
  readonly isImportant: boolean;
  readonly onFlag: (isImportant: boolean) => void;
}

function FlagButton({ isImportant, onFlag }: FlagButtonProps) {
  const say = useText();
  return (
    <button
      type="button"
      aria-pressed={isImportant}
      aria-label={say(isImportant ? "conversation.unflag" : "conversation.flag")}
      title={say(isImportant ? "conversation.unflag" : "conversation.flag")}
      onClick={() => onFlag(!isImportant)}
      className={`-my-1 inline-flex shrink-0 min-h-(--target) min-w-(--target) cursor-pointer items-center justify-center gap-1 rounded-sm text-xs hover:bg-raised ${isImportant ? "text-warn" : "text-muted"}`}
    >
      <Flag size={16} aria-hidden fill={isImportant ? "currentColor" : "none"} />
      {isImportant && say("conversation.important")}
    </button>
  );
}

interface MessageBodyProps {
  readonly message: ListedMessage;
  readonly author: string;
}

function MessageBody({ message, author }: MessageBodyProps) {
  const say = useText();
  const api = useApi();
  const { TicketMessageId: id, ChangedAt: changedAt } = message;
  const { data, error, refetch } = useQuery(messageQuery(api, id, changedAt));
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className="h-15 animate-pulse rounded-md bg-raised" />;
  return (
    <>
      {(data.HtmlBody ?? "").trim() === "" ? (
        <div
          dir="auto"
          lang={data.Language || undefined}
          className="max-w-[80ch] break-words whitespace-pre-wrap"
        >
          {data.Body}
        </div>
      ) : (
        <MessageFrame html={data.HtmlBody ?? ""} title={say("conversation.htmlOf", { author })} />
      )}
      <FileList files={data.AttachmentsInfo.filter(({ InlineImage }) => !InlineImage)} />
    </>
  );
}

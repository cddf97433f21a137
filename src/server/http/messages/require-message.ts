import { AppError } from "../../errors.ts";
import { messageTexts } from "../../texts/message-texts.ts";
import { say } from "../../texts/text.ts";
import { getMessage, type MessageView } from "../../usecases/get-message.ts";
import type { ResourceCall } from "../resources/resource-call.ts";

/** The message at the address. Whether there is one is nothing that everybody may know. */
export async function requireMessage({
  context,
  caller,
  recordId,
}: ResourceCall): Promise<MessageView> {
  const view = await getMessage(context, caller, recordId);
  if (view === null) throw noMessage(recordId);
  return view;
}

export function noMessage(id: number): AppError {
  return new AppError("notFound", say(messageTexts.unknownMessage, { id }));
}

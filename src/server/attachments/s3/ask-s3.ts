import { readWithin } from "./read-within.ts";
import { S3Failure } from "./s3-failure.ts";
import { sendS3Call, type S3Answer, type S3Call, type S3Sending } from "./send-s3-call.ts";
import { xmlTexts } from "./xml-texts.ts";

/** Sends a call whose answer is short, and reads all of it; null for 404. Throws `S3Failure`. */
export type AskS3 = (call: S3Call) => Promise<S3ShortAnswer | null>;

interface S3ShortAnswer {
  readonly text: string;
  readonly headers: Headers;
}

export function createAskS3(sending: S3Sending): AskS3 {
  return async (call) => {
    const answer = await sendS3Call(call, sending);
    const text = await readText(answer, sending).catch((error: unknown) => {
      throw new S3Failure(call.method, { status: 0, code: "" }, { cause: error });
    });
    const { status, headers } = answer.response;
    return status === 404 ? null : { text, headers };
  };
}

async function readText(
  { response, abort }: S3Answer,
  { timeoutMs }: Pick<S3Sending, "timeoutMs">,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readWithin(response, { abort, timeoutMs })) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * As {@link AskS3}, of what has to be there. Some refusals come after a success was announced: a success
 * then has an element of its own.
 */
export async function requireS3(ask: AskS3, call: S3Call, element?: string): Promise<string> {
  const answer = await ask(call);
  if (answer === null) throw new S3Failure(call.method, { status: 404, code: "" });
  const { text } = answer;
  if (element === undefined || text.includes(`<${element}`)) return text;
  throw new S3Failure(call.method, { status: 500, code: xmlTexts(text, "Code")[0] ?? "" });
}

/** The media types of answers, in order of preference. The last two are labels for plain JSON. */
export const answerTypes = [
  "application/json",
  "text/json",
  "application/xml",
  "text/xml",
  "application/json-patch+json",
  "application/merge-patch+json",
] as const;

export type AnswerType = (typeof answerTypes)[number];

/** The media types of request bodies. */
export const requestTypes = [
  "application/json",
  "text/json",
  "application/xml",
  "text/xml",
  "application/x-www-form-urlencoded",
  "application/json-patch+json",
  "application/merge-patch+json",
] as const;

export type RequestType = (typeof requestTypes)[number];

export function findRequestType(name: string): RequestType | undefined {
  return requestTypes.find((requestType) => requestType === name);
}

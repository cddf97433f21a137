/**
 * The media types of bodies, in and out, in order of preference. The last two are labels that the
 * published API allows for plain JSON.
 */
export const mediaTypes = [
  "application/json",
  "text/json",
  "application/json-patch+json",
  "application/merge-patch+json",
] as const;

export type MediaType = (typeof mediaTypes)[number];

export function findMediaType(name: string): MediaType | undefined {
  return mediaTypes.find((mediaType) => mediaType === name);
}

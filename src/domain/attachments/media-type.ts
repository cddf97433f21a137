const token = "[!#$%&'*+.^`|~\\w-]+";
const quoted = '"(?:[\\t !#-\\[\\]-~]|\\\\[\\t -~])*"';
const mediaType = new RegExp(
  `^${token}/${token}(?:[ \\t]*;[ \\t]*${token}=(?:${token}|${quoted}))*[ \\t]*;?$`,
);

/** True for a media type as a header may hold it, such as `text/plain; charset=utf-8`. */
export function isMediaType(text: string): boolean {
  return mediaType.test(text);
}

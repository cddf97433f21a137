/** Documents and pictures that descriptions name; a content of any other type is served just as well. */
const fileTypes = [
  "image/jpeg",
  "image/jpg",
  "image/png",
  "image/gif",
  "image/bmp",
  "image/tiff",
  "application/octet-stream",
  "application/msword",
  "application/rtf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.ms-excel",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.ms-powerpoint",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
] as const;

const patchTypes = ["application/json-patch+json", "application/merge-patch+json"] as const;

/** Types under which the content of an attachment is described as an answer; the texts hold base64. */
export const answeredContentTypes = [
  "application/json",
  "text/json",
  "application/xml",
  "text/xml",
  ...fileTypes,
  ...patchTypes,
  "application/pdf",
  "text/html",
  "text/plain",
  "multipart/related",
] as const;

/** Types under which the content of an attachment is described as a request. */
export const takenContentTypes = [
  "application/json",
  "text/json",
  "application/xml",
  "text/xml",
  "application/x-www-form-urlencoded",
  ...fileTypes,
  "multipart/form-data",
  ...patchTypes,
] as const;

/** The same as an answer of an operation, which is described as bytes alone. */
export const answeredByteTypes = [
  "application/octet-stream",
  "application/pdf",
  "text/plain",
  "text/html",
  "multipart/related",
] as const;

/** The sample of a request in the media type that is chosen; `sample` is what it is in JSON. */
export function bodySampleOf({ sample, rootName, patchTypes }, mediaType) {
  if (sample === undefined) return "";
  if (mediaType.endsWith("/xml")) return `${xmlOf(rootName, sample, "")}\n`;
  if (mediaType === "application/x-www-form-urlencoded") return formOf(sample);
  const isPatch = mediaType.endsWith("json-patch+json") && patchTypes.includes(mediaType);
  return JSON.stringify(isPatch ? patchOf(sample) : sample, null, 2);
}

/** The shortest list of operations that shows how one looks. */
function patchOf(sample) {
  const [name, value] = Object.entries(sample).find(([, one]) => typeof one === "string") ?? [];
  return name === undefined ? [] : [{ op: "replace", path: `/${name}`, value }];
}

function xmlOf(name, value, indent) {
  const inner = `${indent}  `;
  if (value === null) return `${indent}<${name} nil="true"/>`;
  if (typeof value !== "object") return `${indent}<${name}>${escapeXml(String(value))}</${name}>`;
  const children = Array.isArray(value)
    ? value.map((item) => xmlOf("item", item, inner))
    : Object.entries(value).map(([key, member]) => xmlOf(key, member, inner));
  if (children.length === 0) return `${indent}<${name}/>`;
  return `${indent}<${name}>\n${children.join("\n")}\n${indent}</${name}>`;
}

function escapeXml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** One pair in a line would be easier to read, and would not be a form. */
function formOf(sample) {
  return pairsOf("", sample)
    .map(([path, value]) => `${encodePath(path)}=${encodeURIComponent(value)}`)
    .join("&");
}

function pairsOf(path, value) {
  if (value === null || typeof value !== "object") return [[path, String(value ?? "")]];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => pairsOf(`${path}[${index}]`, item));
  }
  return Object.entries(value).flatMap(([name, member]) =>
    pairsOf(path === "" ? name : `${path}.${name}`, member),
  );
}

/** Brackets may stay as they are, which is how people write them. */
function encodePath(path) {
  return encodeURIComponent(path).replaceAll("%5B", "[").replaceAll("%5D", "]");
}

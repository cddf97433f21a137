import sanitizeHtml, { type Attributes, type IOptions, type Tag } from "sanitize-html";
import { allowedStyles } from "./allowed-styles.ts";
import { isReadable, textWithoutTags } from "./nesting.ts";

export interface SanitiseOptions {
  /**
   * Whether pictures may stay that a reader's program fetches from other servers, which then learn
   * who reads when; default false.
   */
  readonly remoteImages?: boolean;
  /** What a picture that may stay is shown from instead of its source; undefined = from there. */
  readonly pictures?: (source: string) => string | undefined;
}

/** Deeper elements lose their tags and keep their text: real mail stays far below. */
const NESTING_LIMIT = 100;

const textTags = `
  a abbr acronym address b bdi bdo big blockquote br center cite code dd del dfn div dl dt em font
  h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub sup tt u
  ul var wbr`;
const tableTags = "caption col colgroup table tbody td tfoot th thead tr";

/** Elements whose content is no text of the mail, so it goes with them. */
const unreadTags = "head math noscript option script style svg template textarea title";

const listOf = (names: string): string[] => names.trim().split(/\s+/);

const size = ["width", "height"];
const cell = ["bgcolor", "colspan", "headers", "nowrap", "rowspan", "scope", ...size];

const rules: IOptions = {
  allowedTags: [...listOf(textTags), ...listOf(tableTags)],
  allowedAttributes: {
    "*": ["align", "dir", "lang", "style", "title", "valign"],
    a: ["href", "name", "rel"],
    blockquote: ["cite", "type"],
    col: ["span", "width"],
    colgroup: ["span", "width"],
    font: ["color", "face", "size"],
    hr: ["color", "noshade", "size", "width"],
    img: ["alt", "border", "src", ...size],
    li: ["value"],
    ol: ["start", "type"],
    table: ["bgcolor", "border", "cellpadding", "cellspacing", "summary", ...size],
    td: cell,
    th: cell,
    tr: ["bgcolor", "height"],
    ul: ["type"],
  },
  allowedStyles: { "*": allowedStyles },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesByTag: { img: ["cid", "https"] },
  allowedSchemesAppliedToAttributes: ["href", "src", "cite"],
  allowProtocolRelative: false,
  nonTextTags: listOf(unreadTags),
  nestingLimit: NESTING_LIMIT,
};

/**
 * Makes HTML from outside safe to store and to show: what runs, fetches, submits or covers other
 * parts of a page is taken out, comments are dropped, and text stays. This is the only entrance of
 * such HTML. What has gone through it once comes through unchanged.
 */
export function sanitiseHtml(html: string, options: SanitiseOptions = {}): string {
  const readable = isReadable(html) ? html : textWithoutTags(html);
  return sanitizeHtml(readable, {
    ...rules,
    // What comes from outside is looked at below, before a picture is put in place of its source.
    ...(options.pictures !== undefined && { allowedSchemesByTag: { img: pictureSchemes } }),
    transformTags: {
      a: (_name, attributes) => ({ tagName: "a", attribs: linkAttributes(attributes) }),
      img: (_name, attributes) => pictureTag(attributes, options),
    },
    // A picture that may not be fetched would leave a broken frame behind.
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && attribs["src"] === undefined,
  });
}

const pictureSchemes = ["cid", "https", "data"];

/** A link says where it leads in full: a relative one would lead into the page that shows the mail. */
function linkAttributes({ href = "", rel: _rel, ...others }: Attributes): Attributes {
  const target = href.trim();
  if (!/^(?:https?|mailto|tel):/i.test(target)) return others;
  return { ...others, href: target, rel: "noopener noreferrer" };
}

/** Our own addresses of attachments, the only ones without a scheme that a picture may have. */
const attachmentAddress = /^\/(?:[\w-]{1,60}\/)?api\/v1\/Attachment\/\d{1,10}\/Content$/i;

function pictureTag(
  attributes: Attributes,
  { remoteImages = false, pictures }: SanitiseOptions,
): Tag {
  const { src = "", ...others } = attributes;
  const address = src.trim();
  const allowed =
    /^cid:/i.test(address) ||
    attachmentAddress.test(address) ||
    (remoteImages && /^https:\/\//i.test(address));
  const shown = allowed ? { ...attributes, src: pictures?.(address) ?? address } : others;
  return { tagName: "img", attribs: shown };
}

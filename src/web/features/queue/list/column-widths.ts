/** How wide columns are, as tracks of a grid: what is always short takes no more than it needs. */
const widths: Readonly<Record<string, string>> = {
  readStatus: "24px",
  ticketId: "64px",
  title: "minmax(220px, 4fr)",
  deadline: "minmax(92px, 1fr)",
  messageLanguage: "64px",
  has_attachment: "64px",
  numberOfMessages: "88px",
  "person/fullName": "minmax(110px, 1.5fr)",
  categoryFullName: "minmax(120px, 1.5fr)",
  tags: "minmax(140px, 2fr)",
};

const USUAL = "minmax(96px, 1fr)";

/** The tracks of a row: first the box that selects it, then its columns. */
export function tracksOf(columns: readonly string[]): string {
  return ["32px", ...columns.map((column) => widths[column] ?? USUAL)].join(" ");
}

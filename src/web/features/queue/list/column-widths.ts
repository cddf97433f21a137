/** How wide columns are, as tracks of a grid: what is always short takes no more than it needs. */
const widths: Readonly<Record<string, string>> = {
  readStatus: "24px",
  ticketId: "64px",
  title: "minmax(220px, 3fr)",
  ownedBy: "minmax(120px, 1.2fr)",
  priorityName: "minmax(80px, 0.8fr)",
  ticketStatusName: "minmax(80px, 0.9fr)",
  deadline: "minmax(120px, 1fr)",
  messageLanguage: "64px",
  has_attachment: "64px",
  numberOfMessages: "88px",
  "person/fullName": "minmax(120px, 1.4fr)",
  categoryFullName: "minmax(130px, 1.6fr)",
  tags: "minmax(140px, 2fr)",
};

const USUAL = "minmax(96px, 1fr)";

/** The tracks of a row: first the box that selects it, then its columns. */
export function tracksOf(columns: readonly string[]): string {
  return ["32px", ...columns.map((column) => widths[column] ?? USUAL)].join(" ");
}

/** How wide a column is at least, and which share of the room that is left it gets. */
interface Width {
  readonly least: number;
  readonly share: number;
}

const usual: Width = { least: 100, share: 1 };

/** What is always short takes no more than it needs. */
const widths: Readonly<Record<string, Width>> = {
  readStatus: { least: 24, share: 0 },
  ticketId: { least: 68, share: 0 },
  title: { least: 220, share: 3 },
  "person/fullName": { least: 120, share: 1.2 },
  "contact/name": { least: 120, share: 1.2 },
  ownedBy: { least: 120, share: 1 },
  categoryFullName: { least: 130, share: 2 },
  priorityName: { least: 104, share: 0.5 },
  ticketStatusName: { least: 112, share: 0.8 },
  deadline: { least: 128, share: 0 },
  createdAt: { least: 150, share: 0 },
  lastChanged: { least: 150, share: 0 },
  tags: { least: 140, share: 1.5 },
  messageLanguage: { least: 88, share: 0 },
};

const BOX = 32;

const widthOf = (column: string): Width => widths[column] ?? usual;

/** The tracks of a row: first the box that selects it, then its columns. */
export function tracksOf(columns: readonly string[]): string {
  const tracks = columns.map(widthOf).map(({ least, share }) => {
    const most = share === 0 ? `${String(least)}px` : `${String(share)}fr`;
    return `minmax(${String(least)}px, ${most})`;
  });
  return [`${String(BOX)}px`, ...tracks].join(" ");
}

/** How wide all of them are at least, in pixels. */
export function leastWidthOf(columns: readonly string[]): number {
  return columns.map(widthOf).reduce((sum, { least }) => sum + least, BOX);
}

/** The addresses of what belongs to a ticket, under their published names. */
export function ticketLinks(linkBase: string, ticketId: number): Readonly<Record<string, string>> {
  const api = `${linkBase}/api/v1`;
  const self = `${api}/Ticket/${ticketId}`;
  const lists = `${api}/MDOList`;
  return {
    Self: self,
    Archive: `${api}/Ticket`,
    "Self.Simple": `${self}/Simple`,
    "Archive.Messages": `${self}/Messages`,
    "Category.List": `${lists}/ejcategory`,
    "Priority.List": `${lists}/ticketpriority`,
    "Status.List": `${lists}/ticketstatus`,
    "OwnedBy.List": `${lists}/associate`,
  };
}

/** What agents write to each other, in the desk's own language. */
export const internalNotes = [
  "Called the customer, no answer. I will try again after lunch.",
  "Same symptoms as in the requests of last week. I suspect the update.",
  "Checked the log: three time-outs between {earlier} and the next quarter of an hour.",
  "Spare part is in shelf {number}. Whoever drives to {room} may take it along.",
  "The contract covers this, no need to ask for approval.",
  "Customer is friendly but under pressure. Please answer today.",
  "Could somebody from the technical team have a look? I have run out of ideas.",
  "Reproduced on a {laptop} with the current version.",
  "Remote session done together with the customer, took {minutes} minutes.",
  "Supplier reference is {number}. They answer on weekdays only.",
  "Waiting for the approval of the department head.",
  "Not our fault this time, but let us help anyway.",
  "Article in the knowledge base is outdated, I have put it on my list.",
  "If this comes back: the setting is under Profile, Advanced.",
] as const;

/** The note of an agent who took a call. */
export const callNotes = [
  "The customer called at {earlier}. In short:",
  "Taken by phone. The customer says:",
  "Call from {room}, callback number ends in {digits}. The matter:",
] as const;

/** Work that the team does for itself. */
export const internalErrands = [
  {
    title: "Renew the certificate of the portal",
    body: "Expires at the end of the month. Order, install, restart both servers, and check the date from outside.",
  },
  {
    title: "Stocktaking of loan laptops",
    body: "The list says {count} pieces, the shelf disagrees. Please count and correct the list.",
  },
  {
    title: "Update the on-call rota",
    body: "The rota for the next quarter is missing two weekends. Please enter your wishes before {time} on Friday.",
  },
  {
    title: "Clean up shared mailboxes",
    body: "There are {minutes} mailboxes without an owner. Ask the departments, archive the rest.",
  },
  {
    title: "Test the restore of last night's backup",
    body: "Quarterly exercise: restore the ticket database to the test machine and compare the counts.",
  },
  {
    title: "Order toner and labels",
    body: "Toner for {printer}: {count} boxes. Labels: one carton. Cost centre {number}.",
  },
  {
    title: "Prepare the welcome day for new customers",
    body: "Room {room} is booked. Needed: projector, name tags, and a short round through the portal.",
  },
] as const;

/** What a mail filter let through and nobody needs. */
export const junkMails = [
  {
    title: "You have won a cruise",
    body: "Congratulations! Your address was drawn. Confirm within 24 hours.",
  },
  {
    title: "Cheap office chairs, today only",
    body: "Up to 90 percent off. Click here before midnight.",
  },
  {
    title: "Your parcel could not be delivered",
    body: "Pay the small customs fee to receive your parcel.",
  },
  {
    title: "Invitation to the directory of excellent companies",
    body: "Your entry is ready. Sign the attached form and return it.",
  },
] as const;

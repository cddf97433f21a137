import type { ScenarioBook } from "./scenario-texts.ts";

/** Programs, orders, invoices and all the rest. */
export const serviceScenariosEn: ScenarioBook = {
  appCrash: {
    titles: [
      "{app} closes right after starting",
      "{app} crashes when saving",
      "Error {code} in {app}",
    ],
    problem:
      "Since the update last night {app} closes with error {code} as soon as I open a larger document. {count} colleagues in {room} have the same problem, so we cannot finish the monthly closing.",
    question:
      "Could you send me the file under Help, Save report? And does it also happen when you start {app} while holding the Shift key?",
    answer: "With the Shift key it stays open. The report file is attached to the upload page.",
    resolution:
      "An outdated add-in collided with the new version. I have switched it off for your department; its maker promised a corrected one this month. {app} has been running without error {code} since then.",
  },
  moreLicences: {
    titles: [
      "{count} more licences for {app}",
      "Licence for a temporary colleague",
      "Please extend our {app} licences",
    ],
    problem:
      "Our team grows and we need {count} additional licences of {app} from the first of next month. Could you send me an offer and tell me how long it takes?",
    question:
      "With pleasure. Shall the licences run with your existing contract, and who signs the order on your side?",
    answer: "Yes, please add them to the existing contract. I sign myself.",
    resolution:
      "The {count} licences are active and appear in your portal under Contracts. They will be on the next invoice at the agreed price.",
  },
  reportFigures: {
    titles: [
      "Figures in the monthly report do not add up",
      "Report shows last year's numbers",
      "Totals differ between report and list",
    ],
    problem:
      "The monthly report from {app} shows {count} cases less than the list it is made from. We noticed because the board asked about the difference, which was rather unpleasant.",
    question:
      "Which time zone is set in your profile, and does the difference disappear when you choose whole days only?",
    answer: "The profile says UTC. With whole days the difference is gone, indeed.",
    resolution:
      "Cases closed after 23:00 were counted on the following day. The correction is part of release 8.{count} and I have run your reports of this quarter again; the totals agree now.",
  },
  importFails: {
    titles: [
      "Import stops at row {number}",
      "Interface returns error {code}",
      "Nightly import has not run since Friday",
    ],
    problem:
      "Our nightly import into {app} stops at row {number} with error {code}. The file has not changed in months, and we do not see what is wrong with this row.",
    question:
      "Could you upload the rows around {number}? My guess is a character that the new version reads more strictly.",
    answer: "Uploaded. There is indeed a name with quotation marks in that row.",
    resolution:
      "Quotation marks inside a field have to be doubled since version 8. I have written a small filter for your interface so that you need not touch the files; last night's run went through completely.",
  },
  portalDown: {
    titles: [
      "Customer portal not reachable",
      "URGENT: nobody can sign in to {app}",
      "{app} down for all of us",
    ],
    problem:
      "Nobody here can reach {app} since {earlier}. The page loads forever and then shows error {code}. Our whole reception is standing still and customers are waiting in line!",
    question:
      "We are on it. Could you confirm that it concerns every browser, and all {count} workplaces?",
    answer: "Yes, all of them, and on mobile phones as well. Please hurry.",
    resolution:
      "One of the two servers behind {app} did not come back after maintenance. It has been taken out, everything answers normally again, and we watch it closely tonight. I apologise for the trouble.",
  },
  calendarDouble: {
    titles: [
      "Appointments appear twice",
      "Calendar shifted by one hour",
      "Meetings missing on my phone",
    ],
    problem:
      "Since I connected my phone, every appointment shows up twice in my calendar, and colleagues get invitations again that they accepted long ago.",
    question:
      "Is the calendar perhaps set up both in the mail app and in the calendar app of the phone?",
    answer: "Yes, it was in both. I removed it from the calendar app just now.",
    resolution:
      "I have removed the {minutes} doubled appointments on the server. One account on the phone is enough; invitations are quiet again.",
  },
  mailBounces: {
    titles: [
      "Mails to a customer come back",
      "All mail to one domain bounces",
      "Our mails land in the spam folder",
    ],
    problem:
      "Mails to one of our most important customers come back with the remark {code}. Other recipients have no problem. We have an offer to deliver before {time} tomorrow.",
    question:
      "Could you forward me one of the returned mails as an attachment? The header shows who refused it.",
    answer: "It is attached to the portal entry. The remark mentions a block list.",
    resolution:
      "One of our outgoing addresses had landed on a block list by mistake. The operator has removed it and your waiting mails have been delivered.",
  },
  mailboxFull: {
    titles: [
      "Mailbox full",
      "Cannot send: mailbox over its limit",
      "More space for the shared mailbox",
    ],
    problem:
      "I cannot send any mail because my mailbox is full. I have deleted all I can, but the number does not change.",
    question:
      "Did you empty the deleted items too? They count until they are gone. If you like I can switch on the archive for mail older than two years.",
    answer: "I had not, thanks. And yes, please switch on the archive.",
    resolution:
      "The archive is on and has moved {minutes} GB already. It appears as a second folder tree, and search covers both.",
  },
  invoiceTwice: {
    titles: [
      "Invoice {invoice} charged twice",
      "Double debit on our account",
      "Question about invoice {invoice}",
    ],
    problem:
      "Invoice {invoice} was debited twice from our account, on the same day and with the same text. Please return one of the two amounts.",
    question:
      "I am sorry about that. Could you send me the two booking dates as your bank shows them?",
    answer: "Both were booked on the same day, with the references {number} and {order}.",
    resolution:
      "The second debit was a mistake of ours. The refund is on its way and should arrive within three banking days. You will also get a corrected statement.",
  },
  invoiceAddress: {
    titles: [
      "New invoice address",
      "Please send invoices electronically",
      "Wrong cost centre on invoice {invoice}",
    ],
    problem:
      "We have moved. From now on please send invoices to our new address and put cost centre {number} on them, otherwise our accounting sends them back.",
    question: "Noted. Shall the goods go to the new address too, or only the invoices?",
    answer: "Only the invoices. Deliveries go to the warehouse as before.",
    resolution:
      "Address and cost centre are changed. I have issued {invoice} anew with the right data; the old one is cancelled.",
  },
  orderLate: {
    titles: [
      "Where is order {order}?",
      "Delivery of {order} overdue",
      "Order {order}: only a part arrived",
    ],
    problem:
      "Order {order} was promised for last week. {count} of our new workplaces in {room} are waiting for it, and nobody answers at the carrier.",
    question:
      "I am checking with the warehouse. May we deliver in two parts if a part is in stock?",
    answer: "Yes please, anything helps. The screens are the most urgent.",
    resolution:
      "The screens go out today and arrive tomorrow before noon, the rest follows on Friday. You can follow the parcel under number {number}. The freight is on us.",
  },
  orderWrongItem: {
    titles: [
      "Wrong item in order {order}",
      "Received {printer} instead of {dock}",
      "Damaged delivery {order}",
    ],
    problem:
      "In order {order} we found a {printer}, although we had ordered a {dock}. The delivery note is right, only the box is not.",
    question:
      "Could you send me the number on the label of the box? Then I can also make the person happy who now waits for the {printer}.",
    answer: "The label says {serial}.",
    resolution:
      "The right {dock} leaves our warehouse today. The carrier collects the other box when he delivers it, you need not prepare anything but the carton.",
  },
  trainingDate: {
    titles: [
      "Training for {count} new users",
      "Course for administrators",
      "Short introduction to {app}?",
    ],
    problem:
      "We would like a half-day introduction to {app} for {count} colleagues, best in the next month. Which dates do you have, and what does it cost?",
    question:
      "How familiar are the colleagues with {app} already, and would you rather come to us or have us with you in {room}?",
    answer: "All beginners. Please come to us, {room} has a projector.",
    resolution:
      "The course is booked for the second Tuesday of next month, 09:00 to 12:30, in {room}. The invitation with the material is in your calendar.",
  },
  exportData: {
    titles: [
      "Export of all our data",
      "How do I get our requests out of {app}?",
      "Data for the yearly audit",
    ],
    problem:
      "For our yearly audit we need all requests of last year from {app} as a table, with the dates in separate columns. Is there a way to do that ourselves?",
    question:
      "There is. Do you need the texts of the messages too, or only the facts of each request?",
    answer: "Only the facts, the texts may contain personal data.",
    resolution:
      'Open the list, choose Export, then the template "Audit" that I have just put there for you. It leaves names and texts out. I have tried it with your account and it gave {number} rows.',
  },
  phishing: {
    titles: [
      "Suspicious mail about a parcel",
      "Is this message from you?",
      "Clicked on a strange link",
    ],
    problem:
      "I received a mail that looks as if it came from you, asking me to confirm my password until {time}. I clicked on the link before I became suspicious. What now?",
    question: "Thank you for telling us at once. Did you type anything on the page that opened?",
    answer: "I typed my user name but no password, then I closed it.",
    resolution:
      "We have blocked the page for everybody and ended all your sessions as a precaution. Your account shows no foreign sign-in. You did exactly the right thing by reporting it.",
  },
};

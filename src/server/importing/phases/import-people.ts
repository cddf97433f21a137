import { ContactEntity } from "../../../contract/carriers/contact-entity.ts";
import { Person } from "../../../contract/carriers/person.ts";
import { PersonEntity } from "../../../contract/carriers/person-entity.ts";
import { embedded, list } from "../../../contract/member.ts";
import type { SourceContact } from "../../../domain/import/source-records.ts";
import { keepIdsFree } from "../../usecases/import/keep-ids-free.ts";
import { linkContactToPerson, linkUserToPerson } from "../../usecases/import/link-people.ts";
import { contactForm, personForm } from "../../usecases/import/people-forms.ts";
import { refreshDesk } from "../../usecases/import/refresh-desk.ts";
import type { ImportJob } from "../import-job.ts";
import { forEachAtOnce } from "../source/for-each-at-once.ts";
import { translateContact, translatePerson } from "../translate/translate-people.ts";
import { countRows, highestKey, listRows, type ListRow } from "./list-rows.ts";
import { ifReadable, takeOver } from "./take-over.ts";

const contactQuestion = { provider: "Contact", key: "contactId" };
const personQuestion = { provider: "Person", key: "personId" };

/** The companies, the people in them, and who of them works at the desk. */
export async function importPeople(job: ImportJob): Promise<void> {
  const { source } = job;
  const total =
    (await countIfReadable(job, contactQuestion)) + (await countIfReadable(job, personQuestion));
  let done = 0;
  const onDone = () => job.report("people", (done += 1), total);
  const supported: SourceContact[] = [];
  await eachRow(job, "contact", contactQuestion, async ({ id }) => {
    const query = { contactEntityId: String(id) };
    const contact = await source.call(
      "Contact/GetContactEntity",
      { query },
      embedded(ContactEntity),
    );
    if (contact !== null) {
      const translated = translateContact(contact);
      await takeOver(job, contactForm, translated);
      if (translated.supportPersonId !== 0) supported.push(translated);
    }
    onDone();
  });
  await importPersons(job, onDone);
  for (const { contactId, supportPersonId } of supported) {
    await linkContactToPerson(job.run, { contactId, personId: supportPersonId });
  }
  await refreshDesk(job.run.context);
}

async function importPersons(job: ImportJob, onDone: () => void): Promise<void> {
  const { source } = job;
  await eachPage(job, "person", personQuestion, async (rows) => {
    const body = rows.map(({ id }) => id);
    const short = await source.call("Person/GetPersonList", { body }, list(embedded(Person)));
    const ranks = new Map(short.map(({ PersonId, Rank }) => [PersonId, Rank]));
    await forEachAtOnce(rows, job.atOnce, async ({ id }) => {
      const query = { personEntityId: String(id) };
      const person = await source.call("Person/GetPersonEntity", { query }, embedded(PersonEntity));
      if (person !== null) {
        await takeOver(job, personForm, translatePerson(person, ranks.get(id) ?? 0));
        const userId = person.CorrespondingAssociate?.AssociateId ?? 0;
        if (userId !== 0) await linkUserToPerson(job.run, { userId, personId: id });
      }
      onDone();
    });
  });
}

type Question = typeof contactQuestion;

function eachRow(
  job: ImportJob,
  kind: "contact" | "person",
  question: Question,
  task: (row: ListRow) => Promise<void>,
): Promise<void> {
  return eachPage(job, kind, question, (rows) => forEachAtOnce(rows, job.atOnce, task));
}

async function eachPage(
  job: ImportJob,
  kind: "contact" | "person",
  question: Question,
  task: (rows: readonly ListRow[]) => Promise<void>,
): Promise<void> {
  await ifReadable(job, kind, async () => {
    await keepIdsFree(job.run, kind, await highestKey(job.source, question));
    for await (const rows of listRows(job.source, question)) {
      job.signal.throwIfAborted();
      await task(rows);
    }
    return [];
  });
}

async function countIfReadable(job: ImportJob, question: Question): Promise<number> {
  const kind = question.key === "personId" ? "person" : "contact";
  const [count = 0] = await ifReadable(job, kind, async () => [
    await countRows(job.source, question),
  ]);
  return count;
}

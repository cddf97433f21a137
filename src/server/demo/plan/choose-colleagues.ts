import { demoCategories, type CategoryName, type DemoCategory } from "../catalogue/categories.ts";
import { demoUsers, type DemoLogin, type DemoUser } from "../catalogue/users.ts";
import type { Draws } from "../draws.ts";

const categories: readonly DemoCategory[] = demoCategories;
const users: readonly DemoUser[] = demoUsers;

const present = new Set(
  users.filter(({ status }) => status === undefined).map(({ login }) => login),
);

/** The members of each category who are at work. */
const workersOf = new Map(
  categories.map(({ fullName, members }) => [
    fullName,
    members.map(([login]) => login).filter((login) => present.has(login)),
  ]),
);

/** Somebody who works in the category. */
export function chooseWorker(category: CategoryName, draws: Draws): DemoLogin {
  return draws.pick(workersOf.get(category) ?? []);
}

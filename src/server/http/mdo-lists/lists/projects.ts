import {
  projectsWithIds,
  searchProjectsFor,
  type ListedProject,
} from "../../../usecases/lists/search-commerce.ts";
import { ITEMS_MAX, type ListItem, type MdoList } from "../mdo-list.ts";

/** Projects by name. */
export const project = projectList("project", 23, ({ projectId, name }) => ({
  id: projectId,
  name,
}));

/** Projects, with what has become of them. */
export const projectNew = projectList("project_new", 24, ({ projectId, name, isCompleted }) => ({
  id: projectId,
  name,
  type: "Project",
  extraInfo: String(projectId),
  ...(isCompleted && { styleHint: "deleted_item" }),
}));

function projectList(
  name: string,
  listId: number,
  itemOf: (project: ListedProject) => ListItem,
): MdoList {
  return {
    name,
    listId,
    kind: "searched",
    search: async (question) => {
      const wish = { search: question.search, limit: ITEMS_MAX };
      return (await searchProjectsFor(question, wish)).map(itemOf);
    },
    find: async (ids, reading) => (await projectsWithIds(reading, ids)).map(itemOf),
  };
}

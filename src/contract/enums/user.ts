import { defineEnum } from "../enum.ts";

export const UserType = defineEnum("UserType", {
  Unknown: 0,
  InternalAssociate: 1,
  ResourceAssociate: 2,
  ExternalAssociate: 3,
  AnonymousAssociate: 4,
  SystemAssociate: 5,
});

/** A role that logs in. */
export interface RoleSpec {
  role: string;
  password: string;
}

/** A database and the two roles that may open it: the owner of all that is in it, and the one that a server works as. */
export interface DatabaseSpec {
  database: string;
  owner: RoleSpec;
  server: RoleSpec;
  /** What it begins with where several that begin with the same are made; alone it begins empty. */
  template?: TemplateSpec;
}

/** A template is made once, `fill` being told its address as its owner, and is gone once databases have been copied from it. */
export interface TemplateSpec {
  /** Of its database and owner; the same for all that are copied from it. */
  name: string;
  fill(ownerUrl: string): Promise<void>;
}

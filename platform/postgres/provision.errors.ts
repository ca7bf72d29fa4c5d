/** A name of a database or role that PostgreSQL would cut, or that an address cannot carry. */
export class NameUnusable extends Error {
  readonly code = 'NAME_UNUSABLE';
  constructor(name: string) {
    super(`"${name.slice(0, 80)}" cannot name a database or role: it must have 1 to 63 bytes, without zero, ? and #.`);
    this.name = NameUnusable.name;
  }
}

/** A password that PostgreSQL might normalise into another one. */
export class PasswordUnusable extends Error {
  readonly code = 'PASSWORD_UNUSABLE';
  constructor(role: string) {
    super(`The password of role "${role}" must be printable ASCII without spaces, and not empty.`);
    this.name = PasswordUnusable.name;
  }
}

/** The role of a database would be the administrator who provisions it, and lose its rights by that. */
export class RoleIsAdministrator extends Error {
  readonly code = 'ROLE_IS_ADMINISTRATOR';
  constructor(role: string) {
    super(`Role "${role}" is the administrator of this server: give the database a role of its own.`);
    this.name = RoleIsAdministrator.name;
  }
}

/** The database exists and belongs to another role, whose data it holds. */
export class DatabaseOwnedByAnother extends Error {
  readonly code = 'DATABASE_OWNED_BY_ANOTHER';
  constructor(database: string, owner: string, role: string) {
    super(`Database "${database}" belongs to role "${owner}", so it is not handed to role "${role}".`);
    this.name = DatabaseOwnedByAnother.name;
  }
}

/** One role would own a database and serve one too: whoever owns tables can undo every limit put on them. */
export class ServerRoleOwnsDatabase extends Error {
  readonly code = 'SERVER_ROLE_OWNS_DATABASE';
  constructor(role: string) {
    super(`Role "${role}" cannot both own a database and be the role of a server: give the server a role of its own.`);
    this.name = ServerRoleOwnsDatabase.name;
  }
}

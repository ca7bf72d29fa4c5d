/** The database lacks something that only its owner can give: a migration, or the rights of the server's role. */
export class DatabaseNotUpToDate extends Error {
  readonly code = 'DATABASE_NOT_UP_TO_DATE';
  constructor(missing: string) {
    super(
      `The database is not up to date, ${missing}: run npm run migrate, or start the server once, with its owner's address in DATABASE_OWNER_URL.`,
    );
    this.name = 'DatabaseNotUpToDate';
  }
}

/** The server would work as a role that rules do not bind: the owner of the database, a member of it, or a superuser. */
export class ServerRoleUnbound extends Error {
  readonly code = 'SERVER_ROLE_UNBOUND';
  constructor(role: string) {
    super(
      `Role "${role}" owns the database or is above its rules: give the server a role of its own in DATABASE_URL, and the owner's address in DATABASE_OWNER_URL.`,
    );
    this.name = 'ServerRoleUnbound';
  }
}

/** A pooler before the owner's address lends out processes for a transaction at a time, so that no lock of a session holds. */
export class PooledByTransaction extends Error {
  readonly code = 'POOLED_BY_TRANSACTION';
  constructor() {
    super(
      "The owner's address of the database leads to a connection pooler that pools by transaction, where loads and migrations could not lock each other out: give an address of PostgreSQL itself in DATABASE_OWNER_URL, or set pool_mode = session for it.",
    );
    this.name = 'PooledByTransaction';
  }
}

/** A setting that statements rely on is another one, whatever the server sets: figures could be wrong, so there are none. */
export class SettingNotHeld extends Error {
  readonly code = 'SETTING_NOT_HELD';
  constructor(
    readonly setting: string,
    readonly needed: string,
    readonly found: string,
  ) {
    super(
      `The setting ${setting} of a connection to the database is "${found}" and has to be "${needed}", whatever this server sets: see what sets it (alter role ... set, alter database ... set, postgresql.conf, or a connection pooler that keeps neither sessions nor transactions).`,
    );
    this.name = 'SettingNotHeld';
  }
}

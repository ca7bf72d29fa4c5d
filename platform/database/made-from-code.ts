import type { DataSource } from 'typeorm';
import type { Query } from './migration-state';

/** Things in a database that its owner makes from the code as it is now, once the migrations have run. */
export interface MadeFromCode {
  /** Whether they are there as the code has them; asked as the owner. */
  isMade(query: Query): Promise<boolean>;
  make(db: DataSource): Promise<void>;
}

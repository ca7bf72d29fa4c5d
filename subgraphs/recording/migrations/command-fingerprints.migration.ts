import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked with a key is recognised by a fingerprint that only the server can make; plain hashes, which can be guessed at, are forgotten. */
export class CommandFingerprints1603000000024 implements MigrationInterface {
  readonly name = 'CommandFingerprints1603000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table carried_out_command alter input_hash drop not null`);
    await runner.query(`update carried_out_command set input_hash = null`);
    await runner.query(`alter table carried_out_command rename input_hash to input_fingerprint`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table carried_out_command rename input_fingerprint to input_hash`);
    await runner.query(`update carried_out_command set input_hash = '' where input_hash is null`);
    await runner.query(`alter table carried_out_command alter input_hash set not null`);
  }
}

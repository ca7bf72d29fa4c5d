import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came from another server is recognised by a fingerprint that only this one can make; plain hashes, which can be guessed at, are forgotten. */
export class CrossingFingerprints1603000000025 implements MigrationInterface {
  readonly name = 'CrossingFingerprints1603000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table incoming_crossing alter payload_hash drop not null`);
    await runner.query(`update incoming_crossing set payload_hash = null`);
    await runner.query(`alter table incoming_crossing rename payload_hash to payload_fingerprint`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table incoming_crossing rename payload_fingerprint to payload_hash`);
    await runner.query(`update incoming_crossing set payload_hash = '' where payload_hash is null`);
    await runner.query(`alter table incoming_crossing alter payload_hash set not null`);
  }
}

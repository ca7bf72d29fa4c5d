import type { MigrationInterface, QueryRunner } from 'typeorm';
import { installQueue, removeQueues } from '../../../platform/queue/queue-schema';
import { CROSSING_QUEUE } from '../crossing-queue';

/** How far each crossing has come, and the queue that its delivery waits in. */
export class CrossingDeliveries1603000000016 implements MigrationInterface {
  readonly name = 'CrossingDeliveries1603000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outgoing_crossing
        add attempts integer not null default 0,
        add last_failure text,
        add last_tried_at timestamptz,
        add delivered_at timestamptz
    `);
    await runner.query(`create index "IDX_outgoing_crossing_created_at" on outgoing_crossing (created_at, id)`);
    await runner.query(
      `create index "IDX_outgoing_crossing_undelivered" on outgoing_crossing (id) where delivered_at is null`,
    );
    await runner.query(`create index "IDX_incoming_crossing_taken_in_at" on incoming_crossing (taken_in_at, id)`);
    await installQueue(runner, CROSSING_QUEUE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeQueues(runner);
    await runner.query(`drop index "IDX_incoming_crossing_taken_in_at"`);
    await runner.query(`drop index "IDX_outgoing_crossing_created_at", "IDX_outgoing_crossing_undelivered"`);
    await runner.query(`
      alter table outgoing_crossing
        drop attempts, drop last_failure, drop last_tried_at, drop delivered_at
    `);
  }
}

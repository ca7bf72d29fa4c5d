import type { MigrationInterface, QueryRunner } from 'typeorm';
import { QUEUE_SCHEMA } from '../../../platform/queue/queue-schema';
import { CROSSING_QUEUE } from '../crossing-queue';

/** Which crossings go before others; jobs that wait in no order are taken away, and a server that starts puts them in anew. */
export class CrossingPlaces1603000000500 implements MigrationInterface {
  readonly name = 'CrossingPlaces1603000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table outgoing_crossing add is_urgent boolean not null default false`);
    await runner.query(
      `delete from ${QUEUE_SCHEMA}.job where name = '${CROSSING_QUEUE.queue}' and state in ('created', 'retry', 'active')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table outgoing_crossing drop is_urgent`);
  }
}

import type { EntityManager, EntityMetadata } from 'typeorm';
import type { FirstSaid } from '../../platform/loading/row-history';

/**
 * What files said of records before it was kept what they say, by their history. Where a record was changed by people there is a
 * line for each of its versions; what a file said stands before the first of them.
 */
export function firstSaid(tx: EntityManager, metadata: EntityMetadata, ids: readonly string[]): Promise<FirstSaid[]> {
  return tx.query<FirstSaid[]>(
    `with lines as (
       select record_id, version, sealed_changes, action,
         version + row_number() over (partition by record_id order by version desc) as unbroken,
         max(version) over (partition by record_id) + 1 as latest
       from record_change where record_type = $1 and record_id = any($2)
     ), since as (
       select record_id, min(version) as first, max(version) as last,
         array_agg(version) filter (where action <> 'LOADED') as versions
       from lines where unbroken = latest group by record_id
     )
     select s.record_id as id, s.last as "lastVersion", coalesce(c.before, c.after) as said,
       array(select distinct name from lines l, unnest(l.sealed_changes) as name
             where l.record_id = s.record_id and l.version = any(s.versions)
               and (l.version > s.first or c.before is not null)) as "sealedChanges"
     from since s join record_change c on c.record_type = $1 and c.record_id = s.record_id and c.version = s.first`,
    [metadata.name, ids],
  );
}

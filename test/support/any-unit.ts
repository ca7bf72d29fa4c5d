import { ANY_UNIT } from '../../subgraphs/recording/known-units';

/** SQL after which a server takes records of any unit, as one that was loaded before units were told; the city council does anyway. For tests of something else. */
export const TAKE_ANY_UNIT = `do $$ begin
  if to_regclass('told_unit') is null then insert into known_unit (id, version) values ('${ANY_UNIT}', 0); end if;
end $$`;

/** SQL after which a server knows one unit, in force ever since there are councils. */
export const knowUnit = (id: string): string =>
  `insert into known_unit (id, valid_from, version) values ('${id}', '1945-09-02', 1)`;

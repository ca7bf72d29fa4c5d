import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { loadFailed } from '../../platform/loading/load-failed';
import { withClient } from '../../platform/postgres/with-client';
import { KeptGroup } from '../../subgraphs/indicators/records-from.model';
import { type CommandContext, DONE } from '../cli/command-line';
import { CommandRefused, WrongUsage } from '../hub/hub-command.errors';
import { withHubStores, worldFolderFor } from '../hub/hub-command';
import type { OwnedDatabases } from '../hub/hub-databases';

/** What is typed after `declare`. */
export interface Declaration {
  /** A server of the city, or the id of a ward. */
  council: string;
  /** As 2021-01-01, or `never`. */
  day: string;
  folder: string | undefined;
  reason: string;
  /** A group of figures; all of them by default. */
  of?: string;
}

/** Writes down from which day a council keeps records, beside what it declared before. Refuses with WrongUsage or CommandRefused. */
export async function declare(context: CommandContext, declaration: Declaration): Promise<number> {
  const { council, day, folder, reason, of } = declaration;
  const since = sinceOf(day);
  const group = groupOf(of);
  if (reason.trim() === '') throw new WrongUsage('--reason: cần nêu lý do / say why');
  await withHubStores(context, worldFolderFor(context, folder), async ({ databases }) => {
    const ownerUrl = ownersOf(databases).get(council);
    if (!ownerUrl)
      throw new CommandRefused(`${council}: không có cơ sở dữ liệu này / no database of that name is known`);
    await query(council, ownerUrl, INSERT, [randomUUID(), group, since, reason.trim()]);
  });
  context.progress.end();
  context.out.write(`${lineOf({ council, group, since, reason: reason.trim() })}\n`);
  return DONE;
}

/** Prints every declaration, in the order in which each council made them. */
export async function listDeclarations(context: CommandContext, folder: string | undefined): Promise<number> {
  const lines = await withHubStores(context, worldFolderFor(context, folder), async ({ databases }) => {
    const listed: string[] = [];
    for (const [council, ownerUrl] of ownersOf(databases)) {
      const rows = await query(council, ownerUrl, LIST);
      listed.push(...rows.map((row) => lineOf({ council, ...row })));
      if (rows.length === 0)
        listed.push(`${council}: chưa khai báo, coi như luôn lưu / nothing declared: taken to have kept all`);
    }
    return listed;
  });
  context.progress.end();
  context.out.write(`${lines.join('\n')}\n`);
  return DONE;
}

interface Line {
  group: string | null;
  since: string | null;
  reason: string;
}

const INSERT = `insert into records_from (id, tally_group, since, reason, declared_at) values ($1, $2, $3, $4, now())`;

const LIST = `select tally_group as "group", since::text, reason from records_from order by declared_at, id`;

const ownersOf = ({ cityCouncil, citizenAffairs, wards }: OwnedDatabases): Map<string, string> =>
  new Map([
    ['city-council', cityCouncil.ownerUrl],
    ['citizen-affairs', citizenAffairs.ownerUrl],
    ...[...wards].map(([wardId, { ownerUrl }]) => [wardId, ownerUrl] as const),
  ]);

async function query(council: string, ownerUrl: string, sql: string, values: unknown[] = []): Promise<Line[]> {
  try {
    return await withClient(ownerUrl, async (client) => (await client.query<Line>(sql, values)).rows);
  } catch (error) {
    throw loadFailed(council, error);
  }
}

function sinceOf(day: string): string | null {
  if (day === 'never') return null;
  const { data } = z.iso.date().safeParse(day);
  if (!data)
    throw new WrongUsage(`${day}: cần một ngày như 2021-01-01, hoặc never / a day such as 2021-01-01, or never`);
  return data;
}

function groupOf(name: string | undefined): KeptGroup | null {
  if (name === undefined) return null;
  const known = Object.values(KeptGroup).find((group) => group === name);
  if (!known) throw new WrongUsage(`--of ${name}: một trong / one of ${Object.values(KeptGroup).join(', ')}`);
  return known;
}

function lineOf({ council, group, since, reason }: Line & { council: string }): string {
  const what = group ?? 'mọi nhóm / every group';
  const when = since === null ? 'chưa lưu / kept by nobody yet' : `từ ${since} / from ${since} on`;
  return `${council}: ${what}: ${when}: ${reason}`;
}

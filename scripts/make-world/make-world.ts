import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandRefused } from '../hub/hub-command.errors';
import { quartersUntil } from './calendar';
import { findProvince, unitsOf } from './units';
import { writeMadeWorld } from './world';

/** What `make-world` makes; `province` is a name or a code. */
export interface WorldOrder {
  province: string;
  /** How many of the province's units, in the order of their codes; all by default. */
  wards?: number | undefined;
  seed: number;
  /** The last quarter with records, such as `2026-Q3`. */
  until: string;
  /** A folder that does not exist yet; by default one in `data/`, named after the province. */
  out?: string | undefined;
  onWard?(name: string): void;
}

/** What was made, and where. */
export interface MadeWorld {
  folder: string;
  province: string;
  wards: number;
}

/**
 * Makes a world of a province's real units with records that are made up, whole or not at all. Refuses with CommandRefused
 * an unknown province, more wards than it has, a quarter without records, and a folder that is there already.
 */
export async function makeWorld(order: WorldOrder): Promise<MadeWorld> {
  const province = findProvince(order.province);
  const all = unitsOf(province);
  const { wards = all.length, seed, onWard } = order;
  if (wards > all.length)
    throw new CommandRefused({
      vi: `${province.name} có ${all.length} xã, phường, không phải ${wards}.`,
      en: `${province.name} has ${all.length} wards and communes, not ${wards}.`,
    });
  const quarters = quartersUntil(order.until);
  const folder = resolve(order.out ?? join('data', province.id));
  if (existsSync(folder))
    throw new CommandRefused({
      vi: `${folder} đã có: hãy xóa hoặc chọn --out khác.`,
      en: `${folder} is there already: remove it, or choose another with --out.`,
    });
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`));
  try {
    const units = all.slice(0, wards);
    await writeMadeWorld(unfinished, { province, units, quarters, seed }, ({ name }) => onWard?.(name));
    await chmod(unfinished, 0o755); // what is temporary is its maker's alone
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return { folder, province: province.name, wards };
}

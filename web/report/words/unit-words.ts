/** Kinds of unit as they stand before a name. */
const KINDS = ['Thành phố', 'Tỉnh', 'Thị xã', 'Quận', 'Huyện', 'Phường', 'Xã', 'Thị trấn', 'Đặc khu'];

/** Kinds of ward in the order in which papers name them. */
const KINDS_OF_WARD = { COMMUNE: 'xã', WARD: 'phường', TOWNSHIP: 'thị trấn', SPECIAL_ZONE: 'đặc khu' } as const;

export type WardKind = keyof typeof KINDS_OF_WARD;

/** "Thành phố Bắc Kạn" in its two parts; a name without a known kind is all name. */
export function kindAndName(fullName: string): { kind: string; name: string } {
  const kind = KINDS.find((one) => fullName.startsWith(`${one} `));
  return kind ? { kind, name: fullName.slice(kind.length + 1) } : { kind: '', name: fullName };
}

/** The word that a council of this city puts after "HĐND": "thành phố", "tỉnh". */
export function tierWord(cityName: string): string {
  return kindAndName(cityName).kind.toLowerCase() || 'thành phố';
}

/**
 * The upper tier's unit as it stands amid a sentence: "thành phố Bắc Kạn", "tỉnh Thái Nguyên"; one that keeps its kind in the
 * place line keeps it here too, "Thành phố Hồ Chí Minh".
 */
export function unitInSentence(fullName: string): string {
  const place = placeName(fullName);
  return kindAndName(place).kind ? place : `${tierWord(fullName)} ${place}`;
}

/** "xã, phường" for a city of communes and wards, "phường" for one of wards alone. */
export function wardKindsWord(kinds: Iterable<WardKind>): string {
  const present = new Set(kinds);
  const words = Object.entries(KINDS_OF_WARD).flatMap(([kind, word]) => (present.has(kind as WardKind) ? [word] : []));
  return words.join(', ') || 'xã, phường';
}

/** Family names that persons whom units are named after bear. */
const FAMILY_NAMES = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Phùng Tô Trương Đinh Lương Mai Tôn Cao'.split(
    ' ',
  ),
);

/**
 * The place in front of a date: without the kind of unit, except where the name is a number or seems to be a person's
 * ("Phường Phùng Chí Kiên"). The directory does not say after what a unit is named, so this is a first guess at a line that
 * can be edited. Source: Nghị định 30/2020/NĐ-CP, appendix I, section II.4.
 */
export function placeName(fullName: string): string {
  const { name } = kindAndName(fullName);
  const syllables = name.split(' ');
  const isPerson = syllables.length >= 3 && !name.includes('-') && FAMILY_NAMES.has(syllables[0] ?? '');
  return isPerson || /\d/.test(name) ? fullName : name;
}

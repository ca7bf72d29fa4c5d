/** The text in the letters of English: "Đắk Lắk" is "Dak Lak". */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** The text in small letters and digits, its words joined by hyphens: "Ea H’leo" is "ea-hleo". */
export function slugOf(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/['‘’ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

interface Named {
  code: string;
  /** With its kind: "Phường Bến Nghé". */
  name: string;
  /** Without it. */
  properName: string;
}

/**
 * An id for each unit of a province, by code: its name, "ben-nghe"; where another unit has the same without accents, or the
 * name is a number, its kind as well, "phuong-1"; and its code where that does not tell them apart, "xa-thanh-an-25807".
 */
export function unitIds(units: readonly Named[]): Map<string, string> {
  const forms: ((unit: Named) => string)[] = [
    ({ properName }) => slugOf(properName),
    ({ name }) => slugOf(name),
    ({ name, code }) => `${slugOf(name)}-${code}`,
  ];
  const ids = new Map<string, string>();
  for (const form of forms) {
    const left = units.filter(({ code }) => !ids.has(code));
    const taken = countBy(left.map(form));
    const used = new Set(ids.values());
    for (const unit of left) {
      const id = form(unit);
      if (taken.get(id) === 1 && /^[a-z]/.test(id) && !used.has(id)) ids.set(unit.code, id);
    }
  }
  return ids;
}

function countBy(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Today in Viet Nam, as YYYY-MM-DD. */
export function todayInVietNam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

/** How many days have passed since a day, today in Viet Nam. */
export function daysSince(day: string): number {
  return Math.max(0, Math.round((Date.parse(todayInVietNam()) - Date.parse(day)) / 86_400_000));
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const IS_OVERDUE = 'Quá hạn: whether the deadline is over, in Viet Nam today, and no result is in.';

export const OVERDUE_SINCE = 'Quá hạn từ ngày: the first day after the deadline; null while it is not overdue.';

export const DAYS_OVERDUE = 'Số ngày quá hạn: how many days the deadline is over; 0 while it is not overdue.';

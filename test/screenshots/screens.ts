/** The screens that pictures are taken of, by the picture's name: addresses in the demonstration world. */
export const SCREENS: Readonly<Record<string, string>> = {
  briefing: '/?period=2020-9M',
  wards: '/wards?period=2020-9M',
  ward: '/wards/song-cau?period=2020-9M',
  'two-wards': '/wards/song-cau?period=2020-9M&with=duc-xuan',
  recommendations: '/recommendations',
  conference: '/conference',
  report: '/report?period=2020-9M',
  data: '/data?period=2020-9M',
};

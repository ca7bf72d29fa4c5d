/** The folder of a world, for commands over the databases of `npm start`. */
export const FOLDER = [
  '[folder]',
  'thư mục dữ liệu mà npm start đang dùng / the folder whose data npm start runs (default: HUB_DATA_FOLDER)',
] as const;

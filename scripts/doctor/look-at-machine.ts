import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { type Finding, well, wrong } from './finding';

/** The Node that servers are run on; see engines and the image. */
const LEAST_NODE = 22;

const LEAST_FREE_BYTES = 2 ** 30;

/** How this machine is: its Node, and the disk that the data is on, where data is kept here. */
export async function lookAtMachine(nodeVersion: string, dataFolder: string): Promise<Finding[]> {
  return [lookAtNode(nodeVersion), ...(existsSync(dataFolder) ? [await lookAtDisk(dataFolder)] : [])];
}

function lookAtNode(version: string): Finding {
  if (Number(version.split('.')[0]) >= LEAST_NODE) return well('Node.js', `phiên bản ${version}`, `version ${version}`);
  return wrong(
    'Node.js',
    { vi: `phiên bản ${version} quá cũ`, en: `version ${version} is too old` },
    {
      vi: 'Chạy bằng npm run, vốn mang theo đúng phiên bản sau npm ci; hoặc cài Node.js 24.',
      en: 'Run by npm run, which brings the right version after npm ci; or install Node.js 24.',
    },
  );
}

async function lookAtDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const gib = (free / 2 ** 30).toFixed(1);
  if (free >= LEAST_FREE_BYTES) return well(folder, `còn trống ${gib} GiB`, `${gib} GiB are free`);
  return wrong(
    folder,
    { vi: `ổ đĩa chỉ còn ${gib} GiB`, en: `its disk has ${gib} GiB left` },
    {
      vi: 'Giải phóng dung lượng: PostgreSQL dừng khi hết chỗ.',
      en: 'Free some space: PostgreSQL stops where there is none.',
    },
  );
}

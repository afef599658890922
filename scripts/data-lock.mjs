// One server for a data folder: two would keep two counts of one database.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from './setup.mjs';

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one too.
    return error.code === 'EPERM';
  }
}

/** The process that a lock names while it lives, or null: a server that was killed leaves its lock behind. */
function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : null;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Takes a data folder for this process; ends the command when a living one has it. Gives how to let go of it. */
export function lockData(dataDir) {
  const file = join(dataDir, 'running.pid');
  const holder = holderOf(file);
  if (holder !== null) {
    fail(
      `Thư mục dữ liệu ${dataDir} đang được một máy chủ khác dùng (tiến trình ${holder}). Dừng máy chủ đó trước, hoặc chọn thư mục khác bằng --data.\n` +
        `Process ${holder} already serves this data folder; stop it, or choose another by --data. (If it is no server of Sổ Tin, delete ${file}.)`,
    );
  }
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

// A port that another program holds is named, with the flag that chooses another.
import { connect } from 'node:net';
import { fail } from './setup.mjs';

function busy(flag, port) {
  fail(
    `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: npm start -- --${flag} ${port + 10}\n` +
      `Port ${port} is busy; choose another by --${flag}.`,
  );
}

/** Ends the command when something already answers on a port: better known before anything is built. */
export async function refuseBusyPort(flag, port, host) {
  const answered = await new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
  if (answered) busy(flag, port);
}

/** Starts something that listens; ends the command when the port was taken in the meantime. */
export async function listening(flag, port, start) {
  try {
    return await start();
  } catch (error) {
    if (error.code === 'EADDRINUSE') busy(flag, port);
    throw error;
  }
}

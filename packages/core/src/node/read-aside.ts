import { read } from "node:fs";

/** Reads into `room` while the thread does other things. @returns how many bytes came. */
export const readAside = (file: number, room: Uint8Array, position: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(file, room, 0, room.length, position, (error, bytes) =>
      error ? reject(error) : resolve(bytes),
    );
  });

/** Names Windows keeps for devices, whatever the ending: a folder that holds one cannot be unpacked there. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** Whether a name, without its ending, is one of those. */
export function isReservedName(name: string): boolean {
  return RESERVED.test(name);
}

/** How long level/slug may be, so that an unpacked edition stays within the 260 letters of an old Windows path. */
export const MOST_LETTERS = 100;

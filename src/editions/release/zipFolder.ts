import { digestOf, type OutFolder } from '../outFolder.ts';
import { inOrder, packedFile, packedPart, type PackedFile } from '../packedFile.ts';

/** Date and time as the MS-DOS of the zip format counts them: noon of the day. */
function dosTime(day: string): { time: number; date: number } {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return { time: 12 << 11, date: (Math.max(0, year - 1980) << 9) | (month << 5) | date };
}

type Member = PackedFile & { name: Buffer };

/** Version 2.0, no flags, deflate: the fields that the local and the central header have in common. */
function commonFields({ packed, size, crc, name }: Member, day: string): Buffer {
  const { time, date } = dosTime(day);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(time, 6);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const signature = (code: number) => Buffer.from([0x50, 0x4b, code & 0xff, code >> 8]);

/** The members as one zip. Names are ASCII; no member nor the whole reaches 4 GB. */
async function* zipOf(members: AsyncIterable<Member>, day: string): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const member of members) {
    const fields = commonFields(member, day);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(0x0201), Buffer.from([20, 0]), fields, tail, member.name]));
    const head = Buffer.concat([signature(0x0403), fields, member.name]);
    yield head;
    yield member.packed;
    offset += head.length + member.packed.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(offset, 12);
  yield Buffer.concat([all, signature(0x0605), end]);
}

/** A zip of `out` under `top/` with `extra` files beside it, piece by piece: sorted, one fixed time, so that the same input is the same bytes. */
export async function* zipFolder(out: OutFolder, top: string, day: string, extra: Record<string, Uint8Array> = {}): AsyncGenerator<Uint8Array> {
  const names = [...Object.keys(extra), ...out.paths.map((path) => `${top}/${path}`)].sort();
  if (names.length > 65_535) throw new Error(`压缩包最多装 65535 个文件，现在有 ${names.length} 个`);
  const member = async (name: string): Promise<Member> => {
    const bytes = extra[name];
    const path = name.slice(top.length + 1);
    const file = bytes ? packedFile(digestOf(bytes), () => bytes) : packedFile(out.digest(path), () => out.read(path));
    return { name: Buffer.from(name), ...(await file) };
  };
  yield* zipOf(inOrder(names, member), day);
}

/** A small zip of `files` alone, sorted, with the same fixed time. */
export async function zipFiles(files: ReadonlyMap<string, Uint8Array>, day: string): Promise<Uint8Array> {
  const member = async (name: string): Promise<Member> => ({ name: Buffer.from(name), ...(await packedPart(files.get(name)!)) });
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(inOrder([...files.keys()].sort(), member), day)) pieces.push(piece);
  return Buffer.concat(pieces);
}

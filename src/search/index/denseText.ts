/**
 * Bytes as text that stands in a script as it is: 13 bits in two characters, of the 91 printable ones that need no escape there.
 * A thirteenth shorter than base64. The last 6 bits or fewer are one character, so that just the bytes there were come out again.
 */
const DIGITS = Uint8Array.from(Array.from({ length: 0x7f - 0x21 }, (_, at) => 0x21 + at).filter((code) => !'"\\<'.includes(String.fromCharCode(code))));
const BASE = DIGITS.length;
const BITS = 13;
const MASK = (1 << BITS) - 1;
/** What one character alone holds. */
const LAST_BITS = 6;

const valueAt = new Uint8Array(128);
DIGITS.forEach((code, digit) => {
  valueAt[code] = digit;
});

export function toDenseText(bytes: Uint8Array): string {
  const left = (8 * bytes.length) % BITS;
  const codes = new Uint8Array(2 * Math.floor((8 * bytes.length) / BITS) + (left === 0 ? 0 : left > LAST_BITS ? 2 : 1));
  let held = 0;
  let bits = 0;
  let at = 0;
  const put = () => {
    codes[at] = DIGITS[(held & MASK) % BASE]!;
    codes[at + 1] = DIGITS[Math.floor((held & MASK) / BASE)]!;
    at += 2;
  };
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits < BITS) continue;
    put();
    held >>>= BITS;
    bits -= BITS;
  }
  if (bits > LAST_BITS) put();
  else if (bits > 0) codes[at] = DIGITS[held]!;
  return new TextDecoder().decode(codes);
}

/** The bytes again, from a place in the text on. */
export function fromDenseText(text: string, from = 0): Uint8Array<ArrayBuffer> {
  const { length } = text;
  const digits = length - from;
  const bytes = new Uint8Array((digits * LAST_BITS + (digits >> 1)) >> 3);
  let held = 0;
  let bits = 0;
  let at = 0;
  // A last character alone is half a pair; what it leaves empty falls behind the end.
  for (let place = from; place < length; place += 2) {
    held |= (valueAt[text.charCodeAt(place)]! + BASE * (valueAt[text.charCodeAt(place + 1)] ?? 0)) << bits;
    bits += BITS;
    for (; bits >= 8; bits -= 8) {
      bytes[at] = held & 0xff;
      at += 1;
      held >>>= 8;
    }
  }
  return bytes;
}

import { encode } from 'uqr';
import { packQr } from '../../print/qrPath.ts';

/** The QR code of an address, medium error correction: a fold or a smudge on the wall still reads. */
export function qrCode(address: string): string {
  return packQr(encode(address, { ecc: 'M', border: 0 }).data);
}

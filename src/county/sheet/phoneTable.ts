import { regionSchema, type Region } from '../../domain/policy/regionSchema.ts';
import { headOf } from './fields.ts';
import type { SheetTable } from './table.ts';

export const KIND = '类别';
export const PHONE_KINDS = { contact: '明白卡上的联系人', office: '单位' } as const;
const { offices } = regionSchema.shape;
/** Under the names the schema gives the fields of an office; a contact's role stands under an office's name. */
export const PHONE_HEADS = {
  name: headOf(offices, 'name'),
  phone: headOf(offices, 'phone'),
  address: headOf(offices, 'address'),
  hours: headOf(offices, 'hours'),
};

/** Contacts on the cards and offices: those that have a telephone, and those that people are sent to and have none yet. */
export function phoneTable({ contacts, offices }: Pick<Region, 'contacts' | 'offices'>, wanted: readonly string[]): SheetTable {
  const { name, phone, address, hours } = PHONE_HEADS;
  const blank = wanted.filter((office) => !offices.some((known) => known.name === office));
  return {
    name: '电话',
    columns: [
      { head: KIND, width: 18, words: new Map(Object.entries(PHONE_KINDS)) },
      { head: name, width: 24, help: '写单位名、职务名，不写人名' },
      { head: phone, width: 18, help: '只写办公电话，不写个人手机' },
      { head: address, width: 30 },
      { head: hours, width: 20 },
    ],
    rows: [
      ...contacts.map((contact) => ({ cells: { [KIND]: PHONE_KINDS.contact, [name]: contact.role, [phone]: contact.phone ?? '' } })),
      ...offices.map((office) => ({
        cells: { [KIND]: PHONE_KINDS.office, [name]: office.name, [phone]: office.phone ?? '', [address]: office.address ?? '', [hours]: office.hours ?? '' },
      })),
      ...blank.map((office) => ({ cells: { [KIND]: PHONE_KINDS.office, [name]: office } })),
    ],
  };
}
